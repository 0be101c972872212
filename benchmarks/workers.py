"""How much faster two workers are than one in Chromium: `python -m benchmarks.workers`. Seconds are of the clock.

Chromium is several processes: one worker keeps more than a core busy, so that two can't be twice as fast on two cores.
"""

import subprocess
import sys
from time import perf_counter

from benchmarks.results import OUT, record, result

AREAS = ("--area", "PRF")
TARGET = 1 / 1.8
"""Two workers take at most so much of what one takes."""


def main() -> int:
    """Measure, print, write; exit code 1 where the target is missed."""
    two, one = (_took(workers) for workers in (2, 1))
    return record([result("two workers / one, Chromium", round(TARGET, 3), two, one)])


def _took(workers: int) -> float:
    """Give the seconds that the scenarios of Step 1 take some workers."""
    command = [sys.executable, "-m", "harness", "run", "--browser", "chromium", *AREAS]
    began = perf_counter()
    subprocess.run(  # noqa: S603
        [*command, "--workers", str(workers), "--out", str(OUT / "run")], check=True, stdout=subprocess.DEVNULL
    )
    return perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
