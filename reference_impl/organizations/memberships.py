"""Who has access to which organization, in which role, and who has asked for it.

What is judged and what is changed by it stand in one transaction each, so that of several people who act at the same
moment each sees what the other has done.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from typing import Final

from reference_impl.policy import Policy
from reference_impl.storage import Storage

OFFICIAL: Final = "Security Official"
STAFF: Final = "Staff User"

MEMBERS: Final = "SELECT number, user_id_key, organization, role FROM members WHERE"
REQUESTS: Final = "SELECT number, user_id_key, organization, role, state FROM access_requests WHERE"


class State(Enum):
    """What became of a request for access."""

    PENDING = "pending"
    APPROVED = "approved"
    DENIED = "denied"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"
    """The person got or lost access otherwise before anybody decided."""


class ForbiddenError(Exception):
    """Somebody has no right to what they asked for; the message is for them."""


class RefusedError(Exception):
    """An act is not possible as things stand; the message is for the person, and nothing was changed."""


@dataclass(frozen=True)
class Member:
    """Somebody with access: an account (a User ID in lower case), an organization's key, and the role there."""

    number: int
    account: str
    organization: str
    role: str


@dataclass(frozen=True)
class AccessRequest:
    """A request for access in a role, and what became of it."""

    number: int
    account: str
    organization: str
    role: str
    state: State


