"""Sentences about the days that documents may take; days are those of New York (DSC-021)."""

from datetime import datetime

from pytest_bdd import given, parsers, then, when

from harness.days import day_of, seconds_until
from harness.errors import Trouble
from harness.verdicts import Verdict
from harness.world import World


@given(parsers.parse("{days:d} days have gone by since they submitted it"))
@when(parsers.parse("{days:d} days have gone by since they submitted it"))
def days_go_by(world: World, days: int) -> None:
    """The day of submission is day 0, which must be sure."""
    before, now = world.noted.get("before"), world.clock.now()
    if isinstance(before, datetime) and day_of(before) != day_of(now):
        raise Trouble("midnight passed in New York while they registered: their day 0 is not sure", "run it again")
    world.let_go_by(seconds_until(days, now))


@then(parsers.re(r"their request is (?P<state>open|closed)"))
def request_is(world: World, state: str) -> None:
    """MAN-029 to MAN-032."""
    world.check(_state(world), state)


@then(parsers.re(r"their request should be (?P<state>open|closed)"))
def request_should_be(world: World, state: str) -> None:
    """DSC-021: whether day 30 is included is free, so that the other reading is only told."""
    world.check(_state(world), state, otherwise=Verdict.ADVISES)


def _state(world: World) -> str:
    return "closed" if world.back_office.state(world.applicant.user_id) == "closed" else "open"
