"""The survivors that are known: why each changes nothing that anybody could notice, or what it shows to be untested."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from harness.errors import UsageError
from tests.mutation.mutants import Mutant

TABLE: Final = Path(__file__).parent / "survivors.toml"

Key = tuple[str, str, str, str]
"""Module, place, what stands there, and what stands there instead."""


@dataclass(frozen=True)
class Survivor:
    """What is known of a mutant that no scenario tells."""

    equivalent: str = ""
    """Why it does what the original does; empty where it does not."""
    untested: str = ""
    """What it shows to be untested, with the requirement; empty where it is equivalent."""


def key(mutant: Mutant) -> Key:
    """Give how the table names a mutant."""
    return mutant.module.rpartition(".")[2], mutant.place, mutant.before, mutant.after


def survivors(path: Path = TABLE) -> Mapping[Key, Survivor]:
    """Read the table; raises UsageError for a row without exactly one of the two reasons, and for a doubled one."""
    rows = tomllib.loads(path.read_text(encoding="utf-8")).get("survivor", [])
    found: dict[Key, Survivor] = {}
    for row in rows:
        named = (row["module"], row["place"], row["before"], row["after"])
        reasons = [row.get("equivalent", ""), row.get("untested", "")]
        if named in found or sum(map(bool, reasons)) != 1:
            raise UsageError(
                f"{path.name}: expected each survivor once, with either “equivalent” or “untested”, "
                f"found otherwise for {' | '.join(named)}. Correct it."
            )
        found[named] = Survivor(*reasons)
    return found
