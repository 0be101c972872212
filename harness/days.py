"""Days as the guide counts them: calendar days of New York, where the Quality Payment Program keeps its hours."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

NEW_YORK = ZoneInfo("America/New_York")


def day_of(moment: datetime) -> date:
    """Give the day that a moment belongs to."""
    return moment.astimezone(NEW_YORK).date()


def seconds_until(days: int, now: datetime) -> int:
    """Give how many seconds must go by until it is the same time of day so many days later.

    Where clocks change in between, that is an hour more or less than so many times 24.
    """
    later = now.astimezone(NEW_YORK) + timedelta(days=days)
    return round(later.timestamp() - now.timestamp())
