"""The way through the registration, and what stands in the way."""

import pytest

from harness.errors import Trouble
from harness.journeys.registration import Registration
from harness.pages.labels import Step
from harness.world import World
from tests.harness.journeys.conftest import Opener


@pytest.fixture
def world(before: Opener) -> World:
    """Give the world of a scenario at its first step."""
    return before()


def test_the_way_leads_to_the_confirmation_and_to_an_email(world: World) -> None:
    """Steps 1 to 4, each done without a mistake."""
    Registration(world).to_confirmation()
    assert Step.CONFIRMATION == world.browser.read().step
    assert world.applicant.user_id in world.inbox()[0].body


def test_people_of_the_district_find_their_way(world: World) -> None:
    """DSC-019: it is in the list of states."""
    world.introduce(state="DC")
    Registration(world).to_account_information()
    assert world.pages.account_information.is_current()


def test_a_step_that_does_not_let_on_is_told_with_what_it_said(world: World) -> None:
    """Blocked by the step, in the words of its alerts: what comes later can't be judged."""
    world.applicant = world.applicant.with_password("Short7")
    with pytest.raises(
        Trouble, match=r"^blocked by Account Information: expected to come to Remote Proofing, found Account.*: .*15"
    ):
        Registration(world).to_remote_proofing()


def test_wrong_answers_do_not_let_on(world: World) -> None:
    """What comes of them is for others to say."""
    registration = Registration(world)
    registration.to_remote_proofing()
    registration.answer_questions(registration.wrongly)
    assert Step.CONFIRMATION != world.browser.read().step
