"""How much time a run still takes, by what its scenarios took before and how fast this one goes."""

from collections.abc import Mapping

SOON_S = 10
"""Below so many seconds nobody needs to be told."""

MINUTES_FROM_S = 100


class Remaining:
    """Estimates the rest of a run."""

    def __init__(self, seconds: Mapping[str, float]) -> None:
        """Know what each scenario took before."""
        self._untold, self._left, self._done = dict(seconds), sum(seconds.values()), 0.0
        self._began = 0.0

    def start(self, now: float) -> None:
        """Note when the run began (seconds of any clock)."""
        self._began = now

    def left(self, done: str, now: float) -> str:
        """Note that a scenario was done, and say how long the others will take; nothing where that is soon."""
        took = self._untold.pop(done, 0.0)
        self._done, self._left = self._done + took, self._left - took
        pace = (now - self._began) / self._done if self._done else 0.0
        return said(self._left * pace)


def said(seconds: float) -> str:
    """Say how much time is left, as exactly as it can be known."""
    if seconds < SOON_S:
        return ""
    if seconds < MINUTES_FROM_S:
        return f"about {round(seconds, -1):.0f} s left"
    return f"about {round(seconds / 60)} min left"
