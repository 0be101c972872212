"""requirements.csv: every requirement with its verdict, for spreadsheets (RFC 4180, in UTF-8 with its mark)."""

import csv
import io
import re
from pathlib import Path

from harness.evidence.reading import Evidence
from harness.evidence.rollup import roll_up
from harness.registers import Register
from reports.cases import cases
from reports.coverage import Covered, coverage
from reports.files import replace

COLUMNS = (
    "id area strength verdict why scenarios testable same_as overruled_by discrepancies source heading statement quote"
).split()

_FORMULA = re.compile(r"\s*[=+\-@\t\r]")
"""What a spreadsheet would take for a formula: what a deployment says must not be calculated."""


def write(path: Path, evidence: Evidence, register: Register) -> Path:
    """Write requirements.csv and give its path; raises UsageError where it can't be written."""
    return replace(path, matrix(evidence, register).encode("utf-8-sig", "replace"))


def matrix(evidence: Evidence, register: Register) -> str:
    """Give what a run says about each requirement as comma-separated values, in the order of the register."""
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    covered = coverage(roll_up(evidence, register), register, cases(evidence))
    rows.writerows([_harmless(cell) for cell in _cells(each)] for each in covered)
    return text.getvalue()


def _cells(covered: Covered) -> list[str]:
    row = covered.requirement
    lists = covered.scenarios, row.testable, row.discrepancies
    scenarios, testable, discrepancies = ("; ".join(each) for each in lists)
    told = [row.id, row.area, row.strength, covered.outcome, covered.why, scenarios, testable]
    return [*told, row.same_as, row.overruled_by, discrepancies, row.source, row.heading, row.statement, row.quote]


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell.replace("\0", "\N{REPLACEMENT CHARACTER}")
