"""Reading the register of discrepancies, and both registers together."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.spec.agreement import registers
from harness.spec.discrepancies import discrepancies
from tests.harness.spec.samples import OTHER_READING, READING, discrepancy_rows, requirement_rows, write


def refused(folder: Path, *changes: dict[str, object], readings: tuple[Mapping[str, object], ...]) -> list[str]:
    """Give the lines in which a register is refused, without the file's name."""
    path = write(folder, discrepancies=discrepancy_rows(*changes, readings=readings)) / "discrepancies.toml"
    with pytest.raises(UsageError) as told:
        discrepancies(path)
    return [line.removeprefix(f"{path}: ") for line in str(told.value).splitlines()]


def test_discrepancies_are_read_by_id(tmp_path: Path) -> None:
    """With their readings, in order."""
    rows = discrepancy_rows({"requirements": ["PWD-001"]}, {"id": "DSC-003", "governs": "none"})
    read = discrepancies(write(tmp_path, discrepancies=rows) / "discrepancies.toml")
    assert ["DSC-002", "DSC-003"] == list(read)
    assert [READING, OTHER_READING] == [
        {key: getattr(each, key) for key in READING} for each in read["DSC-002"].readings
    ]
    assert (("PWD-001",), ()) == (read["DSC-002"].requirements, read["DSC-003"].requirements)


def test_a_reading_may_rest_on_silence(tmp_path: Path) -> None:
    """Then it quotes nothing."""
    silent = {key: value for key, value in READING.items() if key != "quote"}
    read = discrepancies(write(tmp_path, discrepancies=discrepancy_rows({}, readings=(silent,))) / "discrepancies.toml")
    assert "" == read["DSC-002"].readings[0].quote


def test_a_reading_may_break_some_requirements_only(tmp_path: Path) -> None:
    """Then it meets the others that the discrepancy touches."""
    rows = discrepancy_rows({"requirements": ["PWD-001", "PWD-002"]}, readings=({**READING, "breaks": ["PWD-001"]},))
    read = discrepancies(write(tmp_path, discrepancies=rows) / "discrepancies.toml")
    assert ("PWD-001",) == read["DSC-002"].readings[0].breaks


@pytest.mark.parametrize(
    ("change", "readings", "told"),
    [
        (
            {"governs": "13-characters"},
            (READING,),
            "DSC-002 governs: expected the name of a reading (15-characters) or",
        ),
        ({"id": "DSC-2"}, (READING,), "DSC-2 id: expected an id like DSC-002"),
        ({"rank": "rumour"}, (READING,), "DSC-002 rank: expected “version history” |"),
        ({"others": "dies"}, (READING,), "DSC-002 others: expected “violates” | “advises” | “free”, found “dies”"),
        ({"why": None}, (READING,), "DSC-002 why: expected a text, found nothing"),
        ({"topics": "x"}, (READING,), "DSC-002 topics: expected one of id, topic,"),
        ({"requirements": []}, (READING,), "DSC-002 requirements: expected a list of ids like PWD-001"),
        ({}, (), "DSC-002 reading: expected at least one [[discrepancy.reading]], found nothing"),
        ({}, (READING, READING), "DSC-002 15-characters name: expected it once, found “it 2 times”"),
        (
            {"governs": "none"},
            ({**READING, "name": "15 Chars"},),
            "DSC-002 15 Chars name: expected an id like 15-characters",
        ),
        ({}, ({**READING, "quote": "w " * 26},), "DSC-002 15-characters quote: expected at most 25 words of the sour"),
        (
            {"requirements": ["PWD-001"]},
            ({**READING, "breaks": ["PWD-002"]},),
            "DSC-002 15-characters breaks: expected requirements of DSC-002, found “PWD-002”",
        ),
        ({}, ({**READING, "breaks": ["PWD-001"]},), "DSC-002 15-characters breaks: expected requirements of DSC-002"),
        ({}, ({**READING, "breaks": []},), "DSC-002 15-characters breaks: expected a list of ids like PWD-001"),
        ({}, ({**READING, "page": "7"},), "DSC-002 15-characters page: expected one of name,"),
    ],
)
def test_a_wrong_row_is_told(
    tmp_path: Path, change: dict[str, object], readings: tuple[Mapping[str, object], ...], told: str
) -> None:
    """By its row, its reading and its key, in one line."""
    (line,) = refused(tmp_path, change, readings=readings)
    assert line.startswith(told)


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    """Over all rows."""
    lines = refused(
        tmp_path, {"rank": "rumour"}, {"id": "DSC-003", "why": None}, {"id": "DSC-003"}, readings=(READING,)
    )
    assert ["DSC-002 rank", "DSC-003 why", "DSC-003 id"] == [line.split(":")[0] for line in lines]


def disagreement(folder: Path, requirement: dict[str, object], discrepancy: dict[str, object]) -> list[str]:
    """Give the lines in which two registers are refused, with the names of the files only."""
    write(folder, requirements=requirement_rows(requirement), discrepancies=discrepancy_rows(discrepancy))
    with pytest.raises(UsageError) as told:
        registers(folder)
    return [line.removeprefix(f"{folder}/") for line in str(told.value).splitlines()]


def test_registers_in_agreement_are_read(tmp_path: Path) -> None:
    """Each row names the other, and one may overrule the other."""
    write(
        tmp_path,
        requirements=requirement_rows({"discrepancies": ["DSC-002"], "overruled_by": "DSC-002"}),
        discrepancies=discrepancy_rows({"requirements": ["PWD-001"]}),
    )
    both = registers(tmp_path)
    assert (["PWD-001"], ["DSC-002"]) == (list(both.requirements), list(both.discrepancies))


@pytest.mark.parametrize(
    ("requirement", "discrepancy", "told"),
    [
        (
            {"discrepancies": ["DSC-009"]},
            {},
            "requirements.toml: PWD-001 discrepancies: expected ids of discrepancies.toml, found “DSC-009”.",
        ),
        (
            {"discrepancies": ["DSC-002"]},
            {},
            "requirements.toml: PWD-001 discrepancies: expected only discrepancies that name PWD-001",
        ),
        (
            {},
            {"requirements": ["PWD-001"]},
            "discrepancies.toml: DSC-002 requirements: expected only requirements that name DSC-002",
        ),
        (
            {},
            {"requirements": ["PWD-009"]},
            "discrepancies.toml: DSC-002 requirements: expected ids of requirements.toml, found “PWD-009”.",
        ),
        (
            {"overruled_by": "DSC-002"},
            {},
            "requirements.toml: PWD-001 overruled_by: expected one of its discrepancies (it has none), found",
        ),
    ],
    ids=["unknown discrepancy", "one-sided row", "one-sided discrepancy", "unknown row", "overruled by a stranger"],
)
def test_registers_that_disagree_are_refused(
    tmp_path: Path, requirement: dict[str, object], discrepancy: dict[str, object], told: str
) -> None:
    """Each disagreement is told at the row that has it."""
    (line,) = disagreement(tmp_path, requirement, discrepancy)
    assert line.startswith(told)


def test_what_is_wrong_in_either_file_is_told_at_once(tmp_path: Path) -> None:
    """A broken register does not hide the other's problems."""
    lines = disagreement(tmp_path, {"strength": "must"}, {"why": ""})
    assert ["requirements.toml: PWD-001 strength", "discrepancies.toml: DSC-002 why"] == [
        line.split(": expected")[0] for line in lines
    ]
