"""The mailbox of everyone: what a deployment sends by e-mail arrives here instead."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock


@dataclass(frozen=True)
class Message:
    """An e-mail as it arrived."""

    to: str
    subject: str
    body: str
    received: datetime


class Mailbox:
    """Keeps e-mails until cleared; may be used from several threads. `clock` tells when a message arrives."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._lock = Lock()
        self._messages: list[Message] = []

    def deliver(self, to: str, subject: str, body: str) -> None:
        """Take in a message."""
        with self._lock:
            self._messages.append(Message(to, subject, body, self._clock()))

    def messages(self, to: str) -> tuple[Message, ...]:
        """Give the messages to an address, oldest first, whatever the case of its letters."""
        with self._lock:
            return tuple(message for message in self._messages if message.to.casefold() == to.casefold())

    def clear(self) -> None:
        """Throw all messages away."""
        with self._lock:
            self._messages.clear()
