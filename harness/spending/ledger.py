"""What a run has used up, on disk: workers side by side, and a run that goes on after a crash, keep to one budget.

Spending is noted before it is done and given back where nothing came of it: what a process that was killed was about
to use stays used up.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from harness.errors import BudgetSpent
from harness.profiles.budgets import Budgets

NAME = "spent.sqlite3"
"""The file in the folder of a run."""

PATIENCE_S = 60
"""How long a worker waits for the others to note what they spend."""

What = Literal["accounts", "proofing_attempts", "messages"]

WORDS: Mapping[What, str] = MappingProxyType(
    {"accounts": "accounts", "proofing_attempts": "attempts at remote proofing", "messages": "messages"}
)


@dataclass(frozen=True)
class Cost:
    """What something uses up."""

    accounts: int = 0
    proofing_attempts: int = 0
    messages: int = 0

    def __mul__(self, times: int) -> "Cost":
        """Give the cost of doing it several times."""
        return Cost(**{what: number * times for what, number in asdict(self).items()})

    def __sub__(self, other: "Cost") -> "Cost":
        """Give what remains."""
        return Cost(**{what: number - getattr(other, what) for what, number in asdict(self).items()})


class SpendingLedger:
    """The ledger of one run: every process of the run opens it by its path."""

    def __init__(self, path: Path, run: str, budgets: Budgets) -> None:
        """Keep a run to some budgets, with a file as the ledger, which is made when it is first needed."""
        self._path, self._run, self._budgets = path, run, budgets

    @property
    def keeps_pace(self) -> bool:
        """Tell whether requests have to wait their turn."""
        return self._budgets.requests_per_second is not None

    def spend(self, cost: Cost) -> None:
        """Note what is about to be used up; raises `BudgetSpent`, and notes nothing, where it is too much."""
        with self._open() as ledger:
            for what in WORDS:
                budget, wanted = getattr(self._budgets, what), getattr(cost, what)
                spent = self._sum(ledger, what)
                if wanted and budget is not None and spent + wanted > budget:
                    raise BudgetSpent(
                        f"the budget is spent: {spent} of {budget} {WORDS[what]}",
                        f"raise {what} in the profile’s [budgets], or select fewer scenarios",
                    )
            self._note(ledger, cost)

    def correct(self, difference: Cost) -> None:
        """Note what was used up beyond what was thought, or give back what was not (negative numbers)."""
        with self._open() as ledger:
            self._note(ledger, difference)

    def spent(self) -> Cost:
        """Give what the run has used up so far."""
        with self._open() as ledger:
            return Cost(**{what: self._sum(ledger, what) for what in WORDS})

    def slot(self, now: float) -> float:
        """Take the next moment at which a request may be sent, in the seconds of `now`: now, or later."""
        rate = self._budgets.requests_per_second
        if rate is None:
            return now
        with self._open() as ledger:
            row = ledger.execute("SELECT next FROM pace").fetchone()
            # A clock that was set back must not bring the run to a standstill.
            due = max(now, row[0]) if row and row[0] < now + PATIENCE_S else now
            ledger.execute("DELETE FROM pace")
            ledger.execute("INSERT INTO pace VALUES (?)", (due + 1 / rate,))
            return due

    def _sum(self, ledger: sqlite3.Connection, what: What) -> int:
        query = "SELECT COALESCE(SUM(number), 0) FROM spent WHERE run = ? AND what = ?"
        return int(ledger.execute(query, (self._run, what)).fetchone()[0])

    def _note(self, ledger: sqlite3.Connection, cost: Cost) -> None:
        rows = [(self._run, what, number) for what, number in asdict(cost).items() if number]
        ledger.executemany("INSERT INTO spent VALUES (?, ?, ?)", rows)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """Open the ledger for one entry, which no other process comes between."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._path, timeout=PATIENCE_S, isolation_level=None)) as ledger:
            # What is written survives the end of this process; the machine's own end it need not survive.
            ledger.execute("PRAGMA synchronous = OFF")
            ledger.execute("BEGIN IMMEDIATE")
            ledger.execute("CREATE TABLE IF NOT EXISTS spent (run TEXT, what TEXT, number INTEGER)")
            ledger.execute("CREATE TABLE IF NOT EXISTS pace (next REAL)")
            try:
                yield ledger
            except BaseException:
                ledger.execute("ROLLBACK")
                raise
            ledger.execute("COMMIT")
