"""Shards with workers, one of them killed and gone on with: together they are one run, nothing lost, nothing doubled.

HARP_SHARDS=4 shares the whole specification out among so many, on a served deployment; `make proof` does.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from subprocess import TimeoutExpired
from typing import Any

from harness.evidence.merging import ALONE
from harness.evidence.reading import read
from harness.evidence.writing import NAME, parts
from tests.runs.command import started

SHARDS = int(os.environ.get("HARP_SHARDS", "2"))
CHOSEN = () if "HARP_SHARDS" in os.environ else ("--chapter", "5", "--area", "CNF")
SEED = ("--seed", "7", "--workers", "2")


def kill_once_begun(folder: Path, *arguments: str) -> None:
    """Begin a shard and kill its first process when some of it is on disk."""
    with started("run", *arguments, cwd=folder) as process:
        while process.poll() is None and not any(b'"kind":"scenario"' in path.read_bytes() for path in shares(folder)):
            with suppress(TimeoutExpired):
                process.wait(0.02)
        process.kill()
        process.wait(60)


def shares(folder: Path) -> list[Path]:
    """Give what workers of the killed shard have written so far."""
    return parts(folder / "shard-1")


def test_shards_are_one_run(harp: Callable[..., Any], served: Callable[..., Any], tmp_path: Path) -> None:
    """Every scenario is reported by one of them, with people of its own; without one of them the run is incomplete."""
    with served() as profile:
        usual = (str(profile), *CHOSEN, *SEED)
        kill_once_begun(tmp_path, *usual, "--shard", f"1/{SHARDS}", "--out", "shard-1")
        first = harp("run", *usual, "--shard", f"1/{SHARDS}", "--out", "shard-1", "--resume")
        others = [*(f"{number}/{SHARDS}" for number in range(2, SHARDS + 1)), ALONE]
        runs = [harp("run", *usual, "--shard", name, "--out", f"shard-{name.split('/')[0]}") for name in others]
    folders = [f"shard-{number}" for number in (*range(1, SHARDS + 1), ALONE)]
    whole = harp("merge", *folders, "--out", "build/conformance")
    assert 0 == whole.code, "\n".join(each.said for each in (first, *runs, whole))
    evidence = read(tmp_path / "build" / "conformance" / NAME)
    apart = [record.id for folder in folders for record in read(tmp_path / folder / NAME).scenarios]
    assert (sorted(apart), ()) == (sorted(each.id for each in evidence.scenarios), evidence.lost)
    assert len(apart) == len(set(apart))
    people = [each.user_id for record in evidence.scenarios for each in record.people]
    assert len(people) == len(set(people))
    some = harp("merge", *folders[1:], "--out", "some")
    assert (3, True) == (some.code, f"nothing is there of shard 1/{SHARDS}" in some.said), some.said
