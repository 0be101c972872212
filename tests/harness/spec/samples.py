"""Small registers for the tests of the specification's own files."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from harness.spec.discrepancies import Discrepancy, Reading

REQUIREMENT = {
    "id": "PWD-001",
    "source": "guide",
    "heading": "Step 2",
    "quote": "Be a minimum of 15 characters",
    "statement": "A password has at least 15 characters.",
    "strength": "MUST",
    "testable": ["browser", "inspection"],
    "support": "stated",
}

READING = {
    "name": "15-characters",
    "text": "At least 15.",
    "source": "guide",
    "place": "Step 2 table",
    "quote": "Be a minimum of 15 characters",
}

OTHER_READING = {**READING, "name": "12-characters", "quote": "at least 12 characters"}

DISCREPANCY = {
    "id": "DSC-002",
    "topic": "Password length",
    "kind": "contradiction",
    "governs": "15-characters",
    "rank": "version history",
    "why": "The table was renewed later.",
    "reference": "It asks for 15.",
    "others": "violates",
}

TABLE = Reading("15-characters", "At least 15.", "guide", "Step 2, table")
SCREENSHOT = Reading("12-characters", "At least 12.", "guide", "Step 2, screenshot")
ROW = Discrepancy(
    id="DSC-002",
    topic="The shortest password",
    kind="contradiction",
    governs="15-characters",
    rank="version history",
    why="The table is newer.",
    reference="Asks for 15.",
    others="violates",
    readings=(TABLE, SCREENSHOT),
    requirements=("PWD-001", "PWD-002"),
)
SPARING = replace(ROW, readings=(TABLE, replace(SCREENSHOT, breaks=("PWD-001",))))
"""The same, of which the second reading breaks one requirement and meets the other."""


def requirement_rows(*changes: dict[str, object]) -> str:
    """Write a register with a row for each of the changes to the sample row; None removes a key."""
    return "\n".join(f"[[requirement]]\n{_table({**REQUIREMENT, **each})}" for each in changes)


def discrepancy_rows(
    *changes: dict[str, object], readings: tuple[Mapping[str, object], ...] = (READING, OTHER_READING)
) -> str:
    """Write a register with a row for each of the changes to the sample row, all with these readings."""
    tables = "".join(f"\n[[discrepancy.reading]]\n{_table(dict(each))}" for each in readings)
    return "\n".join(f"[[discrepancy]]\n{_table({**DISCREPANCY, **each})}{tables}" for each in changes)


def write(folder: Path, **files: str) -> Path:
    """Write registers of these names into a folder, and give it."""
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def _table(values: dict[str, object]) -> str:
    return "".join(f"{key} = {_value(value)}\n" for key, value in values.items() if value is not None)


def _value(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    return f'"{value}"' if isinstance(value, str) else str(value)
