"""Bearer tokens of the service: issued on request, good for half an hour, and able to fail."""

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock
from typing import Final

from fakes.dice import number
from fakes.experian.reply import Reply, json_reply

TOKEN_LIFETIME: Final = timedelta(minutes=30)
GRANT: Final = "client_credentials"


class Tokens:
    """The tokens issued so far; `clock` tells when one expires."""

    def __init__(self, clock: Callable[[], datetime], seed: str) -> None:
        self._clock = clock
        self._seed = seed
        self._lock = Lock()
        self._issued = 0
        self._failures = 0
        self._expiries: dict[str, datetime] = {}

    def issue(self, grant: str) -> Reply:
        """Answer a request for a token: 200 with one, 400 for another grant, 503 while failing."""
        with self._lock:
            if self._failures > 0:
                self._failures -= 1
                return json_reply(503, {"error": "temporarily_unavailable"})
            if grant != GRANT:
                return json_reply(400, {"error": "unsupported_grant_type"})
            self._issued += 1
            token = f"{number('token', self._seed, self._issued):016x}"
            self._expiries[token] = self._clock() + TOKEN_LIFETIME
            seconds = int(TOKEN_LIFETIME.total_seconds())
            return json_reply(200, {"access_token": token, "token_type": "Bearer", "expires_in": seconds})

    def accepts(self, authorization: str) -> bool:
        """Tell whether the value of an Authorization header holds a token that is still good."""
        scheme, _, token = authorization.partition(" ")
        expiry = self._expiries.get(token)
        return scheme.lower() == "bearer" and expiry is not None and self._clock() < expiry

    def fail(self, times: int) -> None:
        """Answer the next requests for a token with 503."""
        with self._lock:
            self._failures += times

    def revoke(self) -> None:
        """Make every token issued so far worthless, so that the next call meets a 401."""
        with self._lock:
            self._expiries.clear()

    def reset(self) -> None:
        """Forget all tokens and failures."""
        with self._lock:
            self._failures = 0
            self._expiries.clear()
