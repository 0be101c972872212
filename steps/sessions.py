"""Sentences about the end of a login, and about what is behind one."""

import re
from collections.abc import Callable, Mapping

from pytest_bdd import given, parsers, then, when

from harness.entries.chosen_password import nth_password
from harness.journeys.behind_login import behind_harp_login, behind_qpp_sign_in, come_to
from harness.journeys.login import Login
from harness.journeys.registration import Registration
from harness.pages.labels import DeviceType
from harness.pages.standing import Standing, standing
from harness.verdicts import Verdict
from harness.world import World

ROLE = re.compile(r"\broles?\b|connect to an organization|request access", re.IGNORECASE)
"""How a page may offer to request a role."""


def _remove_device(world: World) -> None:
    world.pages.account_home.go_to_devices()
    world.pages.two_factor.remove(DeviceType.VOICE)


def _change_password(world: World) -> None:
    world.pages.change_password.open()
    world.pages.change_password.change(world.applicant.password, nth_password(1, world.applicant))


SAFER: Mapping[str, Callable[[World], None]] = {
    "removes a device": _remove_device,
    "changes their password": _change_password,
}
"""What people do to make an account safer."""


@given("a person who is logged in to HARP and signed in to QPP")
def logged_in_and_signed_in(world: World) -> None:
    """In one browser; the pages they came to are noted."""
    Registration(world).to_confirmation()
    Login(world).set_up()
    world.noted["HARP"] = world.browser.read().address
    Login(world).sign_in()
    world.noted["QPP"] = world.browser.read().address


@given("a person who is logged in to HARP in two browsers")
def logged_in_twice(world: World) -> None:
    """With two devices; they are at the second browser."""
    Registration(world).to_confirmation()
    Login(world).set_up(DeviceType.SMS, DeviceType.VOICE)
    world.noted["HARP"] = world.browser.read().address
    world.swap_browsers()
    Login(world).log_in()


@when(parsers.re("they log out and log in again in (?P<browser>the same browser|another browser)"))
def log_out_and_in_again(world: World, browser: str) -> None:
    """LGN-006: as far as User ID and password lead."""
    world.pages.account_home.log_out()
    if browser == "another browser":
        world.change_browser()
    Login(world).enter_credentials()


@when(parsers.parse("they log out of {site}"))
def log_out_of(world: World, site: str) -> None:
    """From the page that the login led to."""
    world.browser.visit(str(world.noted[site]))
    world.pages.account_home.log_out()


@when(parsers.parse("the person at one of them {does}"))
def do_something_safer(world: World, does: str) -> None:
    """At the second one."""
    SAFER[does](world)


@when("they log in to HARP without the second factor and try every page behind the login")
def try_without_second_factor(world: World) -> None:
    """LGN-006: User ID and password are right."""
    pages = behind_harp_login(world)
    Login(world).enter_credentials()
    world.noted["come to"] = come_to(world, pages)


@when("they log out and try every page behind the login")
def try_logged_out(world: World) -> None:
    """LGN-006."""
    pages = behind_harp_login(world)
    world.pages.account_home.log_out()
    world.noted["come to"] = come_to(world, pages)


@when("they try every page behind the HARP login")
def try_harp(world: World) -> None:
    """MFA-002: each address that somebody else's login leads to."""
    world.noted["come to"] = come_to(world, behind_harp_login(world))


@when("they try every page behind the QPP sign-in")
def try_qpp(world: World) -> None:
    """MFA-019: after signing in as far as they are let."""
    pages = behind_qpp_sign_in(world)
    Login(world).enter_qpp_credentials()
    world.noted["come to"] = come_to(world, pages)


@when("they look through the pages behind the login")
def look_through(world: World) -> None:
    """MFA-020: what can be pressed or filled in there."""
    offers: list[str] = []
    for address in world.pages.account_home.links(world.deployment.sites.harp):
        world.browser.visit(address)
        page = world.browser.read()
        offers += [*(each.name for each in page.controls), *(each.label for each in page.fields)]
    world.noted["offers"] = offers


@then("they come to none of these pages")
def come_to_none(world: World) -> None:
    """Each leads elsewhere."""
    world.check(_list(world, "come to"), [])


@then("none of them offers a role")
def none_offers_role(world: World) -> None:
    """MFA-020."""
    world.check([each for each in _list(world, "offers") if ROLE.search(each)], [])


@then(parsers.re("they should be logged out of (?P<site>HARP|QPP)"))
def should_be_logged_out_of(world: World, site: str) -> None:
    """The guide does not say that one login ends with the other."""
    world.browser.visit(str(world.noted[site]))
    _check_logged_out(world)


@then("they should be logged out at the other one")
def should_be_logged_out_at_other(world: World) -> None:
    """The guide does not say so."""
    world.swap_browsers()
    world.browser.visit(str(world.noted["HARP"]))
    _check_logged_out(world)


def _check_logged_out(world: World) -> None:
    found = standing(world.browser.read())
    told = "still logged in" if found is Standing.INSIDE else "logged out"
    world.check(told, "logged out", otherwise=Verdict.ADVISES)


def _list(world: World, name: str) -> list[str]:
    found = world.noted[name]
    return [str(each) for each in found] if isinstance(found, list) else []
