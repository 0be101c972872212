"""The register of requirements: every statement of the guide, with its permanent id."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from harness.errors import UsageError

Strength = Literal["MUST", "SHOULD", "INFO"]


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
    notes: str = ""

    @property
    def area(self) -> str:
        """The requirement area, such as PWD."""
        return self.id.split("-", maxsplit=1)[0]

    @property
    def decides(self) -> bool:
        """Tell whether the requirement can decide a run: a MUST that a browser or the control API can test."""
        return self.strength == "MUST" and self.testable != ("inspection",)


Register = dict[str, Requirement]


def requirements(path: Path) -> Register:
    """Read the register of requirements, keyed by id; raises UsageError where the file is not as it must be."""
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8"))["requirement"]
        return {row["id"]: Requirement(**{**row, "testable": tuple(row["testable"])}) for row in rows}
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as problem:
        raise UsageError(
            f"{path}: expected the register of requirements, found one that can't be read: {problem}."
        ) from problem
