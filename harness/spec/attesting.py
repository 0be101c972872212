"""What only people can attest to: the sheet they fill, and reading it back."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from harness.evidence.records import Attestation
from harness.registers import REQUIREMENT_ID, Register, Requirement
from harness.spec.rows import Rule, Wrong, doubled, id_like, one_of, read_rows, refuse, row_name, wrong_values

_SSN = re.compile(r"(?<!\d)\d{3}[- ]?\d{2}[- ]?\d{4}(?!\d)")

_HEAD = """# What no run can test, for a person to attest to: harp-conformance run --attestations THIS-FILE
# answer: "yes" (it holds), "no" (it does not), or "not seen"; by: your name; on: the day, such as 2026-11-02;
# note and attachment (where proof can be found) may stay empty. A row without an answer is passed over.
"""


def _written(remedy: str) -> Rule:
    return Rule("a text without an SSN", lambda value: isinstance(value, str) and not _SSN.search(value), remedy)


_ID = id_like(REQUIREMENT_ID, "PRV-001")
_NEEDED = MappingProxyType(
    {
        "id": _ID,
        "answer": one_of("yes", "no", "not seen"),
        "by": Rule("a name", lambda value: isinstance(value, str) and bool(value.strip()), "Write who attests to it."),
        "on": Rule("a day such as 2026-11-02", lambda value: _day(value) is not None, "Write when it was seen."),
    }
)
_OPTIONAL = MappingProxyType(
    {"note": _written("Remove the SSN."), "attachment": _written("Name a file or an address.")}
)


def sheet(register: Register) -> str:
    """Write the sheet for a person to fill: a row for each requirement that no run can test."""
    return "\n".join([_HEAD, *(_blank(row) for row in register.values() if _is_asked(row))])


def attestations(path: Path, register: Register) -> tuple[Attestation, ...]:
    """Read a filled sheet; raises UsageError with a line for everything that is wrong."""
    rows = read_rows(path, "attestation")
    refuse(path, _wrong_rows(rows, register))
    return tuple(Attestation(**{**row, "on": str(_day(row["on"]))}) for row in rows if row.get("answer"))


def _is_asked(row: Requirement) -> bool:
    return row.is_attested and row.is_counted


def _blank(row: Requirement) -> str:
    return (
        f"# {row.strength}: {_one_line(row.statement)}\n"
        f"# “{_one_line(row.quote)}” ({row.source}, {_one_line(row.heading)})\n"
        f'[[attestation]]\nid = "{row.id}"\nanswer = ""\nby = ""\non = ""\nnote = ""\nattachment = ""\n'
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _wrong_rows(rows: list[dict[str, Any]], register: Register) -> Iterator[Wrong]:
    names = [row_name(row, number) for number, row in enumerate(rows, 1)]
    for name, row in zip(names, rows, strict=True):
        asked = name in register and _is_asked(register[name])
        if not asked:
            expected = "a requirement that only a person can attest to"
            yield Wrong(name, "id", expected, row.get("id", "nothing"), "harp-conformance spec attestations has them.")
        if row.get("answer") != "":
            yield from wrong_values(name, row, _NEEDED, _OPTIONAL)
    yield from doubled(names, "id")


def _day(value: object) -> date | None:
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
