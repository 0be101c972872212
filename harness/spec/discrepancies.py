"""The register of discrepancies: where the guide contradicts itself, is ambiguous or says nothing, and what governs.

docs/registers.md has the schema of its rows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from harness.registers import DISCREPANCY_ID, REQUIREMENT_ID
from harness.spec.rows import (
    Rule,
    Wrong,
    doubled,
    id_like,
    ids_like,
    one_of,
    quote,
    read_rows,
    refuse,
    row_name,
    text,
    wrong_values,
)

NO_READING = "none"
"""What governs where both readings stand, or nothing decides."""

Rank = Literal["version history", "guide text", "guide screenshots", "checklist", "interpretation"]
"""What decided which reading governs; each goes before the next, and interpretation where none of them can decide."""

Others = Literal["violates", "advises", "free"]
"""What a deployment gets that follows another reading than the governing one."""

_READINGS = Rule(
    "at least one [[discrepancy.reading]]",
    lambda value: isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value),
    "Write what each reading says.",
)
_NEEDED = MappingProxyType(
    {
        "id": id_like(DISCREPANCY_ID, "DSC-002"),
        "topic": text(),
        "kind": text(),
        "governs": text(),
        "rank": one_of("version history", "guide text", "guide screenshots", "checklist", "interpretation"),
        "why": text(),
        "reference": text(),
        "others": one_of("violates", "advises", "free"),
        "reading": _READINGS,
    }
)
_IDS = ids_like(REQUIREMENT_ID, "PWD-001")
_OPTIONAL = MappingProxyType({"requirements": _IDS, "notes": text()})
_READING_NEEDED = MappingProxyType(
    {
        "name": id_like(r"[a-z0-9]+(-[a-z0-9]+)*", "15-characters"),
        "text": text(),
        "source": one_of("guide", "checklist"),
        "place": text(),
    }
)
_READING_OPTIONAL = MappingProxyType({"quote": quote(), "breaks": _IDS})


@dataclass(frozen=True)
class Reading:
    """One way to read the sources: what it says, and the words and the place it rests on."""

    name: str
    text: str
    source: str
    place: str
    quote: str = ""
    """Empty only where the reading is that the sources say nothing."""
    breaks: tuple[str, ...] = ()
    """The requirements that a deployment on this reading does not meet, if another governs; empty for all."""


@dataclass(frozen=True)
class Discrepancy:
    """A contradiction, an ambiguity or a gap of the sources, with its readings and the one that governs."""

    id: str
    topic: str
    kind: str
    governs: str
    """The name of the governing reading, or `none`."""
    rank: Rank
    why: str
    reference: str
    """What the reference implementation does."""
    others: Others
    readings: tuple[Reading, ...]
    requirements: tuple[str, ...] = ()
    notes: str = ""


Discrepancies = Mapping[str, Discrepancy]


def discrepancies(path: Path) -> Discrepancies:
    """Read the register of discrepancies, keyed by id; raises UsageError with a line for everything that is wrong."""
    rows = read_rows(path, "discrepancy")
    refuse(path, _wrong_rows(rows))
    return {row["id"]: _discrepancy(row) for row in rows}


def _discrepancy(row: dict[str, Any]) -> Discrepancy:
    readings = tuple(Reading(**{**each, "breaks": tuple(each.get("breaks", ()))}) for each in row["reading"])
    others = {key: value for key, value in row.items() if key not in {"reading", "requirements"}}
    return Discrepancy(**others, readings=readings, requirements=tuple(row.get("requirements", ())))


def _wrong_rows(rows: list[dict[str, Any]]) -> Iterator[Wrong]:
    names = [row_name(row, number) for number, row in enumerate(rows, 1)]
    for name, row in zip(names, rows, strict=True):
        yield from wrong_values(name, row, _NEEDED, _OPTIONAL)
        if _READINGS.holds(row.get("reading")):
            yield from _wrong_readings(name, row)
    yield from doubled(names, "id")


def _wrong_readings(name: str, row: dict[str, Any]) -> Iterator[Wrong]:
    readings = [str(reading.get("name", f"reading {number}")) for number, reading in enumerate(row["reading"], 1)]
    for reading, values in zip(readings, row["reading"], strict=True):
        yield from wrong_values(f"{name} {reading}", values, _READING_NEEDED, _READING_OPTIONAL)
        if _IDS.holds(values.get("breaks")) and not set(values["breaks"]) <= set(row.get("requirements", ())):
            expected, remedy = f"requirements of {name}", "Name those that it does not meet."
            yield Wrong(f"{name} {reading}", "breaks", expected, ", ".join(values["breaks"]), remedy)
    yield from doubled((f"{name} {reading}" for reading in readings), "name")
    if "governs" in row and row["governs"] not in {*readings, NO_READING}:
        expected = f"the name of a reading ({', '.join(readings)}) or {NO_READING}"
        yield Wrong(name, "governs", expected, row["governs"], "Name the reading that governs.")
