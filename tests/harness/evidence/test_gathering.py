"""Gathering what a run left in its folder, however it ended."""

from dataclasses import replace
from pathlib import Path

import pytest

from harness.evidence.gathering import gathered
from harness.evidence.jsonl import to_line
from harness.evidence.reading import DoubledScenario, read
from harness.evidence.records import Deselected, Header, ScenarioRecord
from harness.evidence.writing import NAME, EvidenceWriter, finish, part, save
from tests.harness.samples import compiled, conforming, header

LATER = "2026-11-02T11:00:00+00:00"
SCENARIOS = tuple(compiled(id_) for id_ in ("S-A-01", "S-A-02", "S-A-03"))
HEADER = header("r1", *SCENARIOS)


def write(path: Path, *records: ScenarioRecord | Deselected, of: Header = HEADER) -> Path:
    """Write evidence without a footer."""
    with EvidenceWriter(path, of) as writer:
        for each in records:
            writer.write(each)
    return path


def begun_later(of: Header) -> Header:
    """Give the header of a process that began an hour later."""
    return replace(of, run=replace(of.run, started=LATER))


def ids(folder: Path) -> list[str]:
    """Give the scenarios that are gathered from a folder."""
    evidence = gathered(folder)
    return [each.id for each in evidence.scenarios] if evidence else []


def test_nothing_was_begun(tmp_path: Path) -> None:
    """No file, an empty one, or a header that is torn."""
    assert None is gathered(tmp_path)
    (tmp_path / NAME).touch()
    part(tmp_path, "gw0").write_text(to_line(HEADER)[:80], encoding="utf-8")
    assert None is gathered(tmp_path)


def test_shares_are_put_together(tmp_path: Path) -> None:
    """With those scenarios that were done before the run was gone on with, and the header it began with."""
    write(tmp_path / NAME, conforming("S-A-01"), Deselected("S-A-03", "script"))
    write(part(tmp_path, "gw0"), conforming("S-A-02"), Deselected("S-A-03", "script"), of=begun_later(HEADER))
    evidence = gathered(tmp_path)
    assert evidence is not None
    assert (["S-A-01", "S-A-02"], ["S-A-03"]) == (ids(tmp_path), [each.id for each in evidence.deselected])
    assert (HEADER, None) == (evidence.header, evidence.footer)


def test_a_kill_while_shares_were_joined_doubles_nothing(tmp_path: Path) -> None:
    """What is in both places counts once, and a footer stays."""
    share = write(part(tmp_path, "gw0"), conforming("S-A-01"))
    closed = finish(tmp_path / NAME, read(share), interrupted=False)
    assert closed == gathered(tmp_path)


def test_two_different_outcomes_of_a_scenario_are_refused(tmp_path: Path) -> None:
    """Nobody could tell which of them counts."""
    write(tmp_path / NAME, conforming("S-A-01"))
    write(part(tmp_path, "gw0"), replace(conforming("S-A-01"), started=LATER))
    evidence = gathered(tmp_path)
    assert evidence is not None
    save(tmp_path / NAME, evidence)
    with pytest.raises(DoubledScenario, match="S-A-01 is reported 2 times"):
        gathered(tmp_path)


def test_another_runs_leftovers_are_left_out(tmp_path: Path) -> None:
    """The newest run counts."""
    write(tmp_path / NAME, conforming("S-A-01"))
    write(part(tmp_path, "gw0"), conforming("S-A-02"), of=begun_later(header("r2", *SCENARIOS)))
    assert ["S-A-02"] == ids(tmp_path)


def test_evidence_is_there_whole_or_as_it_was(tmp_path: Path) -> None:
    """While it is written anew the old one stays, and what a kill left of the new one is no share."""
    write(tmp_path / NAME, conforming("S-A-01"))
    (tmp_path / f"{NAME}.new").write_text("half", encoding="utf-8")
    assert ["S-A-01"] == ids(tmp_path)
    save(tmp_path / NAME, replace(read(tmp_path / NAME), scenarios=()))
    assert ([], False) == (ids(tmp_path), (tmp_path / f"{NAME}.new").exists())
