"""Sentences about later users of an organization, who request a role and await a decision."""

from pytest_bdd import given, parsers, then, when

from harness.journeys.company import OFFICIAL, PERSON, company
from harness.journeys.connection import Connection
from harness.journeys.pages_of import come_to, pages_of
from harness.judging import check_judgement
from harness.pages.labels import ConnectField, Role
from harness.verdicts import Verdict
from harness.world import World

ROLES = "nothing|Staff User|Security Official"


@given("a practice with a Security Official")
def practice_with_official(world: World) -> None:
    """ORG-010: whoever comes next is not the first user."""
    company(world).join(OFFICIAL, Role.SECURITY_OFFICIAL)


@given(parsers.re("they have requested (?P<role>Staff User|Security Official) at the practice"))
def have_requested(world: World, role: str) -> None:
    """ORG-010."""
    company(world).ask(PERSON, Role(role))


@when("they come to where a role is selected")
def come_to_role(world: World) -> None:
    """ROL-001."""
    Connection(world).to_role(company(world).organization())


@when(parsers.re(f"they request (?P<role>{ROLES}) at the practice"))
def request_role(world: World, role: str) -> None:
    """ROL-001, ORG-010."""
    with company(world).acting(OFFICIAL):
        world.noted["mail of the official"] = len(world.inbox())
    Connection(world).to_role(company(world).organization())
    world.pages.connecting.request("" if role == "nothing" else role)


@when("they go straight to the pages of a Staff User")
def go_straight_to_staff_pages(world: World) -> None:
    """ORG-010: by their addresses."""
    pages = pages_of(world, "somebody who is Staff User", Role.STAFF_USER)
    world.noted["pages"] = list(pages.values())
    world.noted["come to"] = come_to(world, pages)


@then(parsers.parse('"{names}" are the roles'))
def are_the_roles(world: World, names: str) -> None:
    """ROL-001: in whatever order."""
    field = world.pages.connecting.offers_role()
    world.check(sorted(field.options) if field else "no choice", sorted(names.split(", ")))


@then(parsers.parse("the role is {judged}"))
def role_is_judged(world: World, judged: str) -> None:
    """ROL-001: refused at its choice, or accepted."""
    check_judgement(world, world.pages.connecting.judgement(ConnectField.ROLE), ConnectField.ROLE, judged)


@then("the roles follow the reading of DSC-043 that governs")
def roles_follow(world: World) -> None:
    """DSC-043."""
    field = world.pages.connecting.offers_role()
    offered = field.options if field else ()
    is_either = Role.SECURITY_OFFICIAL in offered
    told = f"a later user may request {', '.join(offered) or 'no role'}"
    world.reading("DSC-043", "either-role-on-request" if is_either else "official-by-help-desk-only", told)


@then(parsers.re("the Security Official (?P<sees>sees|does not see) their request"))
def official_sees_request(world: World, sees: str) -> None:
    """ORG-010, where the users of the practice are managed."""
    known = company(world)
    with known.acting(OFFICIAL):
        known.to_users(OFFICIAL)
        is_seen = world.pages.organization_users.awaits_decision(known.name_of(PERSON))
        world.check("sees" if is_seen else "does not see", sees)


@then("the Security Official should be told of it by e-mail")
def official_should_be_told(world: World) -> None:
    """ORG-010: the checklist does not say how they get to know."""
    known = company(world)
    with known.acting(OFFICIAL):
        came = world.inbox()[int(str(world.noted["mail of the official"])) :]
    told = [each for each in came if known.organization().name in f"{each.subject}{each.body}"]
    world.check("told" if told else "not told", "told", otherwise=Verdict.ADVISES)
