"""Security codes that are sent: made, counted and judged (DSC-055)."""

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from threading import Lock

from reference_impl.policy import Policy


class Judgement(Enum):
    """What became of a code that somebody typed."""

    RIGHT = "right"
    WRONG = "wrong"
    GONE = "gone"
    """There is no code any more that could be right: it expired, was used, or was tried too often."""


class TooManyError(Exception):
    """No more codes are sent to the account for the time being."""


@dataclass(eq=False)
class _Sent:
    account: str
    owner: str
    code: str = field(repr=False)
    at: datetime
    tries: int = 0
    uses: int = 0


class SentCodes:
    """The codes of the last minutes, in process memory; may be used from several threads."""

    def __init__(self, now: Callable[[], datetime], policy: Policy) -> None:
        self._now, self._policy = now, policy
        self._lock = Lock()
        self._sent: list[_Sent] = []

    def new(self, account: str, to: str) -> str:
        """Make a code for a device of an account, which ends the earlier ones; raises `TooManyError`."""
        code = "".join(secrets.choice("0123456789") for _ in range(self._policy.code_digits))
        with self._lock:
            self._forget_expired()
            if len(self._of(account)) >= self._policy.code_sendings:
                raise TooManyError
            self._sent.append(_Sent(account, self._owner(account, to), code, self._now()))
        return code

    def judge(self, account: str, to: str, typed: str) -> Judgement:
        """Judge what was typed for a device of an account; a right code is used up by it (LGN-007)."""
        with self._lock:
            self._forget_expired()
            owner = self._owner(account, to)
            alive = [each for each in self._sent if each.owner == owner and self._is_alive(each)]
            for each in alive:
                each.tries += 1
                if is_same(each.code, typed, self._policy):
                    each.uses += 1
                    return Judgement.RIGHT
            return Judgement.WRONG if alive else Judgement.GONE

    def clear(self) -> None:
        """Forget all codes."""
        with self._lock:
            self._sent.clear()

    def _owner(self, account: str, to: str) -> str:
        return self._policy.code_owner(f"{account} at {to}")

    def _is_alive(self, sent: _Sent) -> bool:
        is_new = sent in self._of(sent.account)[-self._policy.codes_alive :]
        return is_new and sent.tries < self._policy.code_tries and sent.uses < self._policy.code_uses

    def _of(self, account: str) -> list[_Sent]:
        return [each for each in self._sent if each.account == account]

    def _forget_expired(self) -> None:
        oldest = self._now() - timedelta(minutes=self._policy.code_minutes)
        self._sent = [each for each in self._sent if each.at > oldest]


def is_same(code: str, typed: str, policy: Policy) -> bool:
    """Tell whether somebody typed a code, without telling by the time it takes how much of it was right."""
    return hmac.compare_digest(policy.code_compared(code).encode(), policy.code_compared(typed).encode())
