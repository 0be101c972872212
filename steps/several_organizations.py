"""Sentences about people with several organizations, and about what is seen of one from another."""

from pytest_bdd import given, parsers, then, when

from harness.journeys.company import OFFICIAL, OTHER_PRACTICE, PERSON, PRACTICE, company
from harness.journeys.pages_of import come_to, pages_of
from harness.journeys.telling import mark_mails
from harness.pages.labels import Access, Role
from harness.world import World

ROLE = "Staff User|Security Official"
AT = f"{PRACTICE}|{OTHER_PRACTICE}"
OFFICIAL_THERE = "the Security Official of the other practice"
REPORTED = "43.75"


@given("another practice with a Security Official")
def another_practice(world: World) -> None:
    """ORG-012."""
    company(world).join(OFFICIAL_THERE, Role.SECURITY_OFFICIAL, OTHER_PRACTICE)


@given(parsers.re(f"a person who is (?P<role>{ROLE}) of (?P<at>{AT})"))
def person_with_role(world: World, role: str, at: str) -> None:
    """ROL-002, ROL-003: signed in, too."""
    company(world).join(PERSON, Role(role), at)
    company(world).turn_to(PERSON)


@given("a person who is Staff User of both practices")
def staff_user_of_both(world: World) -> None:
    """ORG-012."""
    for at in (PRACTICE, OTHER_PRACTICE):
        person_with_role(world, Role.STAFF_USER, at)


@given("they have requested Staff User at the other practice")
def have_requested_there(world: World) -> None:
    """ORG-012."""
    company(world).ask(PERSON, Role.STAFF_USER, OTHER_PRACTICE)


@when("their request at the other practice is approved")
def request_there_is_approved(world: World) -> None:
    """ORG-012."""
    company(world).decide(OFFICIAL_THERE, Access.APPROVE, PERSON, OTHER_PRACTICE)


@when("they go straight to the pages of the other practice")
def go_straight_to_pages(world: World) -> None:
    """PRF-033: by their addresses."""
    pages = pages_of(world, "somebody who knows them", Role.SECURITY_OFFICIAL, OTHER_PRACTICE)
    world.noted["pages"] = list(pages.values())
    world.noted["come to"] = come_to(world, pages)


@when("they report data for the practice")
def report_data(world: World) -> None:
    """ROL-002."""
    company(world).to_data(PERSON)
    world.pages.organization_data.submit(REPORTED)


@then(parsers.re(f"they are (?P<role>{ROLE}) of (?P<at>{AT})"))
def have_role(world: World, role: str, at: str) -> None:
    """ORG-012, as Manage Access tells it."""
    page = world.pages.manage_access
    page.open()
    world.check(page.role_in(company(world).organization(at).name), role)


@then(parsers.re(f"the data are (?P<seen>seen|not seen) at (?P<at>{AT})"))
def data_are_seen(world: World, seen: str, at: str) -> None:
    """PRF-033, ROL-002."""
    company(world).to_data(PERSON, at)
    world.check("seen" if world.pages.organization_data.has(REPORTED) else "not seen", seen)


@when("the Security Official removes them from the practice")
def official_removes_them(world: World) -> None:
    """ROL-003."""
    mark_mails(world)
    company(world).decide(OFFICIAL, Access.REMOVE, PERSON)
