"""What the deployment keeps: accounts and counts of failed proofing; no SSN, question or answer to one."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum
from threading import RLock

from reference_impl.domain import labels
from reference_impl.domain.profile import Profile
from reference_impl.schema import SCHEMA

LIVE = "SELECT count(*) FROM accounts WHERE user_id_key NOT IN ended"


class Synchronous(StrEnum):
    """Whether what is kept must outlast a machine that fails, as SQLite's pragma of this name has it."""

    FULL = "FULL"
    OFF = "OFF"
    """For a deployment that ends with the process: a change need not have reached the disk."""


@dataclass(frozen=True)
class Credentials:
    """What an account is opened with; password and answer as hashes only."""

    user_id: str
    password_hash: str = field(repr=False)
    challenge_question: str
    challenge_answer_hash: str = field(repr=False)


@dataclass(frozen=True)
class GivenNumber:
    """A Review Reference Number that a failed proofing told: whether an account was opened since, and its misuse."""

    used: bool
    mismatches: int
    """How often it came with an SSN that Experian had not verified."""


class TakenError(Exception):
    """Another account has this User ID or e-mail address; `field_label` tells which."""

    def __init__(self, field_label: str) -> None:
        super().__init__(f"{field_label}: expected one that no account has, found one in use. Choose another.")
        self.field_label = field_label


