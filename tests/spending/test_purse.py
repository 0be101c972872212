"""Paying for what is pressed, and what is left behind."""

from pathlib import Path

import pytest

from harness.errors import BudgetSpent
from harness.pages.labels import Press, Step
from harness.profiles.budgets import Budgets
from harness.spending.ledger import Cost, SpendingLedger
from harness.spending.purse import ACCOUNT, REQUEST, Purse
from tests.harness.samples import page
from tests.spending.test_prices import CONFIRMED, MANUAL, PROFILE, QUESTIONS, REFUSED


@pytest.fixture
def left() -> list[str]:
    """Give what was left behind."""
    return []


@pytest.fixture
def ledger(tmp_path: Path) -> SpendingLedger:
    """Give a ledger with a budget of two accounts."""
    return SpendingLedger(tmp_path / "spent.sqlite3", "r1", Budgets(accounts=2))


@pytest.fixture
def purse(ledger: SpendingLedger, left: list[str]) -> Purse:
    """Give a purse of the ledger."""
    return Purse(ledger, left.append)


def test_an_account_is_paid_before_it_is_opened(purse: Purse, ledger: SpendingLedger, left: list[str]) -> None:
    """It counts from before it is asked for, and is left behind once it is there."""
    settle = purse.pay(QUESTIONS, Press.NEXT, 1)
    assert (Cost(accounts=1, messages=1), []) == (ledger.spent(), left)
    settle(CONFIRMED)
    assert (Cost(accounts=1, messages=1), [ACCOUNT]) == (ledger.spent(), left)


def test_what_came_to_nothing_is_given_back(purse: Purse, ledger: SpendingLedger, left: list[str]) -> None:
    """A refusal opens no account."""
    purse.pay(MANUAL, Press.NEXT, 1)(REFUSED)
    assert (Cost(), []) == (ledger.spent(), left)


def test_pressing_twice_may_open_two(purse: Purse, ledger: SpendingLedger) -> None:
    """And counts as if it did, since a page shows one only; where there is no budget for two, nothing is pressed."""
    purse.pay(QUESTIONS, Press.NEXT, 1)(CONFIRMED)
    with pytest.raises(BudgetSpent):
        purse.pay(QUESTIONS, Press.NEXT, 2)
    assert 1 == ledger.spent().accounts


def test_a_request_for_manual_proofing_is_told(purse: Purse, left: list[str]) -> None:
    """It waits in somebody's back office."""
    purse.pay(PROFILE, Press.SUBMIT_INFO, 1)(page(step=Step.ACCOUNT))
    purse.pay(MANUAL, Press.NEXT, 1)(CONFIRMED)
    purse.pay(QUESTIONS, Press.NEXT, 1)(CONFIRMED)
    assert [REQUEST, ACCOUNT] == left
