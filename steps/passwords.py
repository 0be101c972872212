"""Sentences about the password."""

from pytest_bdd import given, parsers, then, when

from harness.credentials.making import password_containing, password_of
from harness.entries.chosen_password import otherwise_valid
from harness.judging import check_judgement
from harness.pages.labels import AccountField
from harness.world import World


@when(parsers.parse("they choose an otherwise valid password {made}"))
def choose_otherwise_valid_password(world: World, made: str) -> None:
    """PWD-001 to PWD-010: all that is right or wrong with it is what is told."""
    world.applicant = world.applicant.with_password(otherwise_valid(made, world.applicant))
    world.pages.account_information.complete(world.applicant.account)


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
