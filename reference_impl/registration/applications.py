"""All registrations in progress, by the token in the person's cookie."""

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock

from reference_impl.registration.application import Application


class Applications:
    """A registry in process memory; whoever has been idle too long is forgotten at the next request."""

    def __init__(self, now: Callable[[], datetime], idle_minutes: int) -> None:
        self._now = now
        self._idle = timedelta(minutes=idle_minutes)
        self._by_token: dict[str, Application] = {}
        self._lock = Lock()

    def of(self, token: str) -> Application:
        """Give the person's application, a blank one to who has none."""
        with self._lock:
            application = self._by_token.pop(token, None) or Application(touched=self._now())
            application.touched = self._now()
            self._by_token[token] = application
            return application

    def forget_idle(self) -> None:
        """Drop what nobody has touched for the idle time."""
        oldest = self._now() - self._idle
        with self._lock:
            # Whoever is touched goes to the end: the longest idle stand first.
            while self._by_token and next(iter(self._by_token.values())).touched <= oldest:
                del self._by_token[next(iter(self._by_token))]

    def clear(self) -> None:
        """Drop every application."""
        with self._lock:
            self._by_token.clear()
