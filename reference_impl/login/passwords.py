"""The passwords of an account over time: how long one works, and what may follow it (RST-002 to RST-005)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from threading import Lock

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from reference_impl.clock import NEW_YORK, Clock
from reference_impl.domain import labels
from reference_impl.domain.credentials import Entry, password_problems
from reference_impl.domain.problem import Problem, one_for_each_field
from reference_impl.domain.profile import Applicant, profile_kept
from reference_impl.login import letters
from reference_impl.policy import Policy
from reference_impl.storage import Storage

CHANGED_TODAY = "Your password was changed today already. Change it again tomorrow."
USED_BEFORE = "Choose another password: this is one of those that you have used last."
IN_ANSWER = "Password can't be part of your challenge question answer."


@dataclass(frozen=True)
class Kept:
    """A password that an account has or had, and the day of New York from which it worked."""

    password_hash: str = field(repr=False)
    day: date
    is_first: bool
    """Whether the account was opened with it (DSC-047)."""


class Passwords:
    """The table of passwords; `deliver` sends an e-mail: to, subject, body."""

    def __init__(
        self,
        storage: Storage,
        hasher: PasswordHasher,
        deliver: Callable[[str, str, str], None],
        clock: Clock,
        policy: Policy,
    ) -> None:
        self._storage = storage
        self._hasher = hasher
        self._deliver = deliver
        self._clock = clock
        self._policy = policy
        self._renewing = Lock()

    def days_left(self, user_id: str) -> int:
        """Give how many days after today an account's password works: 0 on its last day, then negative (RST-004).

        A LookupError says that no account has this User ID.
        """
        newest = self._kept(user_id)[0]
        return (newest.day + timedelta(days=self._policy.password_days) - self._clock.today()).days

    def has_expired(self, user_id: str) -> bool:
        """Tell whether an account's password must be changed before anything else (DSC-044)."""
        return self.days_left(user_id) < 0

    def warning(self, user_id: str) -> str:
        """Give what to tell the owner of a password that expires soon, nothing where it doesn't."""
        days = self.days_left(user_id)
        if not 0 <= days <= self._policy.password_warning_days:
            return ""
        when = {0: "today", 1: "in 1 day"}.get(days, f"in {days} days")
        return f"Your password expires {when}. Change it before, or you will have to at your next login."

    def renew(self, entry: Entry) -> list[Problem]:
        """Give an account the entry's password and write so to its owner, or give what is wrong with it.

        Whoever calls has seen who the person is. Of two renewals at once the second is a second one of its day.
        """
        with self._renewing:
            kept = self._kept(entry.user_id)
            problems = one_for_each_field(self._problems(entry, kept), labels.ACCOUNT) or self._reuse(entry, kept)
            if not problems:
                self._keep(entry)
        if not problems:
            person = self._storage.profile(entry.user_id)
            self._deliver(person["email"], *letters.password_changed(person))
        return problems

    def _problems(self, entry: Entry, kept: Sequence[Kept]) -> Iterator[Problem]:
        if self._changes_today(kept) >= self._policy.password_changes_a_day:
            yield Problem(labels.PASSWORD, CHANGED_TODAY)
        # The SSN is not kept (PRV-002), so that it can't be looked for.
        applicant = Applicant(profile_kept(self._storage.profile(entry.user_id)), ssn="")
        yield from password_problems(entry, applicant, self._policy)
        # CHQ-006 the other way round, where the answer is known.
        if entry.password.casefold() in entry.answer.casefold():
            yield Problem(labels.PASSWORD, IN_ANSWER)

    def _reuse(self, entry: Entry, kept: Sequence[Kept]) -> list[Problem]:
        # DSC-046: the present one, and those before it.
        last = kept[: self._policy.password_history + 1]
        used = any(matches(self._hasher, each.password_hash, entry.password) for each in last)
        return [Problem(labels.PASSWORD, USED_BEFORE)] if used else []

    def _changes_today(self, kept: Sequence[Kept]) -> int:
        today = self._clock.today()
        return sum(each.day == today and not each.is_first for each in kept)

    def _keep(self, entry: Entry) -> None:
        row = (entry.user_id.casefold(), self._hasher.hash(entry.password), self._clock.now().isoformat())
        with self._storage.transaction() as connection:
            connection.execute("INSERT INTO passwords (user_id_key, password_hash, set_at) VALUES (?, ?, ?)", row)

    def _kept(self, user_id: str) -> list[Kept]:
        """Give an account's passwords, the newest first."""
        query = "SELECT password_hash, set_at, is_first FROM passwords WHERE user_id_key = ? ORDER BY rowid DESC"
        with self._storage.transaction() as connection:
            rows = connection.execute(query, (user_id.casefold(),)).fetchall()
        return [Kept(hashed, _day(set_at), bool(is_first)) for hashed, set_at, is_first in rows]


def matches(hasher: PasswordHasher, hashed: str, text: str) -> bool:
    """Tell whether a hash was made of this text."""
    try:
        return hasher.verify(hashed, text)
    except VerifyMismatchError:
        return False


def _day(set_at: str) -> date:
    return datetime.fromisoformat(set_at).astimezone(NEW_YORK).date()
