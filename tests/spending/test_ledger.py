"""The ledger of what a run uses up."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from harness.errors import BudgetSpent
from harness.profiles.budgets import Budgets
from harness.spending.ledger import Cost, SpendingLedger

SPENDER = """
import sys
from pathlib import Path
from harness.errors import BudgetSpent
from harness.profiles.budgets import Budgets
from harness.spending.ledger import Cost, SpendingLedger
ledger = SpendingLedger(Path(sys.argv[1]), "r1", Budgets(accounts=50))
done = 0
try:
    while True:
        ledger.spend(Cost(accounts=1))
        done += 1
        print(done, flush=True)
        if len(sys.argv) > 2 and done == 7:
            break
except BudgetSpent:
    pass
if len(sys.argv) > 2:
    import os, signal
    os.kill(os.getpid(), signal.SIGKILL)
"""
"""Spends until the budget is spent, telling each time how often; or is killed, at the latest after its seventh."""

Opened = Callable[..., SpendingLedger]


@pytest.fixture
def ledger(tmp_path: Path) -> Opened:
    """Give a function that opens one ledger: its run's name, its budgets."""
    return lambda run="r1", **budgets: SpendingLedger(tmp_path / "out" / "spent.sqlite3", run, Budgets(**budgets))


def spender(path: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start a process that spends accounts."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", SPENDER, str(path), *arguments]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own code


def test_a_budget_is_spent_to_the_last_and_no_further(ledger: Opened) -> None:
    """What is too much is refused whole, with how much there was, and nothing of it is noted."""
    spending = ledger(accounts=2, messages=5)
    spending.spend(Cost(accounts=2, messages=1))
    with pytest.raises(BudgetSpent, match="the budget is spent: 2 of 2 accounts") as told:
        spending.spend(Cost(accounts=1, messages=1))
    assert "raise accounts in the profile’s [budgets], or select fewer scenarios" == told.value.remedy
    assert Cost(accounts=2, messages=1) == spending.spent()
    spending.spend(Cost(messages=4))


def test_what_is_not_limited_is_counted_all_the_same(ledger: Opened) -> None:
    """Without a budget."""
    spending = ledger()
    spending.spend(Cost(proofing_attempts=1000))
    assert Cost(proofing_attempts=1000) == spending.spent()


def test_what_was_not_used_up_is_given_back(ledger: Opened) -> None:
    """And can be spent again; what was more than thought is noted though it is too much."""
    spending = ledger(accounts=1)
    spending.spend(Cost(accounts=1))
    spending.correct(Cost() - Cost(accounts=1))
    spending.spend(Cost(accounts=1))
    spending.correct(Cost(accounts=1))
    assert Cost(accounts=2) == spending.spent()


def test_a_run_goes_on_with_what_it_has_spent_and_another_begins_anew(ledger: Opened) -> None:
    """In the same folder."""
    ledger("r1", messages=1).spend(Cost(messages=1))
    with pytest.raises(BudgetSpent):
        ledger("r1", messages=1).spend(Cost(messages=1))
    ledger("r2", messages=1).spend(Cost(messages=1))


def test_workers_side_by_side_keep_to_one_budget_though_one_is_killed(tmp_path: Path) -> None:
    """Three processes spend 50 accounts together, of which the one that was killed had some."""
    path = tmp_path / "spent.sqlite3"
    with spender(path, "killed") as killed:
        assert killed.stdout
        first = killed.stdout.readline()
        others = [spender(path), spender(path)]
        # Not `communicate`, which would not know of the lines that came with the first one.
        told = [first + killed.stdout.read(), *(each.communicate(timeout=60)[0] for each in others)]
    assert -signal.SIGKILL == killed.returncode
    assert 50 == sum(len(each.splitlines()) for each in told)
    assert Cost(accounts=50) == SpendingLedger(path, "r1", Budgets()).spent()


def test_requests_take_turns(ledger: Opened) -> None:
    """Four in a second: each may be sent a quarter of a second after the one before, whoever sends it."""
    first, second = ledger(requests_per_second=4), ledger(requests_per_second=4)
    assert [100.0, 100.25, 100.5] == [first.slot(100.0), second.slot(100.0), first.slot(100.1)]
    assert 200.0 == second.slot(200.0)


def test_a_clock_that_was_set_back_holds_nobody_up(ledger: Opened) -> None:
    """A turn a day ahead was told by another clock."""
    spending = ledger(requests_per_second=4)
    spending.slot(86_500.0)
    assert 100.0 == spending.slot(100.0)


def test_without_a_rate_nobody_waits(ledger: Opened) -> None:
    """A request is sent at once."""
    spending = ledger()
    assert ([5.0, 5.0], False) == ([spending.slot(5.0), spending.slot(5.0)], spending.keeps_pace)
