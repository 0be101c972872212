"""Sentences about a User ID or e-mail address that somebody else's account has."""

import re
from dataclasses import replace

from pytest_bdd import given, parsers, then, when

from harness.applicant import Applicant
from harness.errors import Trouble
from harness.journeys.registration import Registration
from harness.judging import check_judgement
from harness.pages.labels import ProfileField
from harness.world import World

MORE = "| with a letter more"
LETTER = "z"
"""With which neither a made-up address begins nor a made-up User ID ends."""


@given("somebody else has an account")
def somebody_else_has_an_account(world: World) -> None:
    """Registered before, in a browser of their own."""
    Registration(world).to_confirmation()
    world.noted["somebody else"] = world.applicant
    world.change_browser()
    world.introduce()


@when(parsers.re(f"they choose somebody else's User ID(?P<more>{MORE})"))
def choose_user_id(world: World, more: str) -> None:
    """DSC-052: theirs, or one that nobody has."""
    user_id = _somebody_else(world).user_id
    world.applicant = world.applicant.with_user_id(f"{user_id}{LETTER}" if more else user_id)
    world.pages.account_information.complete(world.applicant.account)


@when(parsers.re(f"they submit Profile Information with somebody else's email address(?P<more>{MORE})"))
def submit_email(world: World, more: str) -> None:
    """DSC-052: theirs, or one that nobody has."""
    email = _somebody_else(world).person.email
    person = replace(world.applicant.person, email=f"{LETTER}{email}" if more else email)
    page = world.pages.profile_information
    page.fill_in(replace(world.applicant, person=person).profile)
    page.agree_to_terms()
    page.submit()


@then(parsers.parse("the email address is {judged}"))
def email_is_judged(world: World, judged: str) -> None:
    """Refused at its field, or accepted."""
    check_judgement(world, world.pages.profile_information.judgement(), ProfileField.EMAIL, judged)


@then("nothing about somebody else is shown")
def nothing_is_revealed(world: World) -> None:
    """DSC-052: the words of the page hold none of it; what they say else is not repeated."""
    person, text = _somebody_else(world).person, world.browser.read().text
    data = {"last name": person.last_name, "phone number": person.phone, "address": person.address.line_1}
    world.check([kind for kind, each in data.items() if re.search(rf"\b{re.escape(each)}\b", text)], [])


def _somebody_else(world: World) -> Applicant:
    other = world.noted.get("somebody else")
    if not isinstance(other, Applicant):
        raise Trouble("nobody else has an account yet")
    return other
