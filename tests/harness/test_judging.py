"""What stands in the way of a judgement."""

from dataclasses import replace

import pytest

from harness.errors import Trouble
from harness.judging import expect_no_refusal_but_of
from harness.pages.labels import AccountField, Step
from harness.world import World
from tests.harness.scene import BARE, Scene
from tests.harness.small_site import browser_at

REFUSED = """<p aria-current="step">{step}</p><label>User ID <input aria-describedby="e1"></label>
<p id="e1" class="error">It is taken.</p><label>Challenge Question Answer <input aria-invalid="true"></label>"""


def world_at(step: str) -> World:
    """Give the world of somebody whose User ID and answer a step refuses."""
    return Scene("PWD-001", deployment=replace(BARE, open_browser=lambda: browser_at(REFUSED.format(step=step)))).world


def test_who_is_refused_for_something_else_is_blocked() -> None:
    """By the fields that are told, in the words of the page."""
    with pytest.raises(Trouble) as told:
        expect_no_refusal_but_of(world_at(Step.ACCOUNT), AccountField.PASSWORD)
    assert "blocked by User ID, Challenge Question Answer: It is taken." == str(told.value)


@pytest.mark.parametrize(
    ("step", "about"), [(Step.ACCOUNT, AccountField.USER_ID), (Step.PROOFING, AccountField.PASSWORD)]
)
def test_a_refusal_that_is_meant_blocks_nobody(step: Step, about: AccountField) -> None:
    """Nor one of a step whose fields are Experian's."""
    world = world_at(step)
    expect_no_refusal_but_of(world, about)
    assert step == world.browser.read().step
