from datetime import timedelta

import pytest

from fakes.clock import BackwardError, Clock


def test_clock_moves_only_when_told(clock: Clock) -> None:
    """A clock stands still until it is moved forward."""
    start = clock()

    clock.advance(timedelta(days=1))

    assert start + timedelta(days=1) == clock()


def test_clock_refuses_to_go_back(clock: Clock) -> None:
    """A clock that went back would contradict what a deployment has already recorded."""
    with pytest.raises(BackwardError, match="forward"):
        clock.advance(timedelta(seconds=-1))
