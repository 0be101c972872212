"""Sentences about Step 2."""

from random import Random

from pytest_bdd import parsers, then, when

from harness.credentials import password_of
from harness.judging import check_judgement
from harness.pages.labels import AccountField
from harness.world import World


@when(parsers.parse("they choose an otherwise valid password of {length:d} characters"))
def choose_password_of_length(world: World, length: int) -> None:
    """PWD-001: all that is wrong or right with it is its length."""
    world.applicant = world.applicant.with_password(password_of(length, Random(length)))  # noqa: S311 - made up
    world.pages.account_information.fill_in(world.applicant.account)
    world.pages.account_information.submit()


@then(parsers.parse("the password is {judged}"))
def password_is_judged(world: World, judged: str) -> None:
    """Refused at its field, or accepted."""
    check_judgement(world, world.pages.account_information.judgement(), AccountField.PASSWORD, judged)
