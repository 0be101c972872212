"""Who is leased, on disk."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from harness.people import ledger
from harness.people.ledger import LeaseLedger

NAMES = [f"person {n}" for n in range(40)]


@pytest.fixture
def leases(tmp_path: Path) -> LeaseLedger:
    """Give an empty ledger."""
    return LeaseLedger(tmp_path / "people.leases", "run-1")


def test_nobody_is_leased_twice_at_a_time(leases: LeaseLedger) -> None:
    """Until the lease is given back."""
    assert ["person 0", "person 1"] == [leases.take(NAMES), leases.take(NAMES)]
    leases.give_back("person 0")
    assert "person 0" == leases.take(NAMES)


def test_who_is_used_up_is_never_given_back(leases: LeaseLedger) -> None:
    """Not in this run, nor in another."""
    leases.take(NAMES[:1])
    leases.use_up("person 0")
    leases.give_back("person 0")
    assert None is leases.take(NAMES[:1])
    assert None is replace(leases, run="run-2").take(NAMES[:1])
    assert frozenset({"person 0"}) == leases.used()


def test_another_run_may_use_reusable_people_again(leases: LeaseLedger) -> None:
    """In the same run they stay used up."""
    again = replace(leases, reusable=True)
    again.take(NAMES[:1])
    again.use_up("person 0")
    assert None is again.take(NAMES[:1])
    assert "person 0" == replace(again, run="run-2").take(NAMES[:1])


def test_what_another_run_holds_is_not_taken(leases: LeaseLedger) -> None:
    """Though its people are reusable."""
    leases.take(NAMES[:1])
    assert None is replace(leases, run="run-2", reusable=True).take(NAMES[:1])


def test_what_a_killed_process_held_is_free_again_in_time(leases: LeaseLedger, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can hold a lease for so long."""
    leases.take(NAMES[:1])
    monkeypatch.setattr(ledger, "HELD_S", -1)
    assert "person 0" == leases.take(NAMES[:1])


def test_workers_side_by_side_share_nobody(leases: LeaseLedger) -> None:
    """However many ask at once."""
    with ThreadPoolExecutor(8) as workers:
        taken = list(workers.map(lambda _: leases.take(NAMES), NAMES))
    assert sorted(NAMES) == sorted(each for each in taken if each)
    assert None is leases.take(NAMES)
