"""The deployment's time: a source of moments, and how far it was moved forward."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from threading import Lock
from zoneinfo import ZoneInfo

NEW_YORK = ZoneInfo("America/New_York")


class Clock:
    """A clock that runs as its source does and can be moved, forward only."""

    def __init__(self, source: Callable[[], datetime]) -> None:
        self._source = source
        self._ahead = timedelta()
        self._lock = Lock()

    def now(self) -> datetime:
        """Give the present moment, with its time zone."""
        return self._source() + self._ahead

    def today(self) -> date:
        """Give the day in New York, where the deployment counts its days."""
        return self.now().astimezone(NEW_YORK).date()

    def move_to(self, moment: datetime) -> None:
        """Make this moment the present one; a ValueError refuses one that has passed."""
        with self._lock:
            step = moment - self.now()
            if step < timedelta():
                raise ValueError(f"The clock moves forward only: it is {self.now().isoformat()} already.")
            self._ahead += step
