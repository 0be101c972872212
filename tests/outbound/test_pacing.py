"""How a run keeps to the rate that was agreed on."""

from pathlib import Path
from time import monotonic

from harness.outbound.pacing import pace_of, unhurried
from harness.profiles.budgets import Budgets
from harness.spending.ledger import SpendingLedger


def test_without_a_rate_nobody_waits(tmp_path: Path) -> None:
    """Neither without a ledger, nor with one that keeps no rate."""
    ledger = SpendingLedger(tmp_path / "spent", "r1", Budgets(accounts=1))
    assert (unhurried, unhurried) == (pace_of(None), pace_of(ledger))


def test_each_request_waits_for_its_turn(tmp_path: Path) -> None:
    """Two workers keep to one rate: of ten in a second the fourth is sent three tenths after the first."""
    paces = [pace_of(SpendingLedger(tmp_path / "spent", "r1", Budgets(requests_per_second=10.0))) for _ in range(2)]
    began = monotonic()
    for pace in paces * 2:
        pace()
    assert 0.29 <= monotonic() - began
