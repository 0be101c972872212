"""Sentences about QPP's sign-in form; who is let in is told where there are accounts that may sign in."""

from pytest_bdd import given, parsers, then, when

from harness.journeys.login import Login
from harness.judging import check_judgement
from harness.pages.labels import SignInField
from harness.pages.standing import Standing, standing
from harness.world import World


@given("a person who has never registered")
def never_registered(world: World) -> None:
    """NAV-008: nobody knows their credentials yet."""
    world.introduce()


@when("they type their password")
def type_password(world: World) -> None:
    """SGN-002."""
    world.pages.sign_in.enter(world.applicant.user_id, world.applicant.password)


@when("they type their password and choose to see it")
def type_password_to_see_it(world: World) -> None:
    """SGN-002."""
    world.pages.sign_in.enter(world.applicant.user_id, world.applicant.password)
    world.pages.sign_in.show_password()


@when("they sign in to QPP with agreeing to the Statement of Truth")
def sign_in_agreeing(world: World) -> None:
    """SGN-004, the accepted twin."""
    Login(world).enter_qpp_credentials()


@when("they sign in to QPP")
def sign_in(world: World) -> None:
    """NAV-007: with their credentials, and the second factor where it is asked for."""
    Login(world).sign_in_if_let()


@when("they sign in to QPP with a wrong password")
def sign_in_with_wrong_password(world: World) -> None:
    """NAV-007: all else is right."""
    page = world.pages.sign_in
    page.open()
    page.enter(world.applicant.user_id, f"{world.applicant.password}k")
    page.agree()
    page.submit()


@when("they sign in to QPP without agreeing to the Statement of Truth")
def sign_in_without_agreeing(world: World) -> None:
    """SGN-004."""
    page = world.pages.sign_in
    page.open()
    page.enter(world.applicant.user_id, world.applicant.password)
    page.submit()


@then("what they typed is hidden")
def typed_is_hidden(world: World) -> None:
    """SGN-002: off by default."""
    world.check(_seen(world), "hidden")


@then("what they typed is shown")
def typed_is_shown(world: World) -> None:
    """SGN-002."""
    world.check(_seen(world), "shown")


@then(parsers.parse('"{label}" is not ticked'))
def is_not_ticked(world: World, label: str) -> None:
    """A check box of that label, as the page came."""
    field = world.browser.read().field(label)
    found = f"{field.kind}, {field.value or 'not ticked'}" if field else "no such box"
    world.check(found, "check box, not ticked")


@then(parsers.parse("the agreement to the Statement of Truth is {judged}"))
def agreement_to_the_statement_is_judged(world: World, judged: str) -> None:
    """SGN-004: refused at its box, or accepted, whatever else the sign-in is refused for."""
    check_judgement(world, world.pages.sign_in.agreement(), SignInField.TRUTH, judged)


@then("they are not signed in")
def not_signed_in(world: World) -> None:
    """ELG-005: they are still asked for a password."""
    world.check("not signed in" if world.pages.sign_in.is_shown() else "signed in", "not signed in")


@then("they are signed in")
def signed_in(world: World) -> None:
    """NAV-007, MFA-019: they come to what is behind the sign-in."""
    world.check("signed in" if standing(world.browser.read()) is Standing.INSIDE else "not signed in", "signed in")


def _seen(world: World) -> str:
    return "hidden" if world.pages.sign_in.password_is_masked() else "shown"
