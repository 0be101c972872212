"""The means that a test environment lends to a run, apart from its pages."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Message:
    """An e-mail or text message that the deployment sent."""

    to: str
    subject: str
    body: str


class Messages(Protocol):
    """What was sent to people."""

    def messages(self, to: str) -> tuple[Message, ...]:
        """Give all messages sent to an address, oldest first."""


class Clock(Protocol):
    """The deployment's clock, which only moves forward."""

    def now(self) -> datetime:
        """Give the deployment's time."""

    def advance(self, seconds: int) -> None:
        """Move the deployment's clock forward."""
