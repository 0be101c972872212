"""The people of a scenario and their organizations, where every way leads through the pages, and what blocks it."""

from dataclasses import replace

import pytest

from harness.errors import Trouble
from harness.journeys.company import OFFICIAL, OTHER_OFFICIAL, PERSON, Company, company
from harness.journeys.connection import Connection
from harness.journeys.rights import rights
from harness.pages.labels import Role
from harness.world import World
from tests.harness.journeys.conftest import Opener
from tests.harness.scene import Scene


def alone(world: World) -> tuple[Company, Connection]:
    """Give the company of somebody who has signed in, and their way to an organization."""
    known = company(world)
    known.turn_to(PERSON)
    return known, Connection(world)


def test_without_an_enrolment_everybody_goes_by_the_pages(before: Opener) -> None:
    """The first user names a clinician, the next is approved by them, and may leave again."""
    known = company(before(enrolment=None))
    known.join(OFFICIAL, Role.SECURITY_OFFICIAL)
    known.join(PERSON, Role.STAFF_USER)
    assert ("Security Official", "Staff User") == (known.role_of(OFFICIAL), known.role_of(PERSON))
    known.part(PERSON)
    assert ("Security Official", "no access") == (known.role_of(OFFICIAL), known.role_of(PERSON))


def test_somebody_who_is_not_in_the_scenario_is_a_slip() -> None:
    """Nobody is made up for it."""
    with pytest.raises(Trouble) as told:
        company(Scene("PWD-001").world).name_of(OTHER_OFFICIAL)
    assert "nobody in this scenario is another Security Official" == str(told.value)


def test_a_practice_that_is_not_found_blocks(before: Opener) -> None:
    """With what the page says."""
    known, way = alone(before())
    with pytest.raises(Trouble, match=r"^blocked by Practice TIN: expected the practice to be found: .*No practice"):
        way.find(replace(known.organization(), tin="960000001"))


def test_being_asked_for_something_else_blocks(before: Opener) -> None:
    """The first user of a practice chooses no role, a later one names no clinician."""
    known, way = alone(before())
    with pytest.raises(Trouble, match=r"^blocked by the confirmation: expected to be asked for Role, found \w+"):
        way.to_role(known.organization())


def test_a_first_user_in_another_role_is_blocked(before: Opener) -> None:
    """As which they were connected is told."""
    known, way = alone(before("first-user-becomes-staff-user"))
    with pytest.raises(Trouble) as told:
        way.as_first(known.organization())
    assert "blocked by the connection: expected the role Security Official, found Staff User" == str(told.value)


def test_a_request_that_is_not_pending_blocks(before: Opener) -> None:
    """A later user who is connected at once has none."""
    known, way = alone(before("later-users-connected-at-once"))
    known.join(OFFICIAL, Role.SECURITY_OFFICIAL)
    with pytest.raises(Trouble, match=r"^blocked by the request: expected it pending, found no request$"):
        way.request(known.organization(), Role.STAFF_USER)


def test_a_refusal_is_worth_nothing_where_officials_can_not_do_it_either(before: Opener) -> None:
    """The accepted twin tells it."""
    tried = rights(before("removal-without-effect"))
    tried.prepare()
    tried.be("a Staff User")
    with pytest.raises(Trouble) as told:
        tried.done()
    assert "asked for directly by a Security Official, nothing came of: remove a user" == str(told.value)
