"""The checks by which a scenario reports a reading."""

from dataclasses import replace

import pytest

from harness.evidence.judging import holds
from harness.evidence.readings import reading_checks
from harness.evidence.records import Check, ReadingRecord
from harness.spec.discrepancies import Discrepancy
from harness.spec.following import NEITHER, NOT_OBSERVED
from harness.verdicts import Verdict
from tests.harness.samples import requirement
from tests.harness.spec.samples import ROW, SPARING

REGISTER = {row.id: row for row in (requirement("PWD-001"), requirement("PWD-002"), requirement("PWD-003"))}
OPTIONAL = {"PWD-001": requirement("PWD-001", "SHOULD")}


def the_check(row: Discrepancy, reading: str, *claimed: str) -> Check:
    """Give the only check of a reading."""
    (check,) = reading_checks(row, reading, (), claimed, REGISTER)
    return check


def test_a_check_tells_discrepancy_reading_and_questions() -> None:
    """Everything that a report shows of it."""
    told = ReadingRecord(
        "DSC-002",
        "The shortest password",
        "15-characters",
        "this deployment follows the outdated screenshot (DSC-002, reading 12-characters): At least 12.",
        ("Password of 12 characters: accepted",),
    )
    expected = Check(("PWD-001",), "15-characters", "12-characters", "equals", Verdict.VIOLATES, told)
    asked = ["Password of 12 characters: accepted"]
    assert (expected,) == reading_checks(ROW, "12-characters", asked, ["PWD-001"], REGISTER)


@pytest.mark.parametrize(
    ("row", "reading", "held", "otherwise"),
    [
        (ROW, "15-characters", True, Verdict.VIOLATES),
        (ROW, "12-characters", False, Verdict.VIOLATES),
        (replace(ROW, others="advises"), "12-characters", False, Verdict.ADVISES),
        (replace(ROW, others="free"), "12-characters", True, Verdict.ADVISES),
        (replace(ROW, governs="none"), "12-characters", True, Verdict.VIOLATES),
        (ROW, NEITHER, False, Verdict.NEEDS_REVIEW),
        (replace(ROW, others="free"), NEITHER, False, Verdict.NEEDS_REVIEW),
        (ROW, NOT_OBSERVED, False, Verdict.NOT_TESTABLE),
    ],
)
def test_what_follows_from_a_reading(
    row: Discrepancy,
    reading: str,
    held: bool,  # noqa: FBT001  the value of a table's column
    otherwise: Verdict,
) -> None:
    """The register says what another one than the governing one gets."""
    check = the_check(row, reading, "PWD-001")
    assert (held, otherwise) == (holds(check), check.otherwise)


def test_what_only_should_be_does_not_violate() -> None:
    """However the discrepancy is decided."""
    (check,) = reading_checks(ROW, "12-characters", (), ["PWD-001"], OPTIONAL)
    assert Verdict.ADVISES == check.otherwise


def test_it_speaks_for_what_is_claimed_of_the_discrepancy() -> None:
    """And for nothing else that the scenario claims."""
    assert ("PWD-002", "PWD-001") == the_check(ROW, "15-characters", "PWD-002", "PWD-003", "PWD-001").requirements


def test_a_scenario_that_claims_nothing_of_it_can_not_violate() -> None:
    """It tells the reading all the same."""
    check = the_check(ROW, "12-characters", "PWD-003")
    assert ((), False, Verdict.ADVISES) == (check.requirements, holds(check), check.otherwise)


def test_a_reading_breaks_what_it_is_known_to_break() -> None:
    """The other requirement is met, and said to be."""
    checks = reading_checks(SPARING, "12-characters", (), ["PWD-001", "PWD-002"], REGISTER)
    assert [(("PWD-001",), False), (("PWD-002",), True)] == [(each.requirements, holds(each)) for each in checks]


def test_an_unknown_reading_is_refused() -> None:
    """It would be told nowhere."""
    with pytest.raises(ValueError, match="found 13-characters"):
        the_check(ROW, "13-characters")
