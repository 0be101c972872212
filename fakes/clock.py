"""A clock that stands still until it is moved, and only moves forward."""

from datetime import datetime, timedelta

from fakes.errors import FakesError


class BackwardError(FakesError):
    """A clock was asked to go back, which no deployment could follow."""


class Clock:
    """Tells the time when called, as everything that takes a `clock` expects."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def __call__(self) -> datetime:
        """Give the present moment."""
        return self._now

    def advance(self, by: timedelta) -> None:
        """Move forward, raising `BackwardError` for a negative time."""
        if by < timedelta():
            raise BackwardError(f"Expected a time to move forward by, found {by}. Start a new clock to go back.")
        self._now += by
