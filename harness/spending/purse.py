"""Paying for what a person presses, before it is pressed."""

from collections.abc import Callable

from harness.browser.port import Page
from harness.browser.witness import Pay, for_nothing
from harness.pages.labels import Press
from harness.spending.ledger import Cost, SpendingLedger
from harness.spending.prices import at_most, in_fact

ACCOUNT = "account"
REQUEST = "account with a request for manual proofing"
"""What a run may leave behind of a person."""


class Purse:
    """Pays out of a run's budgets, and tells what is left behind."""

    def __init__(self, ledger: SpendingLedger, leave: Callable[[str], None]) -> None:
        """Pay by a ledger; `leave` is told of each thing that stays at the deployment."""
        self._ledger, self._leave = ledger, leave
        self._is_manual = False

    def pay(self, before: Page, name: str, times: int) -> Callable[[Page], None]:
        """Pay for pressing a control, several times in a row; raises `BudgetSpent` where a budget does not allow it.

        What is given takes the page that came next, and gets back what was paid too much.
        """
        self._is_manual = self._is_manual or name == Press.SUBMIT_INFO
        paid = at_most(before, name) * times
        if paid != Cost():
            self._ledger.spend(paid)

        def settle(after: Page) -> None:
            due = in_fact(before, name, after) * times
            if due != paid:
                self._ledger.correct(due - paid)
            if due.accounts:
                self._leave(REQUEST if self._is_manual else ACCOUNT)
                self._is_manual = False

        return settle


def paying(ledger: SpendingLedger | None, leave: Callable[[str], None]) -> Pay:
    """Give how what is pressed is paid for: out of a run's budgets, or for nothing where nothing stays."""
    return Purse(ledger, leave).pay if ledger else for_nothing