class Storage:
    """One SQLite connection for all threads; deleted values are overwritten and no journal keeps them.

    `triggers` are SQL that changes what is kept, for the faults.
    """

    def __init__(
        self, database: str, triggers: Sequence[str] = (), synchronous: Synchronous = Synchronous.FULL
    ) -> None:
        self._lock = RLock()
        self._connection = sqlite3.connect(database, check_same_thread=False, isolation_level=None)
        self._connection.execute("PRAGMA secure_delete = ON")
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.execute("PRAGMA journal_mode = DELETE")
        self._connection.execute(f"PRAGMA synchronous = {synchronous.value}")
        self._connection.executescript(SCHEMA)
        for trigger in triggers:
            self._connection.execute(trigger)

    def close(self) -> None:
        """End the connection."""
        with self._lock:
            self._connection.close()

    def reset(self) -> None:
        """Forget every account, every count and every organization, with all that belongs to them."""
        with self.transaction() as connection:
            connection.execute("DELETE FROM accounts")
            connection.execute("DELETE FROM failed_proofing")
            connection.execute("DELETE FROM reference_numbers")
            connection.execute("DELETE FROM organizations")

    def user_id_taken(self, user_id: str) -> bool:
        """Tell whether an account that has not ended has this User ID in any case (DSC-022, DSC-052)."""
        return self._count(f"{LIVE} AND user_id_key = ?", user_id) > 0

    def email_taken(self, email: str) -> bool:
        """Tell whether an account that has not ended has this e-mail address in any case (DSC-022, DSC-052)."""
        return self._count(f"{LIVE} AND email_key = ?", email) > 0

    def password_hash(self, user_id: str) -> str:
        """Give the hash of the account's present password, nothing where no account has this User ID."""
        kept = self.credentials(user_id)
        return kept.password_hash if kept else ""

    def credentials(self, user_id: str) -> Credentials | None:
        """Give what an account is opened with now, None where no account has this User ID."""
        query = (
            "SELECT user_id, password_hash, challenge_question, challenge_answer_hash FROM accounts"
            " JOIN passwords USING (user_id_key) WHERE user_id_key = ? ORDER BY passwords.rowid DESC LIMIT 1"
        )
        with self._lock:
            row = self._connection.execute(query, (user_id.casefold(),)).fetchone()
        return Credentials(*row) if row else None

    def live_user_id(self, email: str) -> str:
        """Give the User ID of the account with this e-mail address, nothing where there is none or it has ended."""
        query = "SELECT user_id FROM accounts WHERE email_key = ? AND user_id_key NOT IN ended"
        with self._lock:
            row = self._connection.execute(query, (email.casefold(),)).fetchone()
        return str(row[0]) if row else ""

    def profile(self, user_id: str) -> dict[str, str]:
        """Give what is kept of a person's profile (PRV-001), nothing where no account has this User ID."""
        columns = [each.name for each in fields(Profile)]
        query = f"SELECT {', '.join(columns)} FROM accounts WHERE user_id_key = ?"  # noqa: S608 - our own column names
        with self._lock:
            row = self._connection.execute(query, (user_id.casefold(),)).fetchone()
        return dict(zip(columns, row, strict=True)) if row else {}

    def add_account(
        self, profile: Profile, credentials: Credentials, created: datetime, submitted: date | None = None
    ) -> None:
        """Keep a new account (PRV-001); TakenError when it can't be.

        `submitted` is the day from which documents are awaited, where the identity is not verified yet; where it is,
        the person's failed attempts are forgotten.
        """
        row = {
            **{name: str(value) for name, value in vars(profile).items()},
            **vars(credentials),
            "user_id_key": credentials.user_id.casefold(),
            "email_key": profile.email.casefold(),
            "created": created.isoformat(),
        }
        first_password = {"hash": row.pop("password_hash"), "key": row["user_id_key"], "set_at": row["created"]}
        with self.transaction() as connection:
            for label, taken in (
                (labels.USER_ID, self.user_id_taken(credentials.user_id)),
                (labels.EMAIL, self.email_taken(profile.email)),
            ):
                if taken:
                    raise TakenError(label)
            # Whose request has ended begins anew (DSC-022).
            ended = "DELETE FROM accounts WHERE user_id_key IN ended"
            connection.execute(f"{ended} AND (user_id_key = :user_id_key OR email_key = :email_key)", row)
            columns, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
            statement = f"INSERT INTO accounts ({columns}) VALUES ({marks})"  # noqa: S608 - our own column names
            connection.execute(statement, row)
            connection.execute("INSERT INTO passwords VALUES (:key, :hash, :set_at, 1)", first_password)
            if submitted:
                pending = (row["user_id_key"], submitted.isoformat())
                connection.execute("INSERT INTO manual_requests (user_id_key, submitted) VALUES (?, ?)", pending)
            else:
                connection.execute("DELETE FROM failed_proofing WHERE email_key = ?", (row["email_key"],))
                connection.execute("UPDATE reference_numbers SET used = 1 WHERE email_key = ?", (row["email_key"],))

    def add_failed_proofing(self, email: str, number: str, at: datetime) -> None:
        """Count a failed attempt of the person with this e-mail address (DSC-024), and keep its reference number."""
        key = email.casefold()
        with self.transaction() as connection:
            connection.execute("INSERT INTO failed_proofing VALUES (?, ?)", (key, at.isoformat()))
            connection.execute(
                "INSERT OR IGNORE INTO reference_numbers (number, email_key) VALUES (?, ?)", (number, key)
            )

    def given_number(self, number: str, email: str) -> GivenNumber | None:
        """Give what is known of a reference number; None where no failed proofing of this address told it (EXR-003)."""
        query = "SELECT used, mismatches FROM reference_numbers WHERE number = ? AND email_key = ?"
        with self._lock:
            row = self._connection.execute(query, (number, email.casefold())).fetchone()
        return GivenNumber(bool(row[0]), row[1]) if row else None

    def count_mismatch(self, number: str, email: str) -> None:
        """Count that a reference number came with an SSN that Experian had not verified (EXR-007)."""
        statement = "UPDATE reference_numbers SET mismatches = mismatches + 1 WHERE number = ? AND email_key = ?"
        with self.transaction() as connection:
            connection.execute(statement, (number, email.casefold()))

    def failed_proofings(self, email: str) -> int:
        """Give how often proofing of the person with this e-mail address failed."""
        return self._count("SELECT count(*) FROM failed_proofing WHERE email_key = ?", email)

    def _count(self, query: str, key: str) -> int:
        with self._lock:
            return int(self._connection.execute(query, (key.casefold(),)).fetchone()[0])

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Give the connection, alone, for changes that are all made or none; tables of others are changed by it too.

        One inside another is part of the outer one: its changes are undone with those, and by an error of its own.
        """
        with self._lock:
            self._connection.execute("SAVEPOINT step")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK TO step")
                raise
            finally:
                self._connection.execute("RELEASE step")
