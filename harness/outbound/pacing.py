"""Keeping all workers of a run together to so many requests in a second."""

from collections.abc import Callable
from time import sleep, time

from harness.spending.ledger import SpendingLedger

Pace = Callable[[], None]
"""Waits until one more request may be sent."""


def unhurried() -> None:
    """Wait for nothing: no rate was agreed on."""


def pace_of(ledger: SpendingLedger | None) -> Pace:
    """Give the pace that a run's ledger keeps."""
    if ledger is None or not ledger.keeps_pace:
        return unhurried

    def wait() -> None:
        now = time()
        sleep(max(0.0, ledger.slot(now) - now))

    return wait
