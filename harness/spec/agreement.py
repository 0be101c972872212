"""Both registers together: what one says of the other must be what the other says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from harness.errors import UsageError
from harness.registers import Register, requirements
from harness.spec.discrepancies import Discrepancies, discrepancies
from harness.spec.places import features_folder
from harness.spec.rows import Wrong

Rows = TypeVar("Rows")

REQUIREMENTS, DISCREPANCIES = "requirements.toml", "discrepancies.toml"


@dataclass(frozen=True)
class Registers:
    """The requirements and the discrepancies, in agreement with one another."""

    requirements: Register
    discrepancies: Discrepancies


@cache
def both_registers() -> Registers:
    """Read the registers of the specification, once in a process; raises UsageError as `registers` does."""
    return registers(features_folder())


def registers(folder: Path) -> Registers:
    """Read both registers of a folder; raises UsageError with a line for everything that is wrong with them."""
    problems: list[str] = []
    rows = _read(requirements, folder / REQUIREMENTS, problems)
    contradictions = _read(discrepancies, folder / DISCREPANCIES, problems)
    if rows is not None and contradictions is not None:
        both = Registers(rows, contradictions)
        problems += [each.told(folder / REQUIREMENTS) for each in _wrong_requirements(both)]
        problems += [each.told(folder / DISCREPANCIES) for each in _wrong_discrepancies(both)]
        if not problems:
            return both
    raise UsageError("\n".join(problems))


def _read(reader: Callable[[Path], Rows], path: Path, problems: list[str]) -> Rows | None:
    try:
        return reader(path)
    except UsageError as problem:
        problems.append(str(problem))
        return None


def _wrong_requirements(both: Registers) -> Iterator[Wrong]:
    known = both.discrepancies
    for row in both.requirements.values():
        for id_ in row.discrepancies:
            if id_ not in known:
                yield Wrong(row.id, "discrepancies", "ids of discrepancies.toml", id_, "Name one that exists.")
            elif row.id not in known[id_].requirements:
                expected = f"only discrepancies that name {row.id} in their requirements"
                yield Wrong(row.id, "discrepancies", expected, id_, f"Add {row.id} there, or remove {id_} here.")
        if row.overruled_by and row.overruled_by not in row.discrepancies:
            expected = f"one of its discrepancies ({', '.join(row.discrepancies) or 'it has none'})"
            yield Wrong(row.id, "overruled_by", expected, row.overruled_by, "Add it to discrepancies.")


def _wrong_discrepancies(both: Registers) -> Iterator[Wrong]:
    known = both.requirements
    for row in both.discrepancies.values():
        for id_ in row.requirements:
            if id_ not in known:
                yield Wrong(row.id, "requirements", "ids of requirements.toml", id_, "Name one that exists.")
            elif row.id not in known[id_].discrepancies:
                expected = f"only requirements that name {row.id} in their discrepancies"
                yield Wrong(row.id, "requirements", expected, id_, f"Add {row.id} there, or remove {id_} here.")
