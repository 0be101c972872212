"""What the proof found, each figure with the target beside it, kept together in build/proof/results.json."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
OUT: Final = ROOT / "build" / "proof"
NAME: Final = "results.json"


@dataclass(frozen=True)
class Figure:
    """A figure, and what it should be: no more than its target, or no less where it is to be `at_least`."""

    name: str
    found: float
    target: float
    of: int = 0
    """Of how many, where it counts something."""
    at_least: bool = False

    @property
    def is_met(self) -> bool:
        """Tell whether the target is met."""
        return self.found >= self.target if self.at_least else self.found <= self.target

    def __str__(self) -> str:
        """Tell it in a line, with the target beside."""
        found = f"{self.found:g} of {self.of}" if self.of else f"{self.found:g}"
        wanted = f"{'at least ' if self.at_least else ''}{self.target:g}"
        return f"{self.name:<62} {found:>14}  target {wanted:<12} {'met' if self.is_met else 'MISSED'}"


def record(found: Iterable[Figure], folder: Path = OUT) -> int:
    """Print figures and keep them beside those of other parts; the exit code is 1 where a target is missed."""
    fresh = {each.name: each for each in found}
    path = folder / NAME
    kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    rows = [*(each for each in kept if each["name"] not in fresh), *map(asdict, fresh.values())]
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    for each in fresh.values():
        print(each, flush=True)  # noqa: T201 - this is a command
    return int(not all(each.is_met for each in fresh.values()))
