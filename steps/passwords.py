"""Sentences about the password."""

from pytest_bdd import given, parsers, then, when

from harness.credentials.making import password_containing, password_lacking, password_of
from harness.judging import check_judgement
from harness.own_data import own_data
from harness.pages.labels import AccountField
from harness.world import World

FIRST_IN_SEQUENCE = 2


@when(parsers.parse("they choose an otherwise valid password of {length:d} characters"))
def choose_password_of_length(world: World, length: int) -> None:
    """PWD-001: all that is wrong or right with it is its length."""
    _choose(world, password_containing("", world.applicant.dice, length))


@when(parsers.parse("they choose an otherwise valid password that lacks {kind}"))
def choose_password_that_lacks(world: World, kind: str) -> None:
    """PWD-002 to PWD-005."""
    _choose(world, password_lacking(kind, world.applicant.dice))


@when(parsers.parse("they choose an otherwise valid password with the character {character}"))
def choose_password_with_character(world: World, character: str) -> None:
    """PWD-009."""
    _choose(world, password_containing(character, world.applicant.dice))


@when(parsers.parse("they choose an otherwise valid password with {count:d} sequential numbers"))
def choose_password_with_sequence(world: World, count: int) -> None:
    """PWD-010: ascending by one (DSC-007)."""
    sequence = "".join(str(FIRST_IN_SEQUENCE + place) for place in range(count))
    _choose(world, password_containing(sequence, world.applicant.dice))


@when(parsers.parse("they choose an otherwise valid password that contains {what}"))
def choose_password_that_contains(world: World, what: str) -> None:
    """PWD-006 to PWD-008."""
    _choose(world, password_containing(own_data(world.applicant, what), world.applicant.dice))


@given(parsers.parse("their password has {length:d} characters"))
def password_has_length(world: World, length: int) -> None:
    """Chosen, not typed yet."""
    world.applicant = world.applicant.with_password(password_containing("", world.applicant.dice, length))


@given(parsers.parse("their password of {length:d} characters has letters and digits only"))
def password_has_letters_and_digits(world: World, length: int) -> None:
    """Chosen, not typed yet; for where the password is part of something that takes no symbols."""
    world.applicant = world.applicant.with_password(password_of(length, world.applicant.dice))


@then(parsers.parse("the password is {judged}"))
def password_is_judged(world: World, judged: str) -> None:
    """Refused at its field, or accepted."""
    check_judgement(world, world.pages.account_information.judgement(), AccountField.PASSWORD, judged)


def _choose(world: World, password: str) -> None:
    world.applicant = world.applicant.with_password(password)
    world.pages.account_information.complete(world.applicant.account)
