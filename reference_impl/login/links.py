"""The links to a new password that were sent and not used yet: in process memory, and as hashes only."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from threading import Lock

from reference_impl.storage import Credentials, Storage


class DeadLinkError(LookupError):
    """This is no link to a new password: it never was, was used, is too old, or a newer one was sent."""


@dataclass(frozen=True)
class Link:
    """A link, for the account as it was when the link was sent; hold its lock while you use it."""

    account: Credentials
    expires: datetime
    lock: Lock = field(default_factory=Lock, repr=False)


class ResetLinks:
    """One link at most for each account; any change of its credentials ends it."""

    def __init__(self, storage: Storage, now: Callable[[], datetime], minutes: int) -> None:
        self._storage = storage
        self._now = now
        self._lifetime = timedelta(minutes=minutes)
        self._by_hash: dict[str, Link] = {}
        self._lock = Lock()

    def new(self, account: Credentials) -> str:
        """Give the secret part of a new link to an account; an earlier one ends."""
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._forget(account)
            self._by_hash[_hashed(token)] = Link(account, self._now() + self._lifetime)
        return token

    def account(self, token: str) -> Credentials:
        """Give the account that a link leads to; DeadLinkError where it leads nowhere."""
        return self._living(token).account

    @contextmanager
    def used(self, token: str) -> Iterator[Credentials]:
        """Let one caller at a time use a link; DeadLinkError where it leads nowhere, or no longer."""
        with self._living(token).lock:
            yield self.account(token)

    def end(self, account: Credentials) -> None:
        """Let an account's link lead nowhere from now on."""
        with self._lock:
            self._forget(account)

    def _living(self, token: str) -> Link:
        with self._lock:
            link = self._by_hash.get(_hashed(token))
        # An account that was changed, or is another one's by now, is not the one that the link was sent for.
        if not link or link.expires <= self._now() or self._storage.credentials(link.account.user_id) != link.account:
            raise DeadLinkError
        return link

    def _forget(self, account: Credentials) -> None:
        links = self._by_hash.items()
        self._by_hash = {hashed: link for hashed, link in links if link.account.user_id != account.user_id}


def _hashed(token: str) -> str:
    return sha256(token.encode()).hexdigest()
