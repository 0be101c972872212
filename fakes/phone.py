"""The phones of everyone: the texts that a deployment sends and the calls that it makes arrive here instead."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Literal

from fakes.errors import FakesError
from fakes.phones import is_landline, is_synthetic


class RealNumberError(FakesError):
    """A text or a call was about to reach a number that may be somebody's."""


@dataclass(frozen=True)
class PhoneMessage:
    """A text, or what was said in a call; `to` has ten digits."""

    channel: Literal["sms", "voice"]
    to: str
    body: str
    received: datetime


class Phones:
    """Keeps texts and calls until cleared; may be used from several threads. `clock` tells when one arrives.

    Numbers may be written with a country code and any punctuation; raises `RealNumberError` for one that is not
    synthetic.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._lock = Lock()
        self._messages: list[PhoneMessage] = []

    def text(self, to: str, body: str) -> bool:
        """Take in a text, and tell whether it could be delivered: to a landline it can't (DSC-054)."""
        number = _synthetic(to)
        if is_landline(number):
            return False
        self._take(PhoneMessage("sms", number, body, self._clock()))
        return True

    def call(self, to: str, words: str) -> bool:
        """Take a call in which these words are said, and tell whether it got through, as it does on any phone."""
        self._take(PhoneMessage("voice", _synthetic(to), words, self._clock()))
        return True

    def messages(self, to: str) -> tuple[PhoneMessage, ...]:
        """Give the texts and calls that a number got, oldest first; none for what is no phone number."""
        with self._lock:
            return tuple(message for message in self._messages if message.to == _digits(to))

    def clear(self) -> None:
        """Throw all texts and calls away."""
        with self._lock:
            self._messages.clear()

    def _take(self, message: PhoneMessage) -> None:
        with self._lock:
            self._messages.append(message)


def _synthetic(to: str) -> str:
    number = _digits(to)
    if not is_synthetic(number):
        raise RealNumberError(
            f"Expected a number reserved for fiction (an area code in use and 555-01xx), found {to!r}. "
            "Give people synthetic phones only."
        )
    return number


def _digits(to: str) -> str:
    """Give the ten digits of a number, without punctuation and the country code."""
    return re.sub(r"^1(?=[0-9]{10}$)", "", re.sub(r"[^0-9]", "", to))
