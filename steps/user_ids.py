"""Sentences about the User ID."""

from pytest_bdd import given, parsers, then, when

from harness.credentials.making import text_of
from harness.entries.own_data import own_data
from harness.judging import check_judgement
from harness.pages.labels import AccountField
from harness.world import World

LENGTH = 7
"""Shorter than any number that is personal data (DSC-009)."""


@given("their User ID has letters and digits only")
def user_id_has_letters_and_digits(world: World) -> None:
    """Chosen, not typed yet; for where the User ID is part of something else."""
    world.applicant = world.applicant.with_user_id(text_of("letters and digits", 2 + LENGTH, world.applicant.dice))


@when(parsers.parse("they choose an otherwise valid User ID of {length:d} characters"))
def choose_user_id_of_length(world: World, length: int) -> None:
    """UID-003: all that is wrong or right with it is its length."""
    _choose(world, text_of("letters and digits", length, world.applicant.dice))


@when(parsers.parse("they choose a User ID made of {made_of}"))
def choose_user_id_made_of(world: World, made_of: str) -> None:
    """UID-004."""
    _choose(world, text_of(made_of, LENGTH, world.applicant.dice))


@when(parsers.parse("they choose an otherwise valid User ID that contains {what}"))
def choose_user_id_that_contains(world: World, what: str) -> None:
    """UID-006."""
    _choose(world, f"b7k{own_data(world.applicant, what)}")


@then(parsers.parse("the User ID is {judged}"))
def user_id_is_judged(world: World, judged: str) -> None:
    """Refused at its field, or accepted."""
    check_judgement(world, world.pages.account_information.judgement(), AccountField.USER_ID, judged)


def _choose(world: World, user_id: str) -> None:
    world.applicant = world.applicant.with_user_id(user_id)
    world.pages.account_information.complete(world.applicant.account)