class Memberships:
    """The tables of members and of requests for access; every act is judged anew, in the transaction that does it."""

    def __init__(self, storage: Storage, policy: Policy) -> None:
        self._storage, self._policy = storage, policy

    def role(self, account: str, key: str) -> str:
        """Give somebody's present role in an organization, nothing where they have no access (ORG-010)."""
        found = [each.role for each in self._members("user_id_key = ? AND organization = ?", account, key)]
        states = self._policy.states_with_access
        found += [each.role for each in self.requests(account, key) if each.state.value in states]
        return found[0] if found else ""

    def judge(self, account: str, key: str, right: str) -> None:
        """Raise ForbiddenError where somebody's role there does not include `report` or `manage` (ROL-002, ROL-003)."""
        role = self.role(account, key)
        if not role:
            raise ForbiddenError("You have no access to this organization.")
        if right not in self._policy.role_rights[role]:
            raise ForbiddenError("Only a Security Official can manage users.")

    def of_account(self, account: str) -> list[Member]:
        """Give all access that somebody has (ORG-012)."""
        return self._members("user_id_key = ?", account)

    def of_organization(self, key: str) -> list[Member]:
        """Give all who have access to an organization."""
        return self._members("organization = ?", key)

    def requests_of(self, account: str) -> list[AccessRequest]:
        """Give the latest request of somebody for each organization."""
        latest = "number IN (SELECT max(number) FROM access_requests GROUP BY user_id_key, organization)"
        return self._requests(f"user_id_key = ? AND {latest}", account)

    def requests(self, account: str, key: str) -> list[AccessRequest]:
        """Give all requests of somebody for an organization, the newest first."""
        return self._requests("user_id_key = ? AND organization = ?", account, key)[::-1]

    def requests_for(self, key: str) -> list[AccessRequest]:
        """Give all requests for an organization, the oldest first."""
        return self._requests("organization = ?", key)

    def become_first(self, account: str, key: str) -> bool:
        """Make somebody the Security Official of an organization that never had one; False where it had (ORG-008)."""
        with self._storage.transaction():
            if not self.is_first(key):
                return False
            self.grant(account, key, OFFICIAL)
            return True

    def grant(self, account: str, key: str, role: str) -> None:
        """Give somebody access in a role, in place of the one they have; what they had asked for ends."""
        with self._storage.transaction() as connection:
            grant = """INSERT INTO members (user_id_key, organization, role) VALUES (?, ?, ?)
                ON CONFLICT (user_id_key, organization) DO UPDATE SET role = excluded.role"""
            connection.execute(grant, (account, key, role))
            if role == OFFICIAL:
                connection.execute("UPDATE organizations SET had_official = 1 WHERE key = ?", (key,))
            self._end_requests(account, key)

    def request(self, account: str, key: str, role: str) -> None:
        """Ask for access in a role (ORG-010, DSC-043); RefusedError where somebody has it or has asked already."""
        with self._storage.transaction() as connection:
            if any(each.role == role for each in self._members("user_id_key = ? AND organization = ?", account, key)):
                raise RefusedError("You have this role already.")
            if any(each.state is State.PENDING for each in self.requests(account, key)):
                raise RefusedError("Your earlier request awaits approval.")
            ask = "INSERT INTO access_requests (user_id_key, organization, role) VALUES (?, ?, ?)"
            connection.execute(ask, (account, key, role))

    def withdraw(self, account: str, number: int) -> AccessRequest:
        """Take a request of one's own back; RefusedError where it is not pending, or not one's own."""
        with self._storage.transaction():
            found = self._requests("number = ? AND user_id_key = ?", number, account)
            request = self._pending(found)
            self._settle(request, State.WITHDRAWN)
        return request

    def decide(self, official: str, key: str, number: int, decision: State) -> AccessRequest:
        """Approve or deny a request as a Security Official of its organization (ORG-010, ROL-003).

        ForbiddenError for anybody else, and about a request of one's own; RefusedError where it is not pending.
        """
        with self._storage.transaction():
            request = self._request_judged(official, key, number)
            self._settle(request, decision)
        return request

    def change_role(self, official: str, key: str, number: int, role: str) -> Member:
        """Give another user of one's organization another role; the errors are those of `remove`."""
        with self._storage.transaction():
            member = self._member_judged(official, key, number)
            self.grant(member.account, key, role)
        return member

    def remove(self, official: str, key: str, number: int) -> Member:
        """Take another user's access to one's organization away.

        ForbiddenError where one is no Security Official there, and about oneself; RefusedError where nobody there has
        this number.
        """
        with self._storage.transaction():
            member = self._member_judged(official, key, number)
            self._take_away(member)
        return member

    def leave(self, account: str, key: str) -> None:
        """Give one's own access up; without any nothing happens."""
        with self._storage.transaction():
            for member in self._members("user_id_key = ? AND organization = ?", account, key):
                self._take_away(member)

    def is_first(self, key: str) -> bool:
        """DSC-041: a place left empty is not filled automatically."""
        with self._storage.transaction() as connection:
            had = connection.execute("SELECT had_official FROM organizations WHERE key = ?", (key,)).fetchone()
        has_one = any(each.role == OFFICIAL for each in self.of_organization(key))
        return (not had[0] or "left empty" in self._policy.places_filled) and not has_one

    def _request_judged(self, official: str, key: str, number: int) -> AccessRequest:
        self.judge(official, key, "manage")
        request = self._pending(self._requests("number = ? AND organization = ?", number, key))
        self._judge_other(official, request.account)
        return request

    def _member_judged(self, official: str, key: str, number: int) -> Member:
        self.judge(official, key, "manage")
        found = self._members("number = ? AND organization = ?", number, key)
        if not found:
            raise RefusedError("This person is no longer a user of this organization.")
        self._judge_other(official, found[0].account)
        return found[0]

    def _judge_other(self, official: str, account: str) -> None:
        if "somebody else" in self._policy.deciders and official == account:
            raise ForbiddenError("Nobody can decide about themselves.")

    def _pending(self, found: Collection[AccessRequest]) -> AccessRequest:
        for request in found:
            if request.state is State.PENDING:
                return request
        raise RefusedError("This request has been decided already.")

    def _settle(self, request: AccessRequest, state: State) -> None:
        with self._storage.transaction() as connection:
            settle = "UPDATE access_requests SET state = ? WHERE number = ?"
            connection.execute(settle, (state.value, request.number))
            if state is State.APPROVED:
                self.grant(request.account, request.organization, request.role)

    def _take_away(self, member: Member) -> None:
        with self._storage.transaction() as connection:
            connection.execute("DELETE FROM members WHERE number = ?", (member.number,))
            self._end_requests(member.account, member.organization)

    def _end_requests(self, account: str, key: str) -> None:
        end = "UPDATE access_requests SET state = ? WHERE user_id_key = ? AND organization = ? AND state = ?"
        with self._storage.transaction() as connection:
            connection.execute(end, (State.ENDED.value, account, key, State.PENDING.value))

    def _members(self, condition: str, *values: object) -> list[Member]:
        with self._storage.transaction() as connection:
            return [Member(*row) for row in connection.execute(f"{MEMBERS} {condition} ORDER BY number", values)]

    def _requests(self, condition: str, *values: object) -> list[AccessRequest]:
        with self._storage.transaction() as connection:
            rows = connection.execute(f"{REQUESTS} {condition} ORDER BY number", values).fetchall()
        return [AccessRequest(number, account, key, role, State(state)) for number, account, key, role, state in rows]
