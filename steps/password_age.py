"""Sentences about a password that grows old (RST-004)."""

from pytest_bdd import given, parsers, then, when

from harness.entries.chosen_password import nth_password
from harness.journeys.login import Login
from harness.journeys.password_life import EXPIRED, MUST_BE_CHANGED, WORKS, PasswordLife
from harness.pages.standing import Standing, standing
from harness.verdicts import Verdict
from harness.world import World

LONGEST = 62
"""Days after which a password has expired, however they are counted."""

FOLLOWED = {MUST_BE_CHANGED: "three-rules", WORKS: "unstated-expiration"}
"""The readings of DSC-044, by what is true of a password that has expired."""


@given("their password expired while they were away")
def expired(world: World) -> None:
    """They remember the addresses of what they used before."""
    Login(world).log_in()
    world.noted["places"] = world.pages.account_home.links(world.pages.harp)
    PasswordLife(world).let_days_go_by(LONGEST)


@when(parsers.parse("they log in to HARP {days:d} days after they chose their password"))
def log_in_after(world: World, days: int) -> None:
    """As far as they get."""
    PasswordLife(world).let_days_go_by(days)
    PasswordLife(world).come_back(Login(world).enter_credentials)


@when(parsers.parse("they sign in to QPP {days:d} days after they chose their password"))
def sign_in_after(world: World, days: int) -> None:
    """As far as they get."""
    PasswordLife(world).let_days_go_by(days)
    PasswordLife(world).come_back(Login(world).enter_qpp_credentials)


@when("they log in to HARP and go straight to where they were before")
def go_straight(world: World) -> None:
    """By its addresses."""
    PasswordLife(world).come_back(Login(world).enter_credentials)
    places = world.noted["places"]
    world.noted["used"] = [each for each in places if _can_use(world, each)] if isinstance(places, tuple) else []


@when("they log in to HARP, change it and log in with the new one")
def change_and_log_in(world: World) -> None:
    """As they are asked to; what the new one is worth shows at the next login."""
    PasswordLife(world).come_back(Login(world).enter_credentials)
    PasswordLife(world).change(nth_password(1, world.applicant))
    PasswordLife(world).come_back(Login(world).enter_credentials)


@then(parsers.re(f"their password (?P<holds>{WORKS}|{MUST_BE_CHANGED})"))
def password_holds(world: World, holds: str) -> None:
    """RST-004."""
    world.check(PasswordLife(world).hold(), holds)


@then(parsers.re(f"their password should be one that (?P<holds>{WORKS}|{MUST_BE_CHANGED})"))
def password_should_hold(world: World, holds: str) -> None:
    """RST-004: whether day 60 is included is open, so that the other reading is only told."""
    world.check(PasswordLife(world).hold(), holds, otherwise=Verdict.ADVISES)


@then(parsers.re("they (?P<arrive>arrive|do not arrive) at QPP"))
def arrive_at_qpp(world: World, arrive: str) -> None:
    """RST-004."""
    is_in = standing(world.browser.read()) is Standing.INSIDE
    world.check("arrive" if is_in else "do not arrive", arrive)


@then("they should be told that their password expires")
def told_that_it_expires(world: World) -> None:
    """RST-004: that it must be changed before does not demand a warning."""
    told = any(EXPIRED.search(alert) for alert in world.browser.read().alerts)
    world.check("told" if told else "not told", "told", otherwise=Verdict.ADVISES)


@then("they can use none of it before they change their password")
def can_use_none(world: World) -> None:
    """RST-004."""
    world.check(world.noted["used"], [])


@then("one of the readings of DSC-044 is followed")
def reading_of_the_sentence(world: World) -> None:
    """RST-004: what the 60 days precede."""
    holds = PasswordLife(world).hold()
    world.reading("DSC-044", FOLLOWED.get(holds, "not observed"), f"a login after {LONGEST} days: the password {holds}")


def _can_use(world: World, address: str) -> bool:
    world.browser.visit(address)
    return PasswordLife(world).hold() == WORKS
