"""Codes that an authenticator app makes from a secret and the time (RFC 6238)."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from threading import Lock

import pyotp

from reference_impl.login.codes import is_same
from reference_impl.policy import Policy


class AppCodes:
    """Judges codes of apps, and remembers which were used; may be used from several threads."""

    def __init__(self, now: Callable[[], datetime], policy: Policy) -> None:
        self._now, self._policy = now, policy
        self._lock = Lock()
        self._uses: Counter[tuple[str, int]] = Counter()
        """How often the code of a secret and a period was used."""

    def is_right(self, secret: str, typed: str) -> bool:
        """Judge what was typed; a right code is used up by it (LGN-007). Clocks may differ by a period."""
        app = pyotp.TOTP(secret)
        skew = self._policy.app_periods
        with self._lock:
            period = int(self._now().timestamp()) // app.interval
            self._uses = Counter({key: uses for key, uses in self._uses.items() if key[1] >= period - skew})
            for each in range(period - skew, period + skew + 1):
                code = app.generate_otp(each)
                is_unused = self._uses[secret, each] < self._policy.code_uses
                if is_unused and is_same(code, typed, self._policy):
                    self._uses[secret, each] += 1
                    return True
            return False


def new_secret() -> str:
    """Give a secret for a new app, in base32."""
    return pyotp.random_base32()


def address_for(secret: str, account: str) -> str:
    """Give the otpauth URI by which an app takes a secret in."""
    return pyotp.TOTP(secret).provisioning_uri(name=account, issuer_name="HARP")
