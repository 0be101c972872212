"""Sentences about what each role may do, and about changes that take effect at once."""

from collections.abc import Callable, Mapping
from typing import cast

from pytest_bdd import given, parsers, then, when

from harness.journeys.company import OFFICIAL, PERSON, Company, company
from harness.journeys.pages_of import come_to, pages_of
from harness.journeys.rights import rights
from harness.journeys.telling import check_told
from harness.pages.labels import Access, Role
from harness.spec.roles import table_of_roles
from harness.world import World

ENTERED = "29.50"
ASKING = "somebody who has requested access"


def _nothing(_: Company) -> None:
    """Do nothing."""


def _remove(known: Company) -> None:
    known.decide(OFFICIAL, Access.REMOVE, PERSON)


def _make_staff_user(known: Company) -> None:
    known.change_role(OFFICIAL, PERSON, Role.STAFF_USER)


DOES: Mapping[str, Callable[[Company], None]] = {
    "does nothing": _nothing,
    "removes them": _remove,
    "makes them Staff User": _make_staff_user,
}
"""What a Security Official does about somebody."""


@given("a practice in which everything can be done that the table of roles has")
def everything_can_be_done(world: World) -> None:
    """ROL-002, ROL-003."""
    rights(world).prepare()


@given(parsers.re(f"(?P<role>{'|'.join(each.name for each in table_of_roles().roles)}) of it"))
def somebody_of_it(world: World, role: str) -> None:
    """Of whom the scenario is."""
    rights(world).be(role)


@given("they have entered data to be reported")
def have_entered_data(world: World) -> None:
    """ROL-002: not sent yet."""
    company(world).to_data(PERSON)
    world.pages.organization_data.enter(ENTERED)


@given("they have a request before them")
def have_request_before_them(world: World) -> None:
    """ROL-003: of somebody to the practice; their page stays open."""
    company(world).ask(ASKING, Role.STAFF_USER)
    company(world).to_users(PERSON)


@given(parsers.re(f"the Security Official (?P<does>{'|'.join(DOES)})"))
def official_has_done(world: World, does: str) -> None:
    """ROL-003."""
    DOES[does](company(world))


@when("they try everything, by their own pages and by asking directly")
def try_everything(world: World) -> None:
    """ROL-002, ROL-003."""
    world.noted["offered"] = rights(world).offered()
    world.noted["done"] = rights(world).done()


@when("they send what they have entered")
def send_what_they_entered(world: World) -> None:
    """ROL-002."""
    world.browser.press(Access.SUBMIT_DATA, "button")


@when("they approve what they have before them")
def approve_what_is_open(world: World) -> None:
    """ROL-003."""
    world.pages.organization_users.do(Access.APPROVE, company(world).name_of(ASKING))


@when(parsers.re("the Security Official makes them (?P<role>Staff User|Security Official)"))
def official_makes_them(world: World, role: str) -> None:
    """ROL-003."""
    company(world).change_role(OFFICIAL, PERSON, Role(role))


@then(parsers.parse("their own pages offer what the table allows {role}"))
def pages_offer(world: World, role: str) -> None:
    """Each cell of the table, by the pages."""
    _check_cells(world, "offered", role)


@then(parsers.parse("the deployment does what the table allows {role}"))
def deployment_does(world: World, role: str) -> None:
    """Each cell of the table, by asking directly."""
    _check_cells(world, "done", role)


@then(parsers.re("the data are (?P<stored>stored|not stored)"))
def data_are_stored(world: World, stored: str) -> None:
    """ORG-003, as the Security Official sees it."""
    known = company(world)
    with known.acting(OFFICIAL):
        known.to_data(OFFICIAL)
        world.check("stored" if world.pages.organization_data.has(ENTERED) else "not stored", stored)


@then(parsers.re("the request is (?P<decided>decided|not decided)"))
def request_is_decided(world: World, decided: str) -> None:
    """ROL-003, as the Security Official sees it."""
    known = company(world)
    with known.acting(OFFICIAL):
        known.to_users(OFFICIAL)
        awaits = world.pages.organization_users.awaits_decision(known.name_of(ASKING))
        world.check("not decided" if awaits else "decided", decided)


@then("they come to none of its pages")
def come_to_none(world: World) -> None:
    """ORG-003: by their addresses, in the session that was open."""
    pages = pages_of(world, "somebody who stays", Role.SECURITY_OFFICIAL)
    world.check(come_to(world, pages), [])


@then(parsers.re("they may do what a (?P<role>Staff User|Security Official) may"))
def may_do(world: World, role: str) -> None:
    """ROL-002, ROL-003: which pages they come to, in the session that was open."""
    pages = pages_of(world, "somebody who stays", Role.SECURITY_OFFICIAL)
    of_role = pages_of(world, f"somebody who is {role}", Role(role))
    world.check(come_to(world, pages), list(of_role.values()))


@then("they should be told by e-mail that their access has been removed")
def should_be_told_of_removal(world: World) -> None:
    """ROL-003: the checklist does not say how they get to know."""
    check_told(world, "removed")


def _check_cells(world: World, how: str, role: str) -> None:
    """Check each cell of a row of the table, told by its act."""
    found, expected = cast("Mapping[str, str]", world.noted[how]), table_of_roles().row(role)
    for act, judged in expected.items():
        world.check(f"{act}: {found[act]}", f"{act}: {judged}")
