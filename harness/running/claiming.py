"""One run at a time writes into a folder: two would mix their evidence up, and both would be lost."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep

from harness.errors import UsageError
from harness.evidence.writing import NAME, locked, parts

LONGEST_S = 60
"""Workers of a run that was killed end their scenario, and themselves, within this time."""

PAUSE_S = 0.1


def make(folder: Path) -> None:
    """Make a folder for results; raises UsageError where this can't be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise _unwritable(folder, problem) from problem


@contextmanager
def claimed(folder: Path, patience_s: float = LONGEST_S) -> Iterator[None]:
    """Keep a folder for one run, and wait for what workers of a run that was killed there still have in hand.

    Raises UsageError where there is no such folder, or another run is at work in it.
    """
    try:
        claim = os.open(folder, os.O_RDONLY)
    except OSError as problem:
        raise UsageError(f"expected the folder of a run at {folder}, found none ({problem.strerror}).") from problem
    try:
        if not locked(claim):
            raise UsageError(
                f"expected {folder} to be free, found another run at work in it. Wait for it, or choose another --out."
            )
        _await_writers(folder, patience_s)
        yield
    finally:
        os.close(claim)


def clear(folder: Path) -> None:
    """Take away what an earlier run left, and see that results can be written; raises UsageError where they can't."""
    try:
        (folder / NAME).write_bytes(b"")
        for old in parts(folder):
            old.unlink()
    except OSError as problem:
        raise _unwritable(folder, problem) from problem


def _unwritable(folder: Path, problem: OSError) -> UsageError:
    return UsageError(f"expected to write into {folder}, found that this can’t be done: {problem}.")


def _await_writers(folder: Path, patience_s: float) -> None:
    until = monotonic() + patience_s
    while at_work := [path for path in (folder / NAME, *parts(folder)) if _is_written(path)]:
        if monotonic() > until:
            raise UsageError(f"expected that nobody writes {at_work[0]} any more, found a process that does. End it.")
        sleep(PAUSE_S)


def _is_written(path: Path) -> bool:
    with suppress(FileNotFoundError), path.open("rb") as file:
        return not locked(file.fileno())
    return False
