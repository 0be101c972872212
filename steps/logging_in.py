"""Sentences about the HARP login, and about who is not let in yet."""

import re
from collections.abc import Callable, Mapping

from pytest_bdd import given, parsers, then, when

from harness.applicant import Applicant
from harness.errors import Trouble
from harness.journeys.login import Login
from harness.journeys.registration import Registration
from harness.judging import check_judgement
from harness.pages.labels import AccountField, DeviceType, ProfileField
from harness.verdicts import Verdict
from harness.world import World

WHY = {
    "not verified": r"proofing|verif|document|pending",
    "closed": r"\bclosed\b|again",
    "setup": r"\bset ?-?up\b|two-factor",
}
"""How a refusal may tell its reason; the guide prints no words for it."""

LEFT_OUT = {"the User ID": AccountField.USER_ID, "the password": AccountField.PASSWORD, "nothing": None}

CREDENTIALS: Mapping[str, Callable[[Applicant, Applicant], tuple[str, str]]] = {
    "a wrong password": lambda person, _: (person.user_id, f"{person.password}k"),
    "somebody else's password": lambda person, other: (person.user_id, other.password),
    "a User ID of nobody's": lambda person, _: (f"{person.user_id}-nobody", person.password),
    "their own credentials": lambda person, _: (person.user_id, person.password),
}
"""What somebody logs in with, of their own and of somebody else's."""


@given("a person on the HARP login page")
def on_the_login_page(world: World) -> None:
    """LGN-002."""
    world.pages.login.open()


@given("a person who has set up two-factor authentication")
def has_set_up(world: World) -> None:
    """Registered, with a phone for texts; not logged in any more."""
    _set_up(world, DeviceType.SMS)
    world.change_browser()


@given("they have set up two-factor authentication")
def have_set_up(world: World) -> None:
    """With a phone for texts; not logged in any more."""
    Login(world).set_up()
    world.change_browser()


@given(parsers.parse("a person who has set up two-factor authentication with {devices}"))
def has_set_up_with(world: World, devices: str) -> None:
    """Registered, with devices of these types; not logged in any more."""
    _set_up(world, *map(DeviceType, devices.split(" and ")))
    world.change_browser()


@given("a person who is logged in to HARP")
def is_logged_in(world: World) -> None:
    """Registered, set up, and let in by that."""
    _set_up(world, DeviceType.SMS)


@given("a person who is signed in to QPP")
def is_signed_in(world: World) -> None:
    """Registered, set up, and signed in in a browser of their own."""
    has_set_up(world)
    Login(world).sign_in()


@when("they log in to HARP")
def log_in(world: World) -> None:
    """LGN-001: in a browser of their own."""
    world.change_browser()
    Login(world).enter_credentials()


@when(parsers.parse("they log in to HARP leaving out {part}"))
def log_in_leaving_out(world: World, part: str) -> None:
    """LGN-002: all else is right."""
    world.pages.login.open()
    world.browser.tick(ProfileField.TERMS)
    right = {AccountField.USER_ID: world.applicant.user_id, AccountField.PASSWORD: world.applicant.password}
    world.pages.login.submit({label: entry for label, entry in right.items() if label != LEFT_OUT[part]})


@when(parsers.re("they log in to HARP (?P<how>with|without) agreeing to the Terms & Conditions"))
def log_in_agreeing(world: World, how: str) -> None:
    """LGN-005: all else is right."""
    world.pages.login.open()
    if how == "with":
        world.browser.tick(ProfileField.TERMS)
    world.pages.login.submit(
        {AccountField.USER_ID: world.applicant.user_id, AccountField.PASSWORD: world.applicant.password}
    )


@when(parsers.re(f"they log in to HARP with (?P<credentials>{'|'.join(CREDENTIALS)})"))
def log_in_with(world: World, credentials: str) -> None:
    """LGN-001."""
    _log_in_with(world, credentials)


@when("they log in to HARP with a wrong password, and with a User ID of nobody's")
def log_in_with_both(world: World) -> None:
    """LGN-001: what each is told is kept, without what they typed."""
    told = []
    for credentials in ("a wrong password", "a User ID of nobody's"):
        _log_in_with(world, credentials)
        told.append(list(world.pages.login.alerts()))
    world.noted["told"] = told


@then("both refusals should be the same")
def told_the_same(world: World) -> None:
    """The guide does not say so; what tells User IDs makes guessing easier."""
    first, second = world.noted["told"] if isinstance(world.noted["told"], list) else ([], [])
    world.check("the same" if first and first == second else "something else", "the same", otherwise=Verdict.ADVISES)


@then(parsers.parse('the login is {judged} at "{label}"'))
def login_is_judged(world: World, judged: str, label: str) -> None:
    """LGN-001: refused at that field, or accepted."""
    check_judgement(world, world.pages.login.judgement(), label, judged)


@then(parsers.re("they are (?P<led>led on|not led on) to two-factor authentication"))
def led_to_two_factor(world: World, led: str) -> None:
    """LGN-001."""
    world.check("led on" if world.pages.login.judgement().accepted else "not led on", led)


@then("they are not logged in")
def not_logged_in(world: World) -> None:
    """MAN-028: they are still asked for a password."""
    world.check("logged in" if world.pages.login.is_passed() else "not logged in", "not logged in")


@then("they come to two-factor authentication")
def come_to_two_factor(world: World) -> None:
    """MAN-027: User ID and password are taken, and the page tells what is next."""
    world.check("logged in" if world.pages.login.is_passed() else "not logged in", "logged in")
    world.check(world.browser.read().text, "two-factor", relation="includes")


@then("they should be told that their identity is not verified yet")
def told_not_verified(world: World) -> None:
    """DSC-051: the guide says so at the Confirmation and does not demand it here, so that its absence only advises."""
    _check_told(world, "not verified")


@then("they should be told that their request is closed")
def told_closed(world: World) -> None:
    """DSC-022: likewise."""
    _check_told(world, "closed")


@then("they should be told to complete the setup")
def told_to_complete_setup(world: World) -> None:
    """MFA-019: likewise."""
    _check_told(world, "setup")


def _set_up(world: World, *devices: DeviceType) -> None:
    Registration(world).to_confirmation()
    Login(world).set_up(*devices)


def _log_in_with(world: World, credentials: str) -> None:
    other = world.noted.get("somebody else", world.applicant)
    if not isinstance(other, Applicant):
        raise Trouble("nobody else has an account yet")
    user_id, password = CREDENTIALS[credentials](world.applicant, other)
    world.keep_secret("password", password)
    world.pages.login.log_in(user_id, password)


def _check_told(world: World, why: str) -> None:
    told = any(re.search(WHY[why], alert, re.IGNORECASE) for alert in world.browser.read().alerts)
    world.check(why if told else "another reason or none", why, otherwise=Verdict.ADVISES)
