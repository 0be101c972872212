"""The sentence about choosing a date."""

from pytest_bdd import then

from harness.verdicts import Verdict
from harness.world import World


@then("the page offers a calendar")
def offers_a_calendar(world: World) -> None:
    """PRF-013: the guide names no control for it, so where none is known by its name a person must look."""
    offered = "a calendar" if world.pages.profile_information.has_calendar() else "no control named after a calendar"
    world.check(offered, "a calendar", otherwise=Verdict.NEEDS_REVIEW)
