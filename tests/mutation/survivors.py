"""The survivors that are known: why each changes nothing, what the guide leaves open there, or what is untested."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from harness.errors import UsageError
from tests.mutation.mutants import Key

TABLE: Final = Path(__file__).parent / "survivors.toml"

REASONS: Final = ("equivalent", "free", "untested")


@dataclass(frozen=True)
class Survivor:
    """What is known of a mutant that no scenario tells."""

    equivalent: str = ""
    """Why it does what the original does."""
    free: str = ""
    """What the guide leaves open, with the requirement or discrepancy: to call it wrong would itself be wrong."""
    untested: str = ""
    """What it shows to be untested, with the requirement."""


def survivors(path: Path = TABLE) -> Mapping[Key, Survivor]:
    """Read the table; raises UsageError for a row without exactly one of the reasons, and for a doubled one."""
    rows = tomllib.loads(path.read_text(encoding="utf-8")).get("survivor", [])
    found: dict[Key, Survivor] = {}
    for row in rows:
        named = (row["module"], row["place"], row["before"], row["after"])
        reasons = [row.get(each, "") for each in REASONS]
        if named in found or sum(map(bool, reasons)) != 1:
            raise UsageError(
                f"{path.name}: expected each survivor once, with just one of {', '.join(REASONS)}, "
                f"found otherwise for {' | '.join(named)}. Correct it."
            )
        found[named] = Survivor(*reasons)
    return found
