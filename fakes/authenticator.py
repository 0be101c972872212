"""An authenticator app, such as Google Authenticator and Okta Verify: codes from a secret and the time (RFC 6238)."""

import binascii
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

import pyotp

from fakes.errors import FakesError

MARGIN: Final = 0.1
"""Seconds to wait beyond the end of a code: a clock and a sleep are never quite of one mind."""


class UnreadableSecretError(FakesError):
    """What a page shows to an authenticator is neither an otpauth URI for codes by time nor a secret in base32."""


class StandingClockError(FakesError):
    """The next code was waited for, and it came to be no later."""


class Authenticator:
    """Shows codes for one account, on a phone whose clock may go wrong by `skew`.

    `shown` is the otpauth URI behind a QR code or the secret that a page shows for typing; raises
    `UnreadableSecretError`. `clock` tells the time, `wait` lets some seconds of it go by.
    """

    def __init__(
        self,
        shown: str,
        clock: Callable[[], datetime],
        wait: Callable[[float], None],
        skew: timedelta = timedelta(),
    ) -> None:
        self._codes = read(shown)
        self._clock, self._wait, self._skew = clock, wait, skew
        self._given = -1
        """The period (usually of thirty seconds, since 1970) of the last code that was given."""

    def code(self) -> str:
        """Give a code never given before, waiting for the next where the present one was: each works once.

        Raises `StandingClockError` where waiting does not help.
        """
        if self._period() <= self._given:
            self._wait((self._given + 1) * self._codes.interval - self._now() + MARGIN)
        period = self._period()
        if period <= self._given:
            raise StandingClockError(
                "Expected a later time after waiting for the next code, found the same or an earlier one. "
                "Let `wait` move the clock that the authenticator looks at."
            )
        self._given = period
        return self._codes.at(period * self._codes.interval)

    def _period(self) -> int:
        return int(self._now() // self._codes.interval)

    def _now(self) -> float:
        return (self._clock() + self._skew).timestamp()


def read(shown: str) -> pyotp.TOTP:
    """Read an otpauth URI, or a secret in upper or lower case and in groups.

    Raises `UnreadableSecretError`, which never repeats what was shown.
    """
    try:
        codes = pyotp.parse_uri(shown) if "://" in shown else pyotp.TOTP("".join(shown.split()).upper())
        codes.generate_otp(0)
    except (ValueError, binascii.Error):
        codes = None
    if not isinstance(codes, pyotp.TOTP) or not codes.secret:
        raise UnreadableSecretError(
            "Expected an otpauth URI of the kind totp or a secret in base32, found neither. Copy what the page shows."
        )
    return codes
