"""Writing evidence, joining the workers' shares, closing it with a footer."""

from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.evidence.jsonl import to_line
from harness.evidence.reading import DoubledScenario, read
from harness.evidence.records import Deselected, Header
from harness.evidence.writing import NAME, EvidenceWriter, finish, joined, part, parts, save
from tests.harness.samples import compiled, conforming, header

SCENARIOS = tuple(compiled(id_) for id_ in ("S-A-01", "S-A-02", "S-A-03"))
LEFT_OUT = Deselected("S-A-03", "needs script")


def share(folder: Path, worker: str, scenario: str, of: Header | None = None) -> Path:
    """Write a worker's share: what was left out, and one scenario."""
    with EvidenceWriter(part(folder, worker), of or header("r1", *SCENARIOS)) as writer:
        writer.write(LEFT_OUT)
        writer.write(conforming(scenario))
    return part(folder, worker)


def test_each_record_is_on_disk_at_once(tmp_path: Path) -> None:
    """In a folder that is made; a run that is killed loses nothing that was done."""
    path = tmp_path / "new" / NAME
    writer = EvidenceWriter(path, header("r1", *SCENARIOS))
    assert () == read(path).scenarios
    writer.write(conforming("S-A-01"))
    assert ("S-A-01",) == tuple(each.id for each in read(path).scenarios)
    writer.close()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """With the option to change."""
    (tmp_path / "file").touch()
    for path in (tmp_path, tmp_path / "file" / NAME):
        with pytest.raises(UsageError, match=r"expected to write .*, found that this can’t be done .* --out"):
            EvidenceWriter(path, header())


def test_shares_are_found_by_their_name(tmp_path: Path) -> None:
    """The joined evidence is none of them."""
    (tmp_path / NAME).touch()
    found = [part(tmp_path, "gw1"), part(tmp_path, "gw0")]
    for each in found:
        each.touch()
    assert sorted(found) == parts(tmp_path)


def test_shares_of_one_run_are_joined(tmp_path: Path) -> None:
    """All scenarios, and what each of them left out once."""
    evidence = joined(header("r1"), [share(tmp_path, "gw0", "S-A-01"), share(tmp_path, "gw1", "S-A-02")])
    assert ("S-A-01", "S-A-02") == tuple(each.id for each in evidence.scenarios)
    assert ((LEFT_OUT,), SCENARIOS, None) == (evidence.deselected, evidence.header.compiled, evidence.footer)


def test_shares_of_other_runs_are_left_out(tmp_path: Path) -> None:
    """A run that was killed may have left its own behind."""
    old = share(tmp_path, "gw0", "S-A-01", header("r0", *SCENARIOS))
    evidence = joined(header("r1"), [old, share(tmp_path, "gw1", "S-A-02")])
    assert ("S-A-02",) == tuple(each.id for each in evidence.scenarios)
    assert (header("r1"), ()) == (joined(header("r1"), [old]).header, joined(header("r1"), [old]).scenarios)


def test_a_torn_share_is_joined_as_far_as_it_goes(tmp_path: Path) -> None:
    """A worker that was killed in the middle of a line."""
    torn = share(tmp_path, "gw0", "S-A-01")
    with torn.open("a", encoding="utf-8") as file:
        file.write(to_line(conforming("S-A-02"))[:30])
    assert ("S-A-01",) == tuple(each.id for each in joined(header("r1"), [torn]).scenarios)


@pytest.mark.parametrize("interrupted", [False, True])
def test_a_run_is_finished_with_sums_that_add_up(tmp_path: Path, interrupted: bool) -> None:  # noqa: FBT001 - a row of the table
    """Read back, it is what was closed."""
    path = tmp_path / NAME
    closed = finish(path, joined(header("r1"), [share(tmp_path, "gw0", "S-A-01")]), interrupted=interrupted)
    assert closed == read(path)
    assert closed.footer is not None
    assert (interrupted, 3, 1, 1) == (
        closed.footer.interrupted,
        closed.footer.compiled,
        closed.footer.reported,
        closed.footer.deselected,
    )


def test_evidence_without_a_footer_stays_without(tmp_path: Path) -> None:
    """A run that was killed is not finished by being joined."""
    path = tmp_path / NAME
    save(path, joined(header("r1"), [share(tmp_path, "gw0", "S-A-01")]))
    assert None is read(path).footer


def test_a_scenario_in_two_shares_is_noticed(tmp_path: Path) -> None:
    """At the latest when the joined evidence is read."""
    path = tmp_path / NAME
    finish(
        path,
        joined(header("r1"), [share(tmp_path, "gw0", "S-A-01"), share(tmp_path, "gw1", "S-A-01")]),
        interrupted=False,
    )
    with pytest.raises(DoubledScenario, match="S-A-01 is reported 2 times"):
        read(path)
