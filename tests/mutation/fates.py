"""What became of a mutant."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from harness.errors import UsageError
from tests.mutation.mutants import Key, Mutant, key


@dataclass(frozen=True)
class Fate:
    """What became of a mutant."""

    mutant: Mutant
    end: str
    """`violates` or `could not run` where a scenario told so, `does not import`, `in circles`, or `survives`."""
    by: str = ""
    """The first scenario that told."""
    noticed: tuple[str, ...] = ()
    """Scenarios that only advised or wanted a person to look: a survivor's."""

    @property
    def is_killed(self) -> bool:
        """Whether the run would not have been conformant."""
        return self.end in {"violates", "could not run", "in circles"}


def keep(fates: Iterable[Fate], path: Path) -> None:
    """Write down what became of mutants."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [{"name": each.mutant.name, "end": each.end, "by": each.by} for each in fates]
    path.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def settled(path: Path, mutants: Iterable[Mutant], known: Collection[Key]) -> Mapping[Mutant, Fate]:
    """Give those of some mutants that an earlier run killed, or that survived it and are `known`.

    Scenarios that came since revive none of the killed.

    Raises UsageError where the file is not what `keep` writes.
    """
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        ends = {row["name"]: (row["end"], row["by"]) for row in rows}
        # Two mistakes in one line may look alike: both must have been killed.
        alive = {row["name"]: ("survives", "") for row in rows if row["end"] == "survives"}
    except (OSError, ValueError, TypeError, KeyError) as problem:
        raise UsageError(f"{path}: expected the fates that an earlier run kept, found none: {problem!r}.") from problem
    return {
        each: Fate(each, *(ends | alive)[each.name])
        for each in mutants
        if each.name in ends and (each.name not in alive or key(each) in known)
    }
