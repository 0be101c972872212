"""The gate in front of both sites: whom credentials admit, and why they don't admit the others."""

import secrets
from enum import Enum
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from reference_impl.domain.manual import State
from reference_impl.login.tries import Tries
from reference_impl.policy import Policy
from reference_impl.registration.manual_requests import ManualRequests
from reference_impl.storage import Storage


class Standing(Enum):
    """What somebody with credentials is told."""

    UNKNOWN = "unknown"
    """No account, or another password: the two are never told apart."""
    LOCKED = "locked"
    """Too many wrong tries, of an account or of none: the two are never told apart either."""
    PENDING = "pending"
    REJECTED = "rejected"
    CLOSED = "closed"
    VERIFIED = "verified"


STANDINGS: Final = {
    State.AWAITING: Standing.PENDING,
    State.RECEIVED: Standing.PENDING,
    State.MORE_REQUESTED: Standing.PENDING,
    State.APPROVED: Standing.VERIFIED,
    State.REJECTED: Standing.REJECTED,
    State.CLOSED: Standing.CLOSED,
}
"""DSC-051: until the approval an account can't be used at all, and its owner is told why."""


class Gate:
    """Judges credentials; whether the second factor is set up is for those behind it."""

    def __init__(
        self, storage: Storage, requests: ManualRequests, hasher: PasswordHasher, tries: Tries, policy: Policy
    ) -> None:
        self._storage = storage
        self._tries, self._policy = tries, policy
        self._requests = requests
        self._hasher = hasher
        self._nobodys = hasher.hash(secrets.token_hex())

    def standing(self, user_id: str, password: str) -> Standing:
        """Tell where somebody stands; it takes as long for a User ID that there is not."""
        if not self._tries.take(user_id.casefold()):
            return Standing.LOCKED
        if not self._is_right(user_id, password) and "password" in self._policy.login_judges:
            return Standing.UNKNOWN
        self._tries.forget(user_id.casefold())
        request = self._requests.of(user_id)
        return STANDINGS[request.state] if request else Standing.VERIFIED

    def _is_right(self, user_id: str, password: str) -> bool:
        try:
            return self._hasher.verify(self._storage.password_hash(user_id) or self._nobodys, password)
        except VerifyMismatchError:
            return False
