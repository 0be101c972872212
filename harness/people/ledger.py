"""Who is leased, on disk: so that workers side by side, and one run after another, never share anybody.

A lease is held while its scenario runs, and given back at its end unless it was used up. What a process that was
killed held is free again after an hour.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import time

PATIENCE_S = 60
"""How long a worker waits for the others to note their leases."""

HELD_S = 3600
"""After so long nobody can still hold a lease: a scenario takes minutes."""

TABLE = "CREATE TABLE IF NOT EXISTS leases (name TEXT PRIMARY KEY, run TEXT, since REAL, used INTEGER)"


@dataclass(frozen=True)
class LeaseLedger:
    """The leases of one file of people or organizations; every process opens it by its path."""

    path: Path
    run: str
    reusable: bool = False
    """Whether what another run used up can be leased again."""

    def take(self, names: Sequence[str]) -> str | None:
        """Lease the first of some names that nobody has, or None where all are taken."""
        with self._open() as ledger:
            rows = ledger.execute("SELECT name, run, since, used FROM leases")
            taken = {name for name, run, since, used in rows if self._stands(run, since, used)}
            free = next((each for each in names if each not in taken), None)
            if free is not None:
                ledger.execute("DELETE FROM leases WHERE name = ?", (free,))
                ledger.execute("INSERT INTO leases VALUES (?, ?, ?, 0)", (free, self.run, time()))
            return free

    def use_up(self, name: str) -> None:
        """Note that a lease is used up, so that it is not given back."""
        with self._open() as ledger:
            ledger.execute("UPDATE leases SET used = 1 WHERE name = ?", (name,))

    def give_back(self, name: str) -> None:
        """Give a lease back, unless it was used up."""
        with self._open() as ledger:
            ledger.execute("DELETE FROM leases WHERE name = ? AND used = 0", (name,))

    def used(self) -> frozenset[str]:
        """Give the names that can't be leased any more."""
        with self._open() as ledger:
            rows = ledger.execute("SELECT name, run, since FROM leases WHERE used = 1")
            return frozenset(name for name, run, since in rows if self._stands(run, since, used=1))

    def _stands(self, run: str, since: float, used: int) -> bool:
        """Tell whether a lease stands: it is used up, or held by somebody who may still be there."""
        if used:
            return run == self.run or not self.reusable
        return since > time() - HELD_S

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """Open the ledger for one entry, which no other process comes between."""
        with closing(sqlite3.connect(self.path, timeout=PATIENCE_S, isolation_level=None)) as ledger:
            ledger.execute("BEGIN IMMEDIATE")
            ledger.execute(
                "CREATE TABLE IF NOT EXISTS leases (name TEXT PRIMARY KEY, run TEXT, since REAL, used INTEGER)"
            )
            try:
                yield ledger
            except BaseException:
                ledger.execute("ROLLBACK")
                raise
            ledger.execute("COMMIT")
