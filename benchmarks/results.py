"""What the benchmarks found, kept together in build/bench/results.json: each a ratio with its target beside it."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "bench"
RESULTS = OUT / "results.json"


@dataclass(frozen=True)
class Result:
    """A figure of ours set beside a baseline; the ratio is to stay below its target.

    `ours_s` and `baseline_s` are seconds, but where the name says otherwise.
    """

    name: str
    ratio: float
    target: float
    ours_s: float
    baseline_s: float

    @property
    def is_met(self) -> bool:
        """Tell whether the target is met."""
        return self.ratio <= self.target

    def __str__(self) -> str:
        """Tell it in a line, with the target beside."""
        told = "met" if self.is_met else "MISSED"
        beside = f"({self.ours_s} beside {self.baseline_s})"
        return f"{self.name:<58} {self.ratio:>7}  target {self.target:<6.4g} {told:<6}  {beside}"


def result(name: str, target: float, ours: float, baseline: float) -> Result:
    """Set a figure beside another."""
    return Result(name, round(ours / baseline, 3), target, round(ours, 4), round(baseline, 4))


def record(found: Iterable[Result]) -> int:
    """Print results and keep them beside those of other benchmarks; the exit code is 1 where a target is missed."""
    fresh = {each.name: each for each in found}
    OUT.mkdir(parents=True, exist_ok=True)
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else []
    others = [each for each in kept if each["name"] not in fresh]
    RESULTS.write_text(json.dumps([*others, *map(asdict, fresh.values())], indent=1) + "\n", encoding="utf-8")
    for each in fresh.values():
        print(each, flush=True)
    return int(not all(each.is_met for each in fresh.values()))
