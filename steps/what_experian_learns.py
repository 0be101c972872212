"""Sentences about what reaches Experian, and whether its questions reach the person."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType

from pytest_bdd import parsers, then, when

from harness.applicant import Applicant
from harness.capabilities.port import Inquiry
from harness.errors import ServerError
from harness.judging import expect_no_refusal_but_of
from harness.world import World

TOLD: Mapping[str, tuple[str, Callable[[Applicant], str]]] = MappingProxyType(
    {
        "first name": ("personGivenName", lambda applicant: applicant.person.first_name),
        "last name": ("personSurName", lambda applicant: applicant.person.last_name),
        "date of birth": ("personBirthDate", lambda applicant: applicant.person.date_of_birth.isoformat()),
        "street": ("streetName", lambda applicant: applicant.person.address.line_1),
        "city": ("cityName", lambda applicant: applicant.person.address.city),
        "state": ("usStateCode", lambda applicant: applicant.person.address.state),
        "ZIP Code": ("zipCode", lambda applicant: applicant.person.address.zip_code),
    }
)
"""What Experian is told of a person: the name that the service's messages have for it, and what it must hold."""


@when("they send their account information, whatever comes of it")
def send_account_information(world: World) -> None:
    """A server error is no trouble of ours here: what reached Experian is what the next sentence is about."""
    page = world.pages.account_information
    page.fill_in(world.applicant.account)
    with suppress(ServerError):
        page.submit()
        expect_no_refusal_but_of(world)


@then(parsers.parse("Experian has been told their {what}"))
def has_been_told(world: World, what: str) -> None:
    """PRF-003."""
    name, entered = TOLD[what]
    told = "\n".join(inquiry.told.get(name, "") for inquiry in _inquiries(world))
    world.check(told, entered(world.applicant), relation="includes")


@then("Experian has been asked about their SSN")
def has_been_asked(world: World) -> None:
    """PRF-030; the service finds the inquiry by the SSN, which the check does not repeat."""
    world.check("asked" if _inquiries(world) else "not asked", "asked")


@then("each question is one that Experian asks about them")
def questions_are_experians(world: World) -> None:
    """PRF-031; the check does not repeat their words."""
    asks = {_plain(each) for inquiry in _inquiries(world) for each in inquiry.asks}
    shown = [_plain(each.label) for each in world.pages.remote_proofing.asked()]
    own = ["Experian's" if any(each.endswith(known) for known in asks) else "another" for each in shown]
    world.check(own, ["Experian's"] * len(asks))


def _inquiries(world: World) -> tuple[Inquiry, ...]:
    return world.bureau.inquiries(world.applicant.person.ssn)


def _plain(question: str) -> str:
    return " ".join(question.split())
