"""The sheet in which people attest to what no run can test."""

from datetime import date
from pathlib import Path

import pytest

from harness.cli import main
from harness.errors import UsageError
from harness.evidence.records import Attestation
from harness.registers import Register, requirements
from harness.spec.attesting import attestations, sheet
from tests.harness.spec.samples import requirement_rows, write

INSPECTED: dict[str, object] = {
    "id": "PRV-001",
    "testable": ["inspection"],
    "statement": 'Staff are "trained"\nyearly.',
}

FILLED = """[[attestation]]
id = "PRV-001"
answer = "yes"
by = "Ann Field"
on = 2026-11-01
note = "seen in the binder"
"""


@pytest.fixture
def register(tmp_path: Path) -> Register:
    """Give a register with one requirement that people are asked about, and others that they are not."""
    rows = requirement_rows(
        INSPECTED,
        {"id": "PRV-002"},
        {"id": "PRV-003", "testable": ["inspection"], "overruled_by": "DSC-002"},
        {"id": "PRV-004", "testable": ["inspection"], "same_as": "PRV-001"},
    ).replace('"trained"\n', '\\"trained\\" ')
    return requirements(write(tmp_path, requirements=rows) / "requirements.toml")


def sheet_of(folder: Path, text: str) -> Path:
    """Write a sheet."""
    path = folder / "attestations.toml"
    path.write_text(text, encoding="utf-8")
    return path


def refused(path: Path, register: Register) -> list[str]:
    """Give the lines in which a sheet is refused, without its name."""
    with pytest.raises(UsageError) as told:
        attestations(path, register)
    return [line.removeprefix(f"{path}: ") for line in str(told.value).splitlines()]


def test_the_sheet_asks_once_for_what_only_people_can_see(register: Register) -> None:
    """With the statement and the quote as comments."""
    lines = sheet(register).splitlines()
    assert ['id = "PRV-001"'] == [line for line in lines if line.startswith("id = ")]
    assert '# MUST: Staff are "trained" yearly.' in lines
    assert "# “Be a minimum of 15 characters” (guide, Step 2)" in lines


def test_an_empty_sheet_attests_to_nothing(tmp_path: Path, register: Register) -> None:
    """As it was written."""
    assert () == attestations(sheet_of(tmp_path, sheet(register)), register)


@pytest.mark.parametrize("day", ["2026-11-01", '"2026-11-01"'])
def test_a_filled_sheet_is_read(tmp_path: Path, register: Register, day: str) -> None:
    """With the day as a date or as a text."""
    path = sheet_of(tmp_path, FILLED.replace("2026-11-01", day))
    expected = Attestation("PRV-001", "yes", "Ann Field", str(date(2026, 11, 1)), "seen in the binder")
    assert (expected,) == attestations(path, register)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"yes"', '"maybe"', "PRV-001 answer: expected “yes” | “no” | “not seen”, found “maybe”. Write one of them."),
        ('"Ann Field"', '" "', "PRV-001 by: expected a name, found “ ”. Write who attests to it."),
        ('by = "Ann Field"\n', "", "PRV-001 by: expected a name, found nothing. Write who attests to it."),
        (
            "2026-11-01",
            '"1 Nov"',
            "PRV-001 on: expected a day such as 2026-11-02, found “1 Nov”. Write when it was seen.",
        ),
        ("2026-11-01", "7", "PRV-001 on: expected a day such as 2026-11-02, found “7”. Write when it was seen."),
        ("seen in", "666-12-3456", "PRV-001 note: expected a text without an SSN"),
        ("note", "remark", "PRV-001 remark: expected one of id, answer, by, on, note, attachment"),
        ("PRV-001", "PRV-002", "PRV-002 id: expected a requirement that only a person can attest to, found “PRV-002”."),
        ("PRV-001", "PRV-003", "PRV-003 id: expected a requirement that only a person can attest to"),
        ("PRV-001", "PRV-004", "PRV-004 id: expected a requirement that only a person can attest to"),
        ("PRV-001", "PRV-009", "PRV-009 id: expected a requirement that only a person can attest to"),
    ],
)
def test_a_wrong_answer_is_told(tmp_path: Path, register: Register, old: str, new: str, told: str) -> None:
    """By its row and key, in one line."""
    (line,) = refused(sheet_of(tmp_path, FILLED.replace(old, new)), register)
    assert line.startswith(told)


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path, register: Register) -> None:
    """Over all rows; a row is there once."""
    lines = refused(sheet_of(tmp_path, FILLED.replace("yes", "maybe") + FILLED.replace("2026-11-01", "1")), register)
    assert ["PRV-001 answer", "PRV-001 on", "PRV-001 id"] == [line.split(":")[0] for line in lines]


def test_the_sheet_is_written_by_a_command(
    tmp_path: Path, register: Register, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ready to be sent into a file."""
    assert 0 == main(("spec", "--features", str(tmp_path), "attestations"))
    assert sheet(register) == capsys.readouterr().out
