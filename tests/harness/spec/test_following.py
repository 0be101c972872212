"""What follows from the reading of a discrepancy, and how it is told."""

from dataclasses import replace

import pytest

from harness.spec.discrepancies import Discrepancy
from harness.spec.following import NEITHER, NOT_OBSERVED, permitted, refuse_unknown, statement
from tests.harness.spec.samples import ROW, SCREENSHOT, SPARING, TABLE

BOTH = ("15-characters", "12-characters")


@pytest.mark.parametrize(
    ("row", "requirement", "names"),
    [
        (ROW, "PWD-001", ("15-characters",)),
        (replace(ROW, others="advises"), "PWD-001", ("15-characters",)),
        (replace(ROW, others="free"), "PWD-001", BOTH),
        (replace(ROW, governs="none"), "PWD-001", BOTH),
        (SPARING, "PWD-001", ("15-characters",)),
        (SPARING, "PWD-002", BOTH),
        (SPARING, "", ("15-characters",)),
    ],
)
def test_which_readings_are_permitted(row: Discrepancy, requirement: str, names: tuple[str, ...]) -> None:
    """The governing one, unless others are free, none governs, or another does not break the requirement."""
    assert names == permitted(row, requirement)


@pytest.mark.parametrize(
    ("row", "reading", "told"),
    [
        (
            ROW,
            "15-characters",
            "this deployment follows the governing reading (DSC-002, reading 15-characters): At lea",
        ),
        (
            ROW,
            "12-characters",
            "this deployment follows the outdated screenshot (DSC-002, reading 12-characters): At l",
        ),
        (
            replace(ROW, rank="guide text"),
            "12-characters",
            "this deployment follows a screenshot that does not govern (D",
        ),
        (replace(ROW, governs="none"), "12-characters", "this deployment follows one of the readings that stand (DSC-"),
        (
            replace(ROW, readings=(TABLE, replace(SCREENSHOT, source="checklist", place="Account"))),
            "12-characters",
            "this deployment follows the checklist (DSC-002, reading 12-characters): At least 12.",
        ),
        (
            replace(ROW, readings=(TABLE, replace(SCREENSHOT, place="Step 2, text"))),
            "12-characters",
            "this deployment follows a reading that does not govern (DSC-002, reading 12-characters)",
        ),
        (ROW, NEITHER, "this deployment follows none of the readings of DSC-002 (15-characters, 12-characters)"),
        (ROW, NOT_OBSERVED, "it could not be seen which reading of DSC-002 this deployment follows (The shortest"),
    ],
)
def test_a_reading_is_told_in_plain_words(row: Discrepancy, reading: str, told: str) -> None:
    """On what it rests, its name, and what it says."""
    assert statement(row, reading).startswith(told)


@pytest.mark.parametrize("reading", [*BOTH, NEITHER, NOT_OBSERVED])
def test_known_readings_are_taken(reading: str) -> None:
    """Those of the register, and the two that say that it is none of them, or that nobody knows."""
    refuse_unknown(ROW, reading)


def test_an_unknown_reading_is_refused() -> None:
    """With those that there are."""
    with pytest.raises(
        ValueError, match=r"^expected a reading of DSC-002 \(15-characters, 12-characters, neither, not"
    ):
        refuse_unknown(ROW, "13-characters")
