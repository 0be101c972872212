"""What the deployment keeps: accounts and counts of failed proofing; no SSN, question or answer to one."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from datetime import datetime
from threading import RLock

from reference_impl.domain import labels
from reference_impl.domain.profile import Profile

SCHEMA = """
CREATE TABLE IF NOT EXISTS accounts (
    user_id TEXT NOT NULL, user_id_key TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL, email_key TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL, challenge_question TEXT NOT NULL, challenge_answer_hash TEXT NOT NULL,
    first_name TEXT NOT NULL, last_name TEXT NOT NULL, middle_initial TEXT NOT NULL, birth_date TEXT NOT NULL,
    phone TEXT NOT NULL, line_1 TEXT NOT NULL, line_2 TEXT NOT NULL, city TEXT NOT NULL, state TEXT NOT NULL,
    zip_code TEXT NOT NULL, zip_extension TEXT NOT NULL, created TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS failed_proofing (email_key TEXT NOT NULL, at TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS failed_proofing_by_email ON failed_proofing (email_key);
"""


@dataclass(frozen=True)
class Credentials:
    """What an account is opened with; password and answer as hashes only."""

    user_id: str
    password_hash: str = field(repr=False)
    challenge_question: str
    challenge_answer_hash: str = field(repr=False)


class TakenError(Exception):
    """Another account has this User ID or e-mail address; `field_label` tells which."""

    def __init__(self, field_label: str) -> None:
        super().__init__(f"{field_label}: expected one that no account has, found one in use. Choose another.")
        self.field_label = field_label


class Storage:
    """One SQLite connection for all threads; deleted values are overwritten and no journal keeps them.

    `triggers` are SQL that changes what is kept, for the faults.
    """

    def __init__(self, database: str, triggers: Sequence[str] = ()) -> None:
        self._lock = RLock()
        self._connection = sqlite3.connect(database, check_same_thread=False)
        self._connection.execute("PRAGMA secure_delete = ON")
        self._connection.execute("PRAGMA journal_mode = DELETE")
        self._connection.executescript(SCHEMA)
        for trigger in triggers:
            self._connection.execute(trigger)

    def close(self) -> None:
        """End the connection."""
        with self._lock:
            self._connection.close()

    def reset(self) -> None:
        """Forget every account and every count."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM accounts")
            connection.execute("DELETE FROM failed_proofing")

    def user_id_taken(self, user_id: str) -> bool:
        """Tell whether an account has this User ID in any case (DSC-052)."""
        return self._count("SELECT count(*) FROM accounts WHERE user_id_key = ?", user_id) > 0

    def email_taken(self, email: str) -> bool:
        """Tell whether an account has this e-mail address in any case (DSC-052)."""
        return self._count("SELECT count(*) FROM accounts WHERE email_key = ?", email) > 0

    def profile(self, user_id: str) -> dict[str, str]:
        """Give what is kept of a person's profile (PRV-001), nothing where no account has this User ID."""
        columns = [each.name for each in fields(Profile)]
        query = f"SELECT {', '.join(columns)} FROM accounts WHERE user_id_key = ?"  # noqa: S608 - our own column names
        with self._lock:
            row = self._connection.execute(query, (user_id.casefold(),)).fetchone()
        return dict(zip(columns, row, strict=True)) if row else {}

    def add_account(self, profile: Profile, credentials: Credentials, created: datetime) -> None:
        """Keep a new account (PRV-001) and forget the person's failed attempts; TakenError when it can't be."""
        row = {
            **{name: str(value) for name, value in vars(profile).items()},
            **vars(credentials),
            "user_id_key": credentials.user_id.casefold(),
            "email_key": profile.email.casefold(),
            "created": created.isoformat(),
        }
        with self._transaction() as connection:
            for label, taken in (
                (labels.USER_ID, self.user_id_taken(credentials.user_id)),
                (labels.EMAIL, self.email_taken(profile.email)),
            ):
                if taken:
                    raise TakenError(label)
            columns, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
            statement = f"INSERT INTO accounts ({columns}) VALUES ({marks})"  # noqa: S608 - our own column names
            connection.execute(statement, row)
            connection.execute("DELETE FROM failed_proofing WHERE email_key = ?", (row["email_key"],))

    def add_failed_proofing(self, email: str, at: datetime) -> None:
        """Count a failed attempt of the person with this e-mail address (DSC-024)."""
        with self._transaction() as connection:
            connection.execute("INSERT INTO failed_proofing VALUES (?, ?)", (email.casefold(), at.isoformat()))

    def failed_proofings(self, email: str) -> int:
        """Give how often proofing of the person with this e-mail address failed."""
        return self._count("SELECT count(*) FROM failed_proofing WHERE email_key = ?", email)

    def _count(self, query: str, key: str) -> int:
        with self._lock:
            return int(self._connection.execute(query, (key.casefold(),)).fetchone()[0])

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock, self._connection:
            yield self._connection
