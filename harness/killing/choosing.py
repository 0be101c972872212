"""Choosing a part of the faults where time is short: those near what changed first, then others drawn by lot."""

import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from random import Random

from harness.errors import UsageError
from harness.evidence.records import Compiled

FEATURES, FAULTS = "features/", "reference_impl/faults/"


def chosen(names: Sequence[str], near: Iterable[str], most: int, lot: str) -> tuple[str, ...]:
    """Give at most so many of some faults, in their order: those `near` the change first, then by `lot`.

    The lot is a text, such as a revision: the same one draws the same faults, others draw others.
    """
    first = set(near)
    drawn = Random(lot).sample(list(names), len(names))
    kept = set(sorted(drawn, key=lambda name: name not in first)[:most])
    return tuple(name for name in names if name in kept)


def near(changed: Mapping[str, str], faults: Mapping[str, Sequence[str]], compiled: Iterable[Compiled]) -> set[str]:
    """Give the faults that changed files are about, given what each breaks.

    `changed` are the contents of files by their paths in the project: a feature is about what its scenarios claim, a
    module of the catalogue about the faults that it names.
    """
    features = {path.removeprefix(FEATURES) for path in changed if path.startswith(FEATURES)}
    claimed = {id_ for each in compiled if each.feature in features for id_ in each.requirements}
    named = "".join(content for path, content in changed.items() if path.startswith(FAULTS))
    return {name for name, broken in faults.items() if claimed & set(broken) or f'"{name}"' in named}


def changes(folder: Path, since: str) -> tuple[dict[str, str], str]:
    """Give the files below a folder that changed since a revision, with their contents, and the present revision.

    Raises UsageError where git knows no such revision, or is not there.
    """
    top = Path(_git(folder, "rev-parse", "--show-toplevel").strip())
    names = _git(top, "diff", "--name-only", since, "--").splitlines()
    files = {name: top / name for name in names if name.startswith((FEATURES, FAULTS))}
    read = {name: file.read_text(encoding="utf-8") for name, file in files.items() if file.is_file()}
    return read, _git(top, "rev-parse", "HEAD").strip()


def _git(folder: Path, *words: str) -> str:
    try:
        done = subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True)  # noqa: S603, S607
    except (OSError, subprocess.CalledProcessError) as problem:
        told = str(getattr(problem, "stderr", "") or problem).strip().splitlines()[0]
        raise UsageError(f"expected --since with a revision of the project in {folder}, git said: {told}.") from problem
    return done.stdout
