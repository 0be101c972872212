"""Sentences about the dialog for Experian's reference number."""

from contextlib import suppress

from pytest_bdd import given, parsers, then, when

from harness.errors import ServerError
from harness.journeys.phone import UNASKED, ByPhone
from harness.journeys.registration import Registration
from harness.judging import check_judgement
from harness.pages.labels import ReferenceField
from harness.verdicts import Verdict
from harness.world import World


@given("an applicant who has been given a Review Reference Number")
def has_a_number(world: World) -> None:
    """Has failed remote proofing, and could call Experian now."""
    world.introduce(file=UNASKED)
    world.noted["number"] = ByPhone(world).fail_remotely()


@given("an applicant who has filled Profile Information in and is to enter a reference number")
def filled_in_and_opens(world: World) -> None:
    """EXR-006: something could be lost."""
    Registration(world).to_profile_information()
    world.pages.profile_information.fill_in(world.applicant.profile)
    world.pages.reference_number.open()


@given("an applicant who is to enter a reference number")
def is_to_enter(world: World) -> None:
    """EXR-008: from Step 1."""
    Registration(world).to_profile_information()
    world.pages.reference_number.open()


@when("they choose to enter a reference number")
def choose_to_enter(world: World) -> None:
    """EXR-008."""
    world.pages.reference_number.open()


@when("they cancel")
def cancel(world: World) -> None:
    """EXR-006."""
    world.pages.reference_number.cancel()


@when(
    parsers.re(
        "they enter their reference number and email address without the (?P<label>Reference Number|Email Address)"
    )
)
def enter_without(world: World, label: str) -> None:
    """EXR-002: all that is wrong is that one is missing."""
    _come_and_enter(world, **{"number" if label == ReferenceField.NUMBER else "email": ""})


@when("they enter their reference number and email address")
def enter_both(world: World) -> None:
    """EXR-003; a server error shows in the page, and is what the next sentence is about."""
    with suppress(ServerError):
        _come_and_enter(world)


@when("they enter another reference number and their email address")
def enter_another_number(world: World) -> None:
    """EXR-003: nobody was given that number."""
    _come_and_enter(world, number=f"9{_number(world)}")


@when("they enter their reference number and another email address")
def enter_another_address(world: World) -> None:
    """EXR-003."""
    _come_and_enter(world, email=f"other.{world.applicant.person.email}")


@when("somebody else enters that reference number and their own email address")
def somebody_else_enters(world: World) -> None:
    """EXR-003: somebody who has failed remote proofing as well."""
    number = _number(world)
    has_a_number(world)
    _come_and_enter(world, number=number)


@then("they are at the dialog for the reference number no longer")
def at_the_dialog_no_longer(world: World) -> None:
    """EXR-006."""
    asked = world.browser.read().field(ReferenceField.NUMBER)
    world.check("still asked" if asked else "not asked", "not asked")


@then("the reference number is accepted")
def is_accepted(world: World) -> None:
    """It leads on to a step of the registration."""
    judgement = world.pages.reference_number.judgement()
    world.check("accepted" if judgement.accepted else f"refused: {'; '.join(judgement.refused.values())}", "accepted")


@then("the reference number is refused")
def is_refused(world: World) -> None:
    """It leads nowhere; which of both fields shows it is free, that one of them does is a matter of advice."""
    judgement = world.pages.reference_number.judgement()
    world.check("accepted" if judgement.accepted else "refused", "refused")
    shown = set(judgement.refused) & set(ReferenceField)
    world.check("shown at a field" if shown else "not shown", "shown at a field", otherwise=Verdict.ADVISES)


@then("the reference number is not accepted")
def is_not_accepted(world: World) -> None:
    """It leads nowhere yet, and nothing was wrong with it."""
    judgement = world.pages.reference_number.judgement()
    world.check("accepted" if judgement.accepted else "not accepted", "not accepted")


@then(parsers.parse("they do not get on for want of the {label}"))
def do_not_get_on_without(world: World, label: str) -> None:
    """EXR-002: it is refused at its field."""
    judgement = world.pages.reference_number.judgement()
    check_judgement(world, judgement, ReferenceField(label), "refused for being left out")


def _number(world: World) -> str:
    return str(world.noted["number"])


def _come_and_enter(world: World, **changed: str) -> None:
    ByPhone(world).come_back()
    entries = {"number": _number(world), "email": world.applicant.person.email, **changed}
    world.pages.reference_number.enter(**entries)
