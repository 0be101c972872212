"""Sentences about Manage Access, and about who comes to the pages on which one connects."""

from typing import cast

from pytest_bdd import given, parsers, then, when

from harness.journeys.company import PERSON, company
from harness.journeys.connecting_pages import WayThere, way_there
from harness.journeys.connection import Connection
from harness.pages.labels import Access, AccountField, ConnectField, ProfileField, Role
from harness.verdicts import Verdict
from harness.world import World

WHO = "somebody who has signed in|somebody without an account"

MAKES_ACCOUNTS = (ProfileField.FIRST_NAME, ProfileField.SSN, AccountField.CONFIRM_PASSWORD)
"""What is asked for where an account is created."""

IN_ORDER = (ConnectField.TYPE, ConnectField.TIN, ConnectField.ROLE)
"""What is asked for on the way to an organization, in the order of the guide."""


@given("a person who is at QPP")
def is_at_qpp(world: World) -> None:
    """Registered, set up, signed in, and connected to nothing."""
    company(world).turn_to(PERSON)


@given("the pages on which one connects to a practice")
def pages_on_the_way(world: World) -> None:
    """As a person who goes there sees them, up to where the first user connects."""
    world.noted["way"] = way_there(world)


@when("they go to Manage Access")
def go_to_manage_access(world: World) -> None:
    """ORG-005."""
    world.pages.manage_access.open()


@when(parsers.re(f"(?P<who>{WHO}) goes straight to each of them"))
def go_straight_to_each(world: World, who: str) -> None:
    """NAV-017: by the addresses."""
    _become(world, who)
    world.noted["come to"] = _way(world).come_to(world)
    world.noted["pages"] = [field for _, field in _way(world).pages]


@when(parsers.re(f"(?P<who>{WHO}) asks directly to be connected"))
def ask_directly(world: World, who: str) -> None:
    """NAV-017: for what the first user's page asks for."""
    _become(world, who)
    world.browser.send(_way(world).draft)


@when("a person looks through the pages of QPP")
def look_through_qpp(world: World) -> None:
    """ORG-015: those before the sign-in."""
    asked: set[str] = set()
    for page in (world.pages.home, world.pages.sign_in, world.pages.register_view):
        page.open()
        asked |= {each.label for each in world.browser.read().fields}
    world.noted["asked"] = asked


@when("they sign in to QPP and request access to the practice")
def sign_in_and_request(world: World) -> None:
    """NAV-012: what is asked for is noted, page by page."""
    order: list[str] = []
    sites: list[str] = []
    world.noted["order"], world.noted["sites"] = order, sites
    for go_on in Connection(world).from_sign_in(company(world).organization(), Role.STAFF_USER):
        asked = {each.label for each in world.browser.read().fields}
        order += [each for each in (AccountField.USER_ID, *IN_ORDER) if each in asked and each not in order]
        sites.append(world.pages.whose())
        go_on()


@then("Manage Access stands at the side of the page")
def stands_at_the_side(world: World) -> None:
    """ORG-005: that it is offered is a MUST, where it stands is advice."""
    page = world.pages.manage_access
    world.check("Manage Access" if page.way() else "no Manage Access", "Manage Access")
    world.check("at the side" if page.is_aside() else "elsewhere", "at the side", otherwise=Verdict.ADVISES)


@then("they have access to no organization")
def have_access_to_none(world: World) -> None:
    """ORG-002."""
    offered = [each.name for each in world.browser.read().controls]
    world.check([name for name in offered if name.startswith((Access.REPORT_DATA, Access.MANAGE_USERS))], [])


@then(parsers.re("they come to (?P<how_many>all|none) of them"))
def come_to_of_them(world: World, how_many: str) -> None:
    """NAV-017, PRF-033."""
    world.check(cast("list[str]", world.noted["come to"]), world.noted["pages"] if how_many == "all" else [])


@then(parsers.re("somebody (?P<connected>is connected|is not connected) to the practice"))
def somebody_is_connected(world: World, connected: str) -> None:
    """NAV-017: somebody new is its first user only where nobody is connected."""
    with company(world).acting("somebody new"):
        Connection(world).confirm(company(world).organization())
        asks = world.pages.connecting.asks_for_clinician()
        world.check("is not connected" if asks else "is connected", connected)


@then("none of them creates an account")
def none_creates_an_account(world: World) -> None:
    """ORG-015."""
    world.check(sorted(set(MAKES_ACCOUNTS) & cast("set[str]", world.noted["asked"])), [])


@then("they are asked for the User ID, the organization's type, its TIN and the role, in this order")
def asked_in_order(world: World) -> None:
    """NAV-012."""
    world.check(cast("list[str]", world.noted["order"]), [AccountField.USER_ID, *IN_ORDER], "NAV-012")


@then("all of that is on QPP")
def all_of_that_is_on_qpp(world: World) -> None:
    """META-004: what is done on HARP was done before."""
    world.check(sorted(set(cast("list[str]", world.noted["sites"]))), ["the QPP site"], "META-004")


def _become(world: World, who: str) -> None:
    if who == "somebody who has signed in":
        company(world).turn_to(who)
    else:
        world.sit_down(who)


def _way(world: World) -> WayThere:
    return cast("WayThere", world.noted["way"])
