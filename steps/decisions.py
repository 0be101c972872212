"""Sentences about what Security Officials decide, and what comes of it."""

from collections.abc import Callable, Mapping

from pytest_bdd import given, parsers, then, when

from harness.journeys.company import OFFICIAL, OTHER_OFFICIAL, OTHER_PRACTICE, PERSON, Company, company
from harness.journeys.telling import check_told, mark_mails
from harness.pages.labels import Access, Role
from harness.pages.manage_access import Request
from harness.verdicts import Verdict
from harness.world import World

STAFF_USER = "a Staff User of the practice"


def _approve(known: Company) -> None:
    known.decide(OFFICIAL, Access.APPROVE, PERSON)


def _deny(known: Company) -> None:
    known.decide(OFFICIAL, Access.DENY, PERSON)


def _withdraw(known: Company) -> None:
    known.withdraw(PERSON)


DONE: Mapping[str, Callable[[Company], None]] = {"approved": _approve, "denied": _deny, "withdrawn": _withdraw}


@given("their request was approved")
def was_approved(world: World) -> None:
    """ORG-010."""
    _approve(company(world))


@given(parsers.re(r"they have a request for Staff User that is (?P<state>approved|pending|denied|withdrawn)"))
def have_a_request(world: World, state: str) -> None:
    """ORG-010: made, and then decided or not."""
    company(world).ask(PERSON, Role.STAFF_USER)
    if state in DONE:
        DONE[state](company(world))


@given("a Security Official who has the request before them")
def has_request_before_them(world: World) -> None:
    """ORG-010: their page stays open."""
    with company(world).acting(OFFICIAL):
        company(world).to_users(OFFICIAL)


@given(parsers.re("meanwhile (?P<what>nothing happened|the request was withdrawn|another official has denied it)"))
def meanwhile(world: World, what: str) -> None:
    """ORG-010: a request is decided once."""
    known = company(world)
    if what == "the request was withdrawn":
        known.withdraw(PERSON)
    elif what == "another official has denied it":
        known.join(OTHER_OFFICIAL, Role.SECURITY_OFFICIAL)
        known.decide(OTHER_OFFICIAL, Access.DENY, PERSON)


@when(parsers.re("their request is (?P<done>approved|denied|withdrawn)"))
def request_is(world: World, done: str) -> None:
    """ORG-010."""
    mark_mails(world)
    DONE[done](company(world))


@when("their request is approved by the Security Official")
def approved_by_official(world: World) -> None:
    """ORG-010, ORG-013."""
    _approve(company(world))


@when("their request is approved by another Security Official")
def approved_by_another(world: World) -> None:
    """ORG-013: any of the practice."""
    company(world).join(OTHER_OFFICIAL, Role.SECURITY_OFFICIAL)
    company(world).decide(OTHER_OFFICIAL, Access.APPROVE, PERSON)


@when(parsers.parse("{whom} directly asks for the approval of their request"))
def asks_directly(world: World, whom: str) -> None:
    """ORG-010: for what the Security Official's page would ask for."""
    known = company(world)
    if whom == STAFF_USER:
        known.join(whom, Role.STAFF_USER)
    elif whom == "the Security Official of another practice":
        known.join(whom, Role.SECURITY_OFFICIAL, OTHER_PRACTICE)
    with known.acting(OFFICIAL):
        known.to_users(OFFICIAL)
        approve = world.pages.organization_users.control(Access.APPROVE, known.name_of(PERSON))
        draft = world.browser.draft(approve, "button")
    with known.acting(PERSON if whom == "the person" else whom):
        world.pages.manage_access.open()
        world.browser.send(draft)


@when("the Security Official approves what they have before them")
def approves_what_is_open(world: World) -> None:
    """ORG-010: whatever happened since the page was opened."""
    known = company(world)
    with known.acting(OFFICIAL):
        world.pages.organization_users.do(Access.APPROVE, known.name_of(PERSON))


@then(parsers.parse('their access is "{access}"'))
def access_is(world: World, access: str) -> None:
    """ORG-010, as Manage Access tells it."""
    page = world.pages.manage_access
    page.open()
    world.check(page.role_in(company(world).organization().name), access)


@then(parsers.re("Manage Access tells them that it is (?P<done>approved|denied|withdrawn)"))
def manage_access_tells(world: World, done: str) -> None:
    """ORG-010: whose request was denied should be told there; after approval and withdrawal none awaits anything."""
    page = world.pages.manage_access
    found = page.request_for(company(world).organization().name)
    world.check("pending" if found is Request.PENDING else "not pending", "not pending")
    if done == "denied":
        world.check(found, Request.DENIED, otherwise=Verdict.ADVISES)


@then(parsers.re("they should be told by e-mail that it is (?P<done>approved|denied|withdrawn)"))
def should_be_told(world: World, done: str) -> None:
    """ORG-010: the checklist does not say how they get to know."""
    check_told(world, done)
