"""Sentences about Shared Savings Program ACOs: their contacts, and the practices that take part in them."""

from collections.abc import Mapping

from pytest_bdd import given, parsers, then, when

from harness.capabilities.lent import lent
from harness.capabilities.organizations import Kind
from harness.journeys.company import OFFICIAL, PERSON, company
from harness.journeys.connection import Connection
from harness.pages.labels import Press, Role
from harness.pages.standing import Standing, standing
from harness.world import World

ACO = "an ACO"
ASKER = "somebody who asks for a role"
KINDS: Mapping[str, Kind] = {
    ACO: "aco",
    "a practice that takes part in an ACO": "participant",
    "a practice that takes part in no ACO": "practice",
}


@given(parsers.re("a person whom ACO-MS lists as (?P<role>Staff User|Security Official) of an ACO"))
def contact_of_aco(world: World, role: str) -> None:
    """ACO-004: their account is one that ACO-MS knows; they are not signed in yet."""
    known = company(world)
    aco = known.organization(ACO, "aco")
    known.register(PERSON)
    person = known.person(PERSON)
    lent(world.deployment.aco_ms, "to list a contact in ACO-MS").add_contact(person.user_id, aco.name, Role(role))
    world.applicant = person


@given("a contact of an ACO who is at QPP")
def contact_at_qpp(world: World) -> None:
    """ACO-004."""
    contact_of_aco(world, Role.SECURITY_OFFICIAL)
    company(world).turn_to(PERSON)


@given(parsers.re("(?P<organization>an ACO|a practice that takes part in (?:an|no) ACO)"))
def an_organization(world: World, organization: str) -> None:
    """ACO-005."""
    company(world).organization(kind=KINDS[organization])


@given("somebody who has connected to it as its first user")
def somebody_connected_first(world: World) -> None:
    """ACO-006: by the pages, as everybody does."""
    with company(world).acting(OFFICIAL):
        Connection(world).as_first(company(world).organization())


@when("they ask directly for the role Staff User at the practice")
def ask_directly_for_role(world: World) -> None:
    """ACO-001: for what somebody else's page would ask for."""
    known = company(world)
    with known.acting(ASKER):
        Connection(world).to_role(known.organization())
        world.pages.connecting.choose_role(Role.STAFF_USER)
        draft = world.browser.draft(world.pages.connecting.request_name(), "button")
    known.turn_to(PERSON)
    world.browser.send(draft)


@then(parsers.re("they are (?P<led>led|not led) on to Connect to an Organization"))
def led_on_to_connect(world: World, led: str) -> None:
    """ACO-001, ORG-006."""
    offered = world.browser.read().control(Press.CONNECT_TO_ORGANIZATION) is not None
    world.check("led" if offered else "not led", led)


@then("what they can do follows the reading of DSC-065 that governs")
def what_they_can_do_follows(world: World) -> None:
    """DSC-065."""
    is_in = standing(world.browser.read()) is Standing.INSIDE
    told = f"a contact of an ACO is {'signed in' if is_in else 'not signed in'}"
    world.reading("DSC-065", "sign-in-only" if is_in else "nothing-at-all", told)
