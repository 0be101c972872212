"""How much of the guide the specification covers: computed from registers and features, never typed by hand."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from harness.registers import Register, Requirement, Strength
from harness.spec.claims import Claims
from harness.spec.documents import between

STRENGTHS: tuple[Strength, ...] = ("MUST", "SHOULD", "INFO")

COLUMNS = ("with scenario", "by inspection", "overruled", "untested, with reason", "untested")
"""What can be said of a requirement; each has one, and statements that only repeat others none."""

BEGIN, END = "<!-- coverage: written by `make readme` -->", "<!-- end of coverage -->"
"""What stands around the generated table in a document."""


@dataclass(frozen=True)
class Row:
    """How many requirements of an area and a strength are covered in which way."""

    area: str
    strength: Strength
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts.values())


def coverage(register: Register, claims: Claims) -> tuple[Row, ...]:
    """Count the requirements by area and strength, in the order of the register; each statement counts once."""
    counted = [row for row in register.values() if not row.same_as]
    areas = dict.fromkeys(row.area for row in counted)
    return tuple(
        row
        for area in areas
        for strength in STRENGTHS
        if (row := _row(area, strength, [each for each in counted if each.area == area], claims)).total
    )


def totals(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Add the areas up, by strength."""
    some = list(rows)
    return tuple(
        Row("all", strength, {column: _sum(some, strength, column) for column in COLUMNS}) for strength in STRENGTHS
    )


def table(rows: Iterable[Row]) -> list[tuple[str, ...]]:
    """Give a table as texts: the headings, then a line for each row."""
    lines = [(row.area, row.strength, *(str(row.counts[each]) for each in COLUMNS), str(row.total)) for row in rows]
    return [("area", "strength", *COLUMNS, "all"), *lines]


def as_json(rows: tuple[Row, ...], repeated: int) -> dict[str, Any]:
    """Give the coverage as plain data."""
    areas = [{"area": row.area, "strength": row.strength, **row.counts, "all": row.total} for row in rows]
    sums = {row.strength: {**row.counts, "all": row.total} for row in totals(rows)}
    return {"areas": areas, "totals": sums, "repeated": repeated}


def renewed(document: str, rows: Iterable[Row]) -> str:
    """Give a document with the coverage by strength between its two markers; raises UsageError without them."""
    return between(document, BEGIN, END, _markdown(totals(rows)))


def _markdown(rows: Iterable[Row]) -> str:
    heads, *lines = [cells[1:] for cells in table(rows)]
    rule = ("---", *("---:" for _ in heads[1:]))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rule, *lines))


def _row(area: str, strength: Strength, some: list[Requirement], claims: Claims) -> Row:
    found = Counter(_column(each, claims) for each in some if each.strength == strength)
    return Row(area, strength, {column: found[column] for column in COLUMNS})


def _column(row: Requirement, claims: Claims) -> str:
    if row.overruled_by:
        return "overruled"
    if claims[row.id]:
        return "with scenario"
    if row.is_attested:
        return "by inspection"
    return "untested, with reason" if row.untested else "untested"


def _sum(rows: list[Row], strength: Strength, column: str) -> int:
    return sum(row.counts[column] for row in rows if row.strength == strength)
