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
    """Count the scenarios that are on disk in a folder; files go away when a run ends."""
    found = 0
    for path in (folder / "build" / "conformance").glob("evidence*"):
        with suppress(FileNotFoundError):
            found += path.read_bytes().count(b'"kind":"scenario"')
    return found


def left(folder: Path) -> Evidence | None:
    """Give what a run left."""
    out = folder / "build" / "conformance"
    return gathered(out) if out.exists() else None


@pytest.mark.parametrize("nth", range(KILLS))
def test_a_run_that_is_killed_can_be_reported_and_finished(
    harp: Callable[..., Any],
    tmp_path: Path,
    nth: int,  # noqa: ARG001 - each time another moment
) -> None:
    """What was done stays as it is, the rest is done, each once; and the sums add up."""
    moment = Random().randrange(MOST)
    with killed(moment, tmp_path):
        # Its workers may still have a scenario in hand: that one counts once they have put it on disk.
        at_once = left(tmp_path)
        report: Run = harp("report")
    before = left(tmp_path)
    assert report.code in ({0, 3} if at_once else {2, 3}), f"killed after {moment}: {report.said}"
    run: Run = harp("run", *CHOSEN, "--workers", "2", *(["--resume"] if before else []))
    assert 0 == run.code, f"killed after {moment}: {run.said}"
    after = read(run.folder / NAME)
    assert ((), []) == (after.lost, parts(run.folder))
    records = {each.id: each for each in after.scenarios}
    assert len(after.scenarios) == len(records)
    if before:
        assert before.header.run.id == after.header.run.id
        assert [] == [each.id for each in before.scenarios if each != records[each.id]]
    people = [each.user_id for record in after.scenarios for each in record.people]
    assert len(people) == len(set(people))
