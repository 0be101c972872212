import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from harness.evidence.reading import Evidence
from harness.registers import Register
from reports.matrix import COLUMNS, matrix, write


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_requirement_has_a_row(red: Evidence, register: Register) -> None:
    """In the order of the register, with its verdict and the scenarios it rests on."""
    rows = _rows(matrix(red, register))

    assert list(register) == [row["id"] for row in rows]
    assert ("violates", "MUST", "S-PWD-02") == tuple(rows[1][name] for name in ("verdict", "strength", "scenarios"))


def test_what_was_not_tested_says_why(red: Evidence, register: Register) -> None:
    """An untested requirement gives its reason."""
    row = next(row for row in _rows(matrix(red, register)) if row["id"] == "PWD-011")

    assert ("untested", "no scenario claims it") == (row["verdict"], row["why"])


@pytest.mark.parametrize("said", ["=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "\t=1", " =1"])
def test_nothing_is_a_formula(evidence_of: Callable[..., Evidence], register: Register, said: str) -> None:
    """A spreadsheet shows what a deployment said; it does not calculate it."""
    evidence = evidence_of(("S-PWD-01", "deselected"), said=said)
    cells = [cell for row in csv.reader(io.StringIO(matrix(evidence, register))) for cell in row]

    assert not [cell for cell in cells if cell.lstrip()[:1] in tuple("=+-@")]


@pytest.mark.parametrize("said", ['a,b "c"\nd', "\ud800\0", "é 漢 \U0001f600", "]]> <script>", "x" * 99_999])
def test_whatever_is_said_stays_in_its_cell(
    tmp_path: Path, evidence_of: Callable[..., Evidence], register: Register, said: str
) -> None:
    """Commas, quotes, line breaks, half characters and endless texts make no row of their own."""
    path = write(tmp_path / "requirements.csv", evidence_of(("S-PWD-01", "deselected"), said=said), register)

    with path.open(encoding="utf-8-sig", newline="") as file:
        assert {len(COLUMNS)} == {len(row) for row in csv.reader(file)}
