"""The way to a new password, and what stands in the way."""

import pytest

from harness.capabilities.patience import Patience
from harness.entries.chosen_password import nth_password
from harness.errors import Trouble
from harness.journeys.recovery import Recovery
from harness.journeys.registration import Registration
from harness.world import World
from tests.harness.journeys.conftest import Opener


@pytest.fixture
def world(before: Opener) -> World:
    """Give the world of somebody who has an account."""
    world = before()
    Registration(world).to_confirmation()
    return world


def test_the_way_leads_to_the_new_password(world: World) -> None:
    """It is the person's from then on, and nothing in evidence shows the link."""
    new = nth_password(1, world.applicant)
    Recovery(world).reset(new)
    world.pages.login.log_in(world.applicant.user_id, new)
    assert (True, new) == (world.pages.login.is_passed(), world.applicant.password)


def test_a_reset_that_is_refused_stands_in_the_way(world: World) -> None:
    """The reason is told."""
    with pytest.raises(Trouble, match=r"^blocked by the reset of the password: refused at Password\. .+"):
        Recovery(world).reset(world.applicant.password)


def test_where_no_email_comes_there_is_no_link(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has no account gets none."""
    monkeypatch.setattr("harness.post.MAIL", Patience(0))
    world.applicant = world.applicant.with_user_id("nobody-at-all")
    with pytest.raises(Trouble, match="expected an e-mail with a link, found none"):
        Recovery(world).link()


def test_a_spent_link_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what the page says of it."""
    spent = Recovery(world).link()
    Recovery(world).link()
    monkeypatch.setattr(Recovery, "link", lambda _: spent)
    with pytest.raises(Trouble, match=r"^blocked by the link to reset the password: it asks for no new one\. .+"):
        Recovery(world).follow_link()
