"""Wrong tries, and the locks that end guessing (DSC-070)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock


@dataclass(frozen=True)
class _Tried:
    times: int
    last: datetime


class Tries:
    """Counts tries by key, such as a User ID in lower case; lives in process memory.

    A key is locked after `limit` tries that nothing made good, until `minutes` after the last of them; then they are
    forgotten. May be used from several threads.
    """

    def __init__(self, now: Callable[[], datetime], limit: int, minutes: int) -> None:
        self._now, self._limit, self._kept = now, limit, timedelta(minutes=minutes)
        self._lock = Lock()
        self._tried: dict[str, _Tried] = {}

    def take(self, key: str) -> bool:
        """Count a try before it is judged, so that many at once don't get round the limit; False where it is locked."""
        with self._lock:
            now = self._now()
            self._tried = {each: tried for each, tried in self._tried.items() if now - tried.last < self._kept}
            times = self._tried[key].times if key in self._tried else 0
            if times >= self._limit:
                return False
            self._tried[key] = _Tried(times + 1, now)
            return True

    def locked(self, key: str) -> bool:
        """Tell whether the next try of a key would be refused."""
        with self._lock:
            tried = self._tried.get(key)
            return bool(tried and tried.times >= self._limit and self._now() - tried.last < self._kept)

    def forget(self, key: str) -> None:
        """Forget the tries of a key, since one was right, and end its lock."""
        with self._lock:
            self._tried.pop(key, None)

    def clear(self) -> None:
        """Forget all tries."""
        with self._lock:
            self._tried.clear()
