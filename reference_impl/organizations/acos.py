"""Contacts of Shared Savings Program ACOs, as the ACO Management System (ACO-MS) lists them (ACO-001, ACO-004)."""

from dataclasses import dataclass

from reference_impl.storage import Storage


@dataclass(frozen=True)
class AcoContact:
    """Whom ACO-MS lists: for which ACO, in which role."""

    aco: str
    role: str


class AcoContacts:
    """The table of contacts; their account is one of HARP, which ACO-MS got them."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def add(self, account: str, contact: AcoContact) -> None:
        """List an account as a contact."""
        with self._storage.transaction() as connection:
            add = "INSERT OR REPLACE INTO aco_contacts (user_id_key, aco, role) VALUES (?, ?, ?)"
            connection.execute(add, (account, contact.aco, contact.role))

    def of(self, account: str) -> AcoContact | None:
        """Give what an account is listed as, None where it is not."""
        with self._storage.transaction() as connection:
            query = "SELECT aco, role FROM aco_contacts WHERE user_id_key = ?"
            row = connection.execute(query, (account,)).fetchone()
        return AcoContact(*row) if row else None
