"""What a run costs beside its scenarios: its start, and each scenario of 100, of 1,000 and of 10,000.

`python -m benchmarks.scaling`. The scenarios are trivial and made up; what is left is collecting, recording, judging
and reporting. Seconds are of the processor, memory is the most that the process held.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks.generated import project
from benchmarks.results import record, result

COMMAND = (sys.executable, "-m", "harness", "run")
COUNTS = (100, 1_000, 10_000)
ROUNDS = 5
"""All are run so often, in turn, and the median counts: the first time compiles, and the machine's speed drifts."""
START_S, GROWTH, KIBIBYTES = 1.5, 1.2, 20.0
"""Seconds until the first scenario begins, how much more each may cost among more of them, and how much memory."""


@dataclass(frozen=True)
class Cost:
    """What a whole run of some scenarios cost."""

    scenarios: int
    seconds: float
    kibibytes: float
    until_the_first_s: float


def main() -> int:
    """Measure, print, write; exit code 1 where a target is missed."""
    folders = {count: project(count) for count in COUNTS}
    rounds = [[_cost(folder, count) for count, folder in folders.items()] for _ in range(ROUNDS)]
    among_some = [_each(some, few) for few, some, _ in rounds]
    among_many = [_each(many, some) for _, some, many in rounds]
    per_some, per_many = (median(seconds for seconds, _ in among) for among in (among_some, among_many))
    memory = median(kibibytes for _, kibibytes in among_many)
    start = median(few.until_the_first_s for few, _, _ in rounds)
    return record(
        [
            result("start until the first scenario / 1.5 s", 1, start, START_S),
            result("a scenario among 10,000 / among 1,000", GROWTH, per_many, per_some),
            result("memory of a scenario / 20 KiB (in KiB)", 1, memory, KIBIBYTES),
        ]
    )


def _each(many: Cost, few: Cost) -> tuple[float, float]:
    """Give the seconds and the KiB of each scenario that one run has more than another."""
    more = many.scenarios - few.scenarios
    return (many.seconds - few.seconds) / more, (many.kibibytes - few.kibibytes) / more


def _cost(folder: Path, scenarios: int) -> Cost:
    """Run the features of a project in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = datetime.now(UTC)
    process = subprocess.Popen(COMMAND, cwd=folder, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603
    # Unlike what is known of all children together, this is of the one.
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert 0 == process.returncode
    seconds = used.ru_utime + used.ru_stime
    return Cost(scenarios, seconds, used.ru_maxrss, (_first(folder, scenarios) - began).total_seconds())


def _first(folder: Path, scenarios: int) -> datetime:
    """Give the moment at which the first scenario began, having seen that all of them are reported."""
    lines = (folder / "build" / "conformance" / "evidence.jsonl").read_text(encoding="utf-8").splitlines()
    records = [record for line in lines if (record := json.loads(line))["kind"] == "scenario"]
    assert scenarios == len(records)
    return datetime.fromisoformat(records[0]["started"])


if __name__ == "__main__":
    sys.exit(main())
