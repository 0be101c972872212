"""A device, and the proof that somebody has it."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Final


class Way(Enum):
    """How a device proves that it is there."""

    TEXT = "text"
    CALL = "call"
    APP = "app"
    """It makes codes by itself, from a secret and the time."""
    PUSH = "push"
    """It asks the person to approve."""


WAYS: Final = {
    "SMS": Way.TEXT,
    "Voice": Way.CALL,
    "Google Authenticator": Way.APP,
    "Okta Verify": Way.APP,
    "Okta Verify Push": Way.PUSH,
}
"""The device types by their names (MFA-003)."""


@dataclass(frozen=True)
class Device:
    """A device of an account, or one that is to become one."""

    kind: str
    """The device type, one of `WAYS`."""
    contact: str
    """Ten digits of a phone, or the app's name."""
    secret: str = field(default="", repr=False)
    """What an app makes its codes from, in base32."""
    number: int = 0
    """By which it is kept; none yet while it is being added."""

    @property
    def way(self) -> Way:
        """How it proves that it is there."""
        return WAYS[self.kind]

    @property
    def masked(self) -> str:
        """The contact as pages show it: of a phone number the last four digits."""
        return f"(***) ***-{self.contact[-4:]}" if self.way in {Way.TEXT, Way.CALL} else self.contact

    @property
    def place(self) -> str:
        """Where a code for it goes, to tell it from any other device."""
        return f"{self.kind} {self.contact}"

    @property
    def name(self) -> str:
        """What pages call it."""
        return f"{self.kind} {self.masked}"


@dataclass(frozen=True)
class Challenge:
    """A proof that was asked for by a device; `push` is the number of the request on it, if one was sent there."""

    device: Device
    push: int | None = None
