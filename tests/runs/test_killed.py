"""A run that is killed at any moment leaves evidence that can be reported and gone on with; nothing is lost or doubled.

HARP_KILLS says how many moments are tried; `make proof` tries a hundred.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from subprocess import TimeoutExpired
from typing import Any

import pytest

from harness.evidence.gathering import gathered
from harness.evidence.reading import Evidence, read
from harness.evidence.writing import NAME, parts
from tests.runs.command import Run, started

KILLS = int(os.environ.get("HARP_KILLS", "2"))
CHOSEN = ("--chapter", "1", "--chapter", "5")
MOST = 60
"""So many scenarios, at least, are chosen."""


@contextmanager
def killed(after: int, folder: Path) -> Iterator[None]:
    """Kill a run's first process once so many scenarios are on disk; its workers are left to themselves."""
    with started("run", *CHOSEN, "--workers", "2", cwd=folder) as process:
        while lines(folder) < after and process.poll() is None:
            with suppress(TimeoutExpired):
                process.wait(0.02)
        process.kill()
        process.wait(60)
        yield


def lines(folder: Path) -> int:
    """Count the lines of evidence in a folder, whole or torn."""
    found = (folder / "build" / "conformance").glob("evidence*")
    return sum(path.read_bytes().count(b'"kind":"scenario"') for path in found)


def moments() -> list[int]:
    """Give moments from before anything is done until all is, other ones each time."""
    return [Random().randrange(MOST) for _ in range(KILLS)]


def left(folder: Path) -> Evidence | None:
    """Give what a run left."""
    out = folder / "build" / "conformance"
    return gathered(out) if out.exists() else None


@pytest.mark.parametrize("moment", moments(), ids=str)
def test_a_run_that_is_killed_can_be_reported_and_finished(
    harp: Callable[..., Any], tmp_path: Path, moment: int
) -> None:
    """What was done stays as it is, the rest is done, each once; and the sums add up."""
    with killed(moment, tmp_path):
        # Its workers may still have a scenario in hand: that one counts once they have put it on disk.
        report: Run = harp("report")
    before = left(tmp_path)
    assert (3 if before else 2) == report.code or report.results["verdict"] == "conformant", report.said
    run: Run = harp("run", *CHOSEN, "--workers", "2", *(["--resume"] if before else []))
    assert 0 == run.code, run.said
    after = read(run.folder / NAME)
    assert ((), []) == (after.lost, parts(run.folder))
    records = {each.id: each for each in after.scenarios}
    assert len(after.scenarios) == len(records)
    if before:
        assert before.header.run.id == after.header.run.id
        assert [] == [each.id for each in before.scenarios if each != records[each.id]]
    people = [each.user_id for record in after.scenarios for each in record.people]
    assert len(people) == len(set(people))
