"""Days of New York."""

from datetime import UTC, date, datetime, timedelta

import pytest

from harness.days import NEW_YORK, day_of, seconds_until


def test_a_day_begins_at_midnight_in_new_york() -> None:
    """Five hours after it has begun in Greenwich."""
    assert date(2026, 12, 1) == day_of(datetime(2026, 12, 2, 4, 59, tzinfo=UTC))
    assert date(2026, 12, 2) == day_of(datetime(2026, 12, 2, 5, 0, tzinfo=UTC))


@pytest.mark.parametrize(
    ("now", "hours"),
    [("2026-11-02T12:00", 29 * 24), ("2026-10-10T23:30", 29 * 24 + 1), ("2027-03-01T00:30", 29 * 24 - 1)],
)
def test_some_days_later_it_is_the_same_time_of_day(now: str, hours: int) -> None:
    """Where clocks change in between, an hour more or less; so it is never the day before or after."""
    moment = datetime.fromisoformat(now).replace(tzinfo=NEW_YORK)
    seconds = seconds_until(29, moment.astimezone(UTC))
    assert hours * 3600 == seconds
    assert timedelta(days=29) == day_of(moment.astimezone(UTC) + timedelta(seconds=seconds)) - day_of(moment)
