"""How a control API moves the clock: docs/control-api.md."""

from datetime import datetime, timedelta

import httpx
import pytest

from harness.capabilities.control import ControlApi
from harness.errors import Trouble
from tests.control.calls import sentence
from tests.control.lending import API

UNCLEAR: tuple[object, ...] = (
    {},
    [],
    "x",
    {"now": "tomorrow"},
    {"now": "2126-11-03T00:00:00"},
    {"advance_seconds": "9"},
    {"advance_seconds": True},
    {"advance_seconds": 1e300},
    {"advance_seconds": 1, "now": "2126-11-03T00:00:00+00:00"},
    {"seconds": 9},
)
"""Bodies that move no clock: neither way, both ways, or no sensible value."""


def test_the_clock_runs_and_has_an_offset(control: ControlApi) -> None:
    """A moment without one could mean anything."""
    first = control.now()
    assert None is not first.tzinfo
    assert first <= control.now()


def test_the_clock_moves_forward_by_seconds(control: ControlApi) -> None:
    """By at least as many; it keeps running."""
    for seconds in (1, 90, 30 * 24 * 3600):
        before = control.now()
        control.advance(seconds)
        assert timedelta(seconds=seconds) <= control.now() - before


def test_the_clock_moves_to_a_moment(control: ControlApi, raw: httpx.Client) -> None:
    """Whatever the offset it is told with."""
    moment = (control.now() + timedelta(days=1)).replace(microsecond=0)
    answer = raw.post(f"{API}/clock", json={"now": moment.isoformat()})
    assert 200 == answer.status_code
    assert moment <= datetime.fromisoformat(answer.json()["now"])
    assert moment <= control.now()


def test_the_clock_never_moves_back(control: ControlApi, raw: httpx.Client) -> None:
    """Neither by seconds nor to a moment: 409, and the time stays."""
    control.advance(3600)
    before = control.now()
    for body in ({"advance_seconds": -1}, {"now": (before - timedelta(seconds=1)).isoformat()}):
        answer = raw.post(f"{API}/clock", json=body)
        assert 409 == answer.status_code
        assert "forward only" in sentence(answer)
    assert before <= control.now()
    with pytest.raises(Trouble, match="refused POST clock: 409"):
        control.advance(-3600)


def test_an_unclear_move_of_the_clock_is_refused(raw: httpx.Client) -> None:
    """422, and a sentence that says what was expected; one of the two ways, with a sensible value."""
    for body in UNCLEAR:
        answer = raw.post(f"{API}/clock", json=body)
        assert 422 == answer.status_code, body
        assert "xpected" in sentence(answer)


def test_a_body_that_is_no_json_is_refused(raw: httpx.Client) -> None:
    """422, not a crash."""
    for path in ("/clock", "/accounts"):
        answer = raw.post(f"{API}{path}", content=b"{")
        assert 422 == answer.status_code, path
        assert "JSON" in sentence(answer)
