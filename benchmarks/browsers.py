"""Time per scenario in each browser, beside the same port calls from plain pytest and beside plain Playwright.

All variants are measured in turn, several rounds in one run, and compared as ratios of medians: the machine's speed
drifts, its ratios hardly do. `make bench` runs this; results go to build/bench/results.json.
"""

import json
import os
import statistics
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

from benchmarks.results import OUT, ROOT, Result, record, result

ROUNDS = 5

JOURNEYS = ("enter", "account", "register")
SPEC = ("S-REG-01", "S-PRF-32", "S-CHQ-03[4]", "S-PWD-01[15]", "S-PRV-06", "S-CNF-01")
"""For each journey, in the order in which they run, a scenario that only warms up and the one that counts."""

COMPARED = (
    # name, ours, baseline, browser, target
    ("scenario / plain port calls, in-process", "spec", "plain_port", "markup", 1.25),
    ("scenario / plain port calls, Chromium", "spec", "plain_port", "chromium", 1.15),
    ("scenario / hand-written Playwright, Chromium", "spec", "plain_playwright", "chromium", 1.15),
)


Medians = Mapping[tuple[str, str], float]
"""Seconds per journey, by variant and browser."""


def command(variant: str, browser: str) -> list[str]:
    """Give the pytest command of a variant."""
    pytest = [sys.executable, "-m", "pytest", "-q", "-p", "benchmarks.timing", "-p", "no:cacheprovider"]
    if variant == "spec":
        ids = [part for id_ in SPEC for part in ("--id", id_)]
        return [*pytest, "features", "--browser", browser, "--out", str(OUT / "run"), *ids]
    return [*pytest, f"benchmarks/{variant}.py"]


def measured(variant: str, browser: str) -> dict[str, float]:
    """Run a variant once and give the seconds of each journey; each is made twice, and the second time counts."""
    with NamedTemporaryFile(suffix=".json") as times:
        environment = {**os.environ, "BENCH_TIMES": times.name, "BENCH_BROWSER": browser}
        subprocess.run(command(variant, browser), cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        found = json.loads(Path(times.name).read_text(encoding="utf-8"))
    return dict(zip(JOURNEYS, list(found.values())[1::2], strict=True))


def compared(row: tuple[str, str, str, str, float], medians: Medians) -> Result:
    """Set one variant beside another, as a row of COMPARED says."""
    name, ours, base, browser, target = row
    return result(name, target, medians[ours, browser], medians[base, browser])


def main() -> int:
    """Measure, print, write; exit code 1 where a target is missed."""
    seconds: dict[tuple[str, str], dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    pairs = sorted({(each, browser) for _, ours, base, browser, _ in COMPARED for each in (ours, base)})
    for number in range(ROUNDS):
        print(f"round {number + 1} of {ROUNDS}", flush=True)
        for variant, browser in pairs:
            for journey, took in measured(variant, browser).items():
                seconds[variant, browser][journey].append(took)
    medians = {pair: sum(map(statistics.median, by.values())) / len(by) for pair, by in seconds.items()}
    return record(compared(each, medians) for each in COMPARED)


if __name__ == "__main__":
    sys.exit(main())
