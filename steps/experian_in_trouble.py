"""Sentences about Experian being in trouble: down, silent, or talking nonsense."""

from contextlib import suppress

from pytest_bdd import given, parsers, then, when

from harness.errors import ServerError
from harness.journeys.registration import Registration
from harness.judging import expect_no_refusal_but_of
from harness.verdicts import Verdict
from harness.world import World


@given(parsers.parse("Experian is in trouble ({kind}) when it is to ask them questions"))
def trouble_asking(world: World, kind: str) -> None:
    """Until it recovers."""
    world.bureau.trouble(world.applicant.person.ssn, "primary", kind)


@given(parsers.parse("Experian is in trouble ({kind}) when it is to judge their answers"))
def trouble_judging(world: World, kind: str) -> None:
    """Until it recovers."""
    world.bureau.trouble(world.applicant.person.ssn, "secondary", kind)


@given("they have completed Account Information in vain")
@when("they complete Account Information in vain")
def complete_account_in_vain(world: World) -> None:
    """A server error is no trouble of ours here: it is what the next sentence is about."""
    page = world.pages.account_information
    page.fill_in(world.applicant.account)
    with suppress(ServerError):
        page.submit()
        expect_no_refusal_but_of(world)


@given("they have answered every question rightly in vain")
@when("they answer every question rightly in vain")
def answer_in_vain(world: World) -> None:
    """A server error is no trouble of ours here: it is what the next sentence is about."""
    registration = Registration(world)
    with suppress(ServerError):
        registration.answer_questions(registration.rightly)


@when("they try again once Experian is back")
def try_again(world: World) -> None:
    """Whatever the page asks for again: its questions, or no more than the wish to go on."""
    world.bureau.recover(world.applicant.person.ssn)
    registration = Registration(world)
    if world.pages.remote_proofing.questions():
        registration.answer_questions(registration.rightly)
    else:
        world.pages.proofing_outcome.try_again()


@then("their identity is neither confirmed nor refused")
def is_undecided(world: World) -> None:
    """RIP-002: Experian decides, and it did not."""
    world.check(world.pages.proofing_outcome.outcome(), "undecided")


@then("they are told that verification is not available right now")
def told_not_available(world: World) -> None:
    """The guide prints no words for it, so that others are for a person to look at."""
    told = "not available" if world.pages.proofing_outcome.says_not_available() else "something else"
    world.check(told, "not available", otherwise=Verdict.NEEDS_REVIEW)
