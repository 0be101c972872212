"""The ledger of every id that was ever issued."""

from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.spec.ids import DifferingIds, IdLedger, differences, ids_that_differ, read_ledger, told, with_new, written

LEDGER = """scenarios = ["S-PWD-01"]
requirements = ["PWD-001", "PWD-002"]
discrepancies = []

[retired]
PWD-002 = "PWD-001"
"""


def ledger(folder: Path, text: str) -> Path:
    """Write a ledger."""
    path = folder / "ids.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_ledger_is_read(tmp_path: Path) -> None:
    """By kind, with what is retired."""
    read = read_ledger(ledger(tmp_path, LEDGER))
    assert IdLedger(frozenset({"S-PWD-01"}), frozenset({"PWD-001", "PWD-002"}), retired={"PWD-002": "PWD-001"}) == read


def test_ids_that_differ_are_told_by_how_they_do() -> None:
    """Vanished, used though retired, not issued yet; a retired one that is not used is in order."""
    found = ids_that_differ({"A", "B", "C", "D"}, {"C", "D"}, used={"A", "C", "E"})
    assert DifferingIds(vanished=("B",), retired=("C",), not_issued=("E",)) == found


def test_each_difference_is_told_with_its_remedy() -> None:
    """In a line of its own."""
    one, two, three = told(DifferingIds(("A",), ("B",), ("C",)), Path("ids.toml"))
    assert "ids.toml: expected A in use or under [retired], found neither. Retire it." == one
    assert "ids.toml: expected B retired, found it in use. Issue a new id instead." == two
    assert "ids.toml: expected C in the ledger, found it not. Use --write." == three


def test_new_ids_are_added_and_none_removed(tmp_path: Path) -> None:
    """What is written reads back as the same ledger."""
    before = read_ledger(ledger(tmp_path, LEDGER))
    after = with_new(before, IdLedger(frozenset({"S-PWD-02"}), frozenset({"PWD-001"}), frozenset({"DSC-001"})))
    assert (frozenset({"S-PWD-01", "S-PWD-02"}), frozenset({"DSC-001"})) == (after.scenarios, after.discrepancies)
    assert before.requirements == after.requirements
    assert after == read_ledger(ledger(tmp_path, written(after)))


def test_all_kinds_are_compared_at_once() -> None:
    """An id of any kind that vanished is told."""
    before = IdLedger(frozenset({"S-PWD-01"}), frozenset({"PWD-001"}), frozenset({"DSC-001"}))
    assert ("DSC-001", "PWD-001", "S-PWD-01") == differences(before, IdLedger()).vanished


def test_a_reason_with_quotes_is_written(tmp_path: Path) -> None:
    """As TOML escapes it."""
    before = IdLedger(frozenset({"S-PWD-01"}), retired={"S-PWD-01": 'said "twice" \\ once'})
    assert before == read_ledger(ledger(tmp_path, written(before)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (LEDGER.replace("scenarios", "scenes"), r"\[scenes\] is no part of the ledger.*\n.*scenarios: expected a list"),
        (LEDGER.replace('"PWD-001", ', '"PWD-002", '), "requirements: expected each id once, found more of PWD-002"),
        (LEDGER.replace('PWD-002 = "PWD-001"', 'PWD-009 = "x"'), r"\[retired\] PWD-009: expected an issued id with a"),
        (LEDGER.replace('PWD-002 = "PWD-001"', 'PWD-002 = ""'), r"\[retired\] PWD-002: expected an issued id with a"),
        (f"retired = 1\n{LEDGER.partition('[retired]')[0]}", r"\[retired\]: expected a table of ids"),
        (LEDGER.replace('["S-PWD-01"]', "[1]"), "scenarios: expected a list of ids, found"),
        ("scenarios = [", "expected the ledger of ids, found one that can't be read"),
    ],
)
def test_a_broken_ledger_is_told(tmp_path: Path, text: str, told: str) -> None:
    """By its file and part."""
    with pytest.raises(UsageError, match=rf"ids\.toml: {told}"):
        read_ledger(ledger(tmp_path, text))


def test_a_missing_ledger_is_told(tmp_path: Path) -> None:
    """By its file."""
    with pytest.raises(UsageError, match=r"ids\.toml: expected the ledger of ids"):
        read_ledger(tmp_path / "ids.toml")
