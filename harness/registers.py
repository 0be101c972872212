"""The register of requirements: every statement of the guide, with its permanent id.

docs/registers.md has the schema of its rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from harness.spec.rows import (
    Wrong,
    doubled,
    id_like,
    ids_like,
    one_of,
    quote,
    read_rows,
    refuse,
    row_name,
    some_of,
    text,
    wrong_values,
)

Strength = Literal["MUST", "SHOULD", "INFO"]

Support = Literal["stated", "implied", "derived"]
"""How a quote carries its statement: it says it, it follows from the quote and its place, or it is our reading."""

REQUIREMENT_ID = r"[A-Z]{3,4}-\d{3}"
DISCREPANCY_ID = r"DSC-\d{3}"

_STRENGTHS: tuple[Strength, ...] = ("INFO", "SHOULD", "MUST")
_NEEDED = MappingProxyType(
    {
        "id": id_like(REQUIREMENT_ID, "PWD-001"),
        "source": one_of("guide", "checklist"),
        "heading": text(),
        "quote": quote(),
        "statement": text(),
        "strength": one_of("MUST", "SHOULD", "INFO"),
        "testable": some_of("browser", "control", "inspection"),
        "support": one_of("stated", "implied", "derived"),
    }
)
_OPTIONAL = MappingProxyType(
    {
        "discrepancies": ids_like(DISCREPANCY_ID, "DSC-002"),
        "same_as": id_like(REQUIREMENT_ID, "PWD-001"),
        "overruled_by": id_like(DISCREPANCY_ID, "DSC-002"),
        "untested": text(),
        "notes": text(),
    }
)


@dataclass(frozen=True)
class Requirement:
    """One statement of the guide: where it stands, the words it rests on, and what follows from them."""

    id: str
    source: str
    heading: str
    quote: str
    statement: str
    strength: Strength
    testable: tuple[str, ...]
    support: Support = "stated"
    discrepancies: tuple[str, ...] = ()
    """The contradictions that touch it."""
    same_as: str = ""
    """The statement that it repeats, and whose verdict it shares; empty where it is the only one."""
    overruled_by: str = ""
    """The discrepancy whose governing reading overrules it, so that it has no verdict; empty where it stands."""
    untested: str = ""
    """Why it has no scenario although a run could test it."""
    notes: str = ""

    @property
    def area(self) -> str:
        """The requirement area, such as PWD."""
        return self.id.split("-", maxsplit=1)[0]

    @property
    def is_counted(self) -> bool:
        """Tell whether it counts in totals: it neither repeats another statement nor is overruled."""
        return not self.same_as and not self.overruled_by

    @property
    def is_attested(self) -> bool:
        """Tell whether no run can test it, so that only a person can attest to it."""
        return self.testable == ("inspection",)

    @property
    def decides(self) -> bool:
        """Tell whether it is one of the testable MUSTs: it is counted, and a browser or the control API can test it."""
        return self.strength == "MUST" and self.is_counted and not self.is_attested


Register = dict[str, Requirement]


def requirements(path: Path) -> Register:
    """Read the register of requirements, keyed by id; raises UsageError with a line for everything that is wrong."""
    rows = read_rows(path, "requirement")
    refuse(path, _wrong_rows(rows))
    register = {row["id"]: _requirement(row) for row in rows}
    refuse(path, (wrong for row in register.values() if row.same_as for wrong in _wrong_repetition(row, register)))
    return register


def canonical(register: Register, id_: str) -> Requirement:
    """Give the statement that stands for a requirement: the one it repeats, or itself."""
    return register[register[id_].same_as or id_]


def groups(register: Register) -> dict[str, tuple[str, ...]]:
    """Give the ids that share a verdict, by the id of the statement that stands for them."""
    found: dict[str, tuple[str, ...]] = {}
    for id_ in register:
        first = canonical(register, id_).id
        found[first] = (*found.get(first, ()), id_)
    return found


def is_demanded(register: Register, id_: str) -> bool:
    """Tell whether not doing what a statement says violates the guide: a MUST which is not overruled."""
    stands_for_it = canonical(register, id_)
    return stands_for_it.strength == "MUST" and not stands_for_it.overruled_by


def _requirement(row: dict[str, Any]) -> Requirement:
    lists = {"testable": tuple(row["testable"]), "discrepancies": tuple(row.get("discrepancies", ()))}
    return Requirement(**{**row, **lists})


def _wrong_rows(rows: list[dict[str, Any]]) -> Iterator[Wrong]:
    names = [row_name(row, number) for number, row in enumerate(rows, 1)]
    for name, row in zip(names, rows, strict=True):
        yield from wrong_values(name, row, _NEEDED, _OPTIONAL)
    yield from doubled(names, "id")
    if not rows:
        yield Wrong("the file", "[[requirement]]", "at least one requirement", "nothing", "Is this the right file?")


def _wrong_repetition(row: Requirement, register: Register) -> Iterator[Wrong]:
    """Find why a statement can't share the verdict of the one it says to repeat."""
    first = register.get(row.same_as)
    if first is None or first is row or first.same_as:
        found = f"{row.same_as}, the same as {first.same_as}" if first else f"{row.same_as}, which no row has"
        yield Wrong(row.id, "same_as", "another row that repeats none itself", found, "Name the canonical one.")
    elif _STRENGTHS.index(row.strength) > _STRENGTHS.index(first.strength):
        expected = f"at most the {first.strength} of {first.id}, whose verdict it shares"
        yield Wrong(row.id, "strength", expected, row.strength, "Let the stronger one be the canonical one.")
    elif row.overruled_by != first.overruled_by:
        expected = f"what {first.id} has, whose verdict it shares: {first.overruled_by or 'nothing'}"
        yield Wrong(row.id, "overruled_by", expected, row.overruled_by or "nothing", "Let both have it, or none.")
