"""Waiting for a security code, and saying that none came."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic, sleep
from typing import TypeVar

from harness.capabilities.port import Channel, Contact
from harness.errors import TooSlow

Found = TypeVar("Found")

WAYS: dict[Channel, str] = {
    "email": "by e-mail to",
    "sms": "by text to",
    "voice": "by call to",
    "authenticator": "from the authenticator of",
}


@dataclass(frozen=True)
class Patience:
    """How long to wait for a code, and how long between one look and the next, in seconds."""

    seconds: float
    pause: float = 0.5

    def wait_for(self, look: Callable[[float], Found | None]) -> Found | None:
        """Look until there is something, telling how many seconds are left; None when the time is up."""
        end = monotonic() + self.seconds
        while (found := look(max(end - monotonic(), 0.0))) is None:
            left = end - monotonic()
            if left <= 0:
                return None
            sleep(min(self.pause, left))
        return found

    def exhausted(self, contact: Contact, asked: str, answer: str, by_hand: str) -> TooSlow:
        """Give the trouble that no code came: who was asked, what came back, what can be tried by hand."""
        return TooSlow(
            f"no security code came {WAYS[contact.channel]} {contact.to} within {self.seconds:g} s "
            f"(asked: {asked}; {answer})",
            f"{by_hand}, or raise [capabilities.codes] timeout",
        )
