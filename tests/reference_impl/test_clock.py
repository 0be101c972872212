"""The deployment's clock."""

from datetime import UTC, date, datetime, timedelta

import pytest

from reference_impl.clock import Clock

MIDNIGHT_IN_NEW_YORK = datetime(2026, 11, 3, 5, 0, tzinfo=UTC)


def test_the_day_is_that_of_new_york() -> None:
    """A second before midnight there it is still yesterday."""
    assert date(2026, 11, 3) == Clock(lambda: MIDNIGHT_IN_NEW_YORK).today()
    assert date(2026, 11, 2) == Clock(lambda: MIDNIGHT_IN_NEW_YORK - timedelta(seconds=1)).today()


def test_a_moved_clock_keeps_running() -> None:
    """Moves add to what the source says."""
    ticks = iter([MIDNIGHT_IN_NEW_YORK, MIDNIGHT_IN_NEW_YORK + timedelta(seconds=5)])
    clock = Clock(lambda: next(ticks))
    clock.move_to(MIDNIGHT_IN_NEW_YORK + timedelta(hours=1))
    assert MIDNIGHT_IN_NEW_YORK + timedelta(hours=1, seconds=5) == clock.now()


def test_a_passed_moment_is_refused() -> None:
    """The clock moves forward only."""
    with pytest.raises(ValueError, match="forward only"):
        Clock(lambda: MIDNIGHT_IN_NEW_YORK).move_to(MIDNIGHT_IN_NEW_YORK - timedelta(seconds=1))
