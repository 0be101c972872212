"""Asking Step 2 about credentials."""

from dataclasses import replace

import pytest

from harness.asking import AccountForm, good_credentials
from harness.errors import Trouble
from harness.pages.labels import Step
from harness.world import World
from tests.harness.scene import BARE, Scene
from tests.harness.small_site import browser_at

STEP_2 = f"""<p aria-current="step">{Step.ACCOUNT}</p><form action="/next"><label>User ID <input></label>
<label>Password <input type="password"></label><label>Confirm Password <input type="password"></label>
<label>Challenge Question <select><option value="">-</option><option>Which street?</option></select></label>
<label>Challenge Question Answer <input></label><button>Next</button></form>"""


class NoWay:
    """A way to Step 2 that nobody takes twice."""

    def to_account_information(self) -> None:
        """Refuse."""
        raise AssertionError


def world_before(step: Step) -> World:
    """Give the world of somebody whom Step 2 leads to another step."""
    onward = f'<p aria-current="step">{step}</p>'
    return Scene("PWD-001", deployment=replace(BARE, open_browser=lambda: browser_at(STEP_2, next=onward))).world


def test_going_on_to_step_3_accepts() -> None:
    """With the first of the questions."""
    world = world_before(Step.PROOFING)
    assert AccountForm(world, NoWay()).judge(good_credentials(world)).accepted


def test_a_registration_that_was_forgotten_judges_nothing() -> None:
    """Being back at Step 1 is neither yes nor no."""
    world = world_before(Step.PROFILE)
    with pytest.raises(Trouble) as told:
        AccountForm(world, NoWay()).judge(good_credentials(world))
    assert "Account Information led back to Profile Information: the registration was forgotten" == str(told.value)
