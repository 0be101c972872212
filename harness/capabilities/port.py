"""The means that a test environment lends to a run, apart from its pages."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol


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


Call = Literal["primary", "secondary"]
"""What a deployment asks Experian: for questions, or to judge the answers."""


class Bureau(Protocol):
    """A fake Experian, which this run may put in trouble."""

    def trouble(self, ssn: str, call: Call, kind: str) -> None:
        """Let all calls of one kind about a person go wrong in this way until `recover`."""

    def recover(self, ssn: str) -> None:
        """Let nothing go wrong any more for a person."""

    def reference_numbers(self) -> tuple[str, ...]:
        """Give every Review Reference Number it has given out."""


class Clock(Protocol):
    """The deployment's clock, which only moves forward."""

    def now(self) -> datetime:
        """Give the deployment's time."""

    def advance(self, seconds: int) -> None:
        """Move the deployment's clock forward."""
