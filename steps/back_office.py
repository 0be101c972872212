"""Sentences about the Service Center: the documents it receives, what it decides, what it writes."""

import re

from pytest_bdd import given, parsers, then, when

from harness.capabilities.port import Decision
from harness.days import day_of
from harness.entries.papers import COMPLETE, papers
from harness.errors import Trouble
from harness.pages.reasons import names_rule
from harness.verdicts import Verdict
from harness.world import World

DONE: dict[str, Decision] = {"approved them": "approve", "rejected them": "reject", "requested more": "request more"}


@given("the Service Center has received all documents")
def has_received_all(world: World) -> None:
    """MAN-029."""
    _receive(world, COMPLETE)


@given(parsers.re(f"the Service Center has (?P<decision>{'|'.join(DONE)})"))
def has_decided(world: World, decision: str) -> None:
    """If it can; what comes of it is for others to say."""
    world.back_office.decide(world.applicant.user_id, DONE[decision])


@when(parsers.parse("the Service Center receives {told}"))
def receives(world: World, told: str) -> None:
    """MAN-012 to MAN-018."""
    _receive(world, told)


@when("the Service Center requests more of them")
def requests_more(world: World) -> None:
    """MAN-025."""
    world.back_office.decide(world.applicant.user_id, "request more")


@when("the Service Center approves them")
def approves(world: World) -> None:
    """MAN-026."""
    world.back_office.decide(world.applicant.user_id, "approve")


@then("the documents are accepted")
def are_accepted(world: World) -> None:
    """MAN-012 to MAN-018."""
    world.check(_judged(world), "accepted")


@then(parsers.re("the documents are (?P<taken>taken in|not taken in)"))
def are_taken_in(world: World, taken: str) -> None:
    """MAN-029: there is a request to which they belong, or none any more."""
    world.check("not taken in" if world.noted["reasons"] is None else "taken in", taken)


@then(parsers.parse("the documents are refused for {rule}"))
def are_refused(world: World, rule: str) -> None:
    """The guide prints no reasons, so that another one is for a person to look at."""
    world.check(_judged(world), "refused")
    reasons = "\n".join(world.noted["reasons"]) if isinstance(world.noted["reasons"], tuple) else ""
    world.check(names_rule(reasons, rule), rule, otherwise=Verdict.NEEDS_REVIEW)


@then("they receive an e-mail on the documents")
def receive_email_on_documents(world: World) -> None:
    """MAN-025: the guide prints no words for it."""
    found = [each for each in world.inbox() if re.search(r"document|information", each.body, re.IGNORECASE)]
    world.check("an e-mail on the documents" if found else "none", "an e-mail on the documents")


@then("they receive an e-mail on the creation of the account")
def receive_email_on_creation(world: World) -> None:
    """MAN-026: in whatever words."""
    pattern = re.compile(r"account.*\bcreat|\bcreat.*account", re.IGNORECASE | re.DOTALL)
    found = [each for each in world.inbox() if pattern.search(f"{each.subject}\n{each.body}")]
    world.check("an e-mail on the account" if found else "none", "an e-mail on the account")


def _receive(world: World, told: str) -> None:
    user_id, today = world.applicant.user_id, day_of(world.clock.now())
    world.noted["reasons"] = world.back_office.receive(user_id, papers(told, world.applicant, today))


def _judged(world: World) -> str:
    reasons = world.noted["reasons"]
    if reasons is None:
        raise Trouble("blocked by the request for manual proofing, which takes no documents in")
    return "refused" if reasons else "accepted"
