"""The means that a test environment lends to a run, apart from its pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
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


@dataclass(frozen=True)
class Inquiry:
    """One request about a person that reached Experian."""

    told: Mapping[str, str]
    """What it was told of the person, apart from the SSN, by the names of the service's messages."""
    asks: tuple[str, ...] = field(repr=False)
    """The words of the questions it then asks."""


class Bureau(Protocol):
    """A fake Experian, which this run may put in trouble."""

    def trouble(self, ssn: str, call: Call, kind: str) -> None:
        """Let all calls of one kind about a person go wrong in this way until `recover`."""

    def recover(self, ssn: str) -> None:
        """Let nothing go wrong any more for a person."""

    def inquiries(self, ssn: str) -> tuple[Inquiry, ...]:
        """Give the inquiries it got about an SSN, oldest first."""

    def reference_numbers(self) -> tuple[str, ...]:
        """Give every Review Reference Number it has given out."""


class Accounts(Protocol):
    """What the deployment keeps of people who have an account."""

    def kept_profile(self, user_id: str) -> Mapping[str, str]:
        """Give what is kept of a person's profile, by the control API's names."""


class Clock(Protocol):
    """The deployment's clock, which only moves forward."""

    def now(self) -> datetime:
        """Give the deployment's time."""

    def advance(self, seconds: int) -> None:
        """Move the deployment's clock forward."""
