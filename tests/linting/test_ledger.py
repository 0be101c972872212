"""The ledger of ids: those in use, those issued, and those retired."""

from collections.abc import Callable

import pytest

from harness.spec.linting.findings import Finding

Linted = Callable[..., list[Finding]]


@pytest.mark.parametrize("id_", ["S-PWD-09", "PWD-009", "DSC-009"])
def test_an_id_vanishes_only_by_being_retired(linted: Linted, id_: str) -> None:
    """Of each kind: it was issued, and nothing has it any more."""
    kind = {"S": '["S-PWD-01"', "P": '["PWD-001"', "D": '["DSC-002"'}[id_[0]]
    found = linted(("ids.toml", kind, f'{kind}, "{id_}"'))
    assert [("features/ids.toml", id_, "it was issued and is no longer used")] == [
        (each.file, each.subject, each.problem) for each in found
    ]
    assert [] == linted(("ids.toml", kind, f'{kind}, "{id_}"'), ("ids.toml", "[retired]", f'[retired]\n{id_} = "gone"'))


@pytest.mark.parametrize("id_", ["S-PWD-02", "PWD-003", "DSC-002"])
def test_a_retired_id_is_not_used(linted: Linted, id_: str) -> None:
    """It meant something else once."""
    found = linted(("ids.toml", "[retired]", f'[retired]\n{id_} = "merged"'))
    assert (id_, "it is used though it is retired: merged") in [(each.subject, each.problem) for each in found]


@pytest.mark.parametrize(
    ("id_", "entry", "rest"),
    [
        ("S-PWD-02", '"S-PWD-02", ', ""),
        ("PWD-003", '"PWD-003", ', ""),
        ("DSC-002", '["DSC-002"]', "[]"),
    ],
)
def test_an_id_in_use_was_issued(linted: Linted, id_: str, entry: str, rest: str) -> None:
    """So that the ledger knows all."""
    found = linted(("ids.toml", entry, rest))
    assert [(id_, "it is used and not issued yet")] == [(each.subject, each.problem) for each in found]
