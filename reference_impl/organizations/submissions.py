"""The data that users report for their organizations."""

from dataclasses import dataclass

from reference_impl.storage import Storage


@dataclass(frozen=True)
class Submission:
    """Data that somebody submitted for an organization."""

    number: int
    category: str
    value: str
    account: str

    @property
    def name(self) -> str:
        """What it is called on the page."""
        return f"{self.category} {self.value}"


class Submissions:
    """The table of what was submitted; who may see and change it is judged before."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def of(self, key: str) -> list[Submission]:
        """Give what was submitted for an organization."""
        query = "SELECT number, category, value, user_id_key FROM submissions WHERE organization = ? ORDER BY number"
        with self._storage.transaction() as connection:
            return [Submission(*row) for row in connection.execute(query, (key,))]

    def add(self, key: str, account: str, category: str, value: str) -> None:
        """Keep what was submitted."""
        add = "INSERT INTO submissions (organization, user_id_key, category, value) VALUES (?, ?, ?, ?)"
        with self._storage.transaction() as connection:
            connection.execute(add, (key, account, category, value))

    def delete(self, key: str, number: int) -> None:
        """Delete what was submitted for this organization under a number."""
        with self._storage.transaction() as connection:
            connection.execute("DELETE FROM submissions WHERE organization = ? AND number = ?", (key, number))
