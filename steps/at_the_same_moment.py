"""Sentences about people who act at the same moment, each at a browser of their own."""

from pytest_bdd import given, then, when

from harness.journeys.at_once import two_first_users, two_officials, two_removals
from harness.journeys.company import OFFICIAL, OTHER_OFFICIAL, PERSON, company
from harness.journeys.telling import told_in
from harness.pages.labels import Access, Role
from harness.world import World

APPROVED = ["Staff User", "no request", "approved"]
DENIED = ["no access", "denied", "denied"]
"""What a decision is by its person's role, their request and the e-mails that they get."""

TWO = ("one of two people", "the other one of two people")


@given("a practice with two Security Officials")
def practice_with_two_officials(world: World) -> None:
    """ORG-013."""
    for called in (OFFICIAL, OTHER_OFFICIAL):
        company(world).join(called, Role.SECURITY_OFFICIAL)


@given("a person who has requested Staff User there")
def person_who_has_requested(world: World) -> None:
    """ORG-010."""
    company(world).turn_to(PERSON)
    company(world).ask(PERSON, Role.STAFF_USER)


@given("a Staff User of it who has requested Security Official")
def staff_user_who_has_requested(world: World) -> None:
    """ROL-001: they keep the role that they have meanwhile."""
    company(world).join(PERSON, Role.STAFF_USER)
    company(world).turn_to(PERSON)
    company(world).ask(PERSON, Role.SECURITY_OFFICIAL)


@when("two people connect to it as its first user at the same moment")
def two_connect_at_once(world: World) -> None:
    """ORG-008."""
    world.noted["both"] = two_first_users(world, company(world), *TWO)


@when("one of them approves the request and the other denies it at the same moment")
def approve_and_deny_at_once(world: World) -> None:
    """ORG-010."""
    two_officials(world, company(world), Access.APPROVE, Access.DENY)


@when("one of them approves the request and the other removes the person at the same moment")
def approve_and_remove_at_once(world: World) -> None:
    """ORG-003."""
    two_officials(world, company(world), Access.APPROVE, Access.REMOVE)


@when("they remove one another at the same moment")
def remove_one_another_at_once(world: World) -> None:
    """ROL-003."""
    world.noted["both"] = two_removals(world, company(world))


@then("one of them is its Security Official, and the other one has no access to it")
def one_stays(world: World) -> None:
    """ROL-003: whoever comes second has been removed, and removes nobody any more."""
    found = world.noted["both"]
    world.check(found if isinstance(found, list) else [], [Role.SECURITY_OFFICIAL, "no access"])


@then("one is its Security Official, and the request of the other is pending")
def one_is_official(world: World) -> None:
    """ORG-008, ORG-010."""
    found = world.noted["both"]
    world.check(found if isinstance(found, list) else [], [Role.SECURITY_OFFICIAL, "request pending"])


@then("the person has what one of them decided, and is told that alone")
def one_decision_stands(world: World) -> None:
    """ORG-010: what Manage Access says and what the e-mails say is one decision."""
    known = company(world)
    role = known.role_of(PERSON)
    denied = world.pages.manage_access.request_for(known.organization().name)
    mails = [f"{each.subject}\n{each.body}" for each in world.inbox()]
    is_approved = role == Role.STAFF_USER
    world.check(
        [role, denied, *told_in(mails)],
        ["Staff User", "no request", "approved"] if is_approved else ["no access", "denied", "denied"],
    )


@then("the person has no access to the practice")
def person_has_no_access(world: World) -> None:
    """ORG-003."""
    world.check(company(world).role_of(PERSON), "no access")
