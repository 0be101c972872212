"""A version of the specification by its name: a folder, or a revision of git, whose features are taken out."""

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from harness.errors import UsageError

FEATURES = "features"


@contextmanager
def version_folder(name: str) -> Iterator[Path]:
    """Give the folder of a version's features: of a folder itself, of a revision for as long as the context lasts.

    Raises UsageError for what is neither a folder nor a revision of the repository around the current folder.
    """
    if name and Path(name).is_dir():
        yield _features(Path(name))
        return
    with TemporaryDirectory() as folder:
        _extract(name, Path(folder))
        yield Path(folder) / FEATURES


def _features(folder: Path) -> Path:
    """Take a project's folder for that of its features."""
    return folder / FEATURES if (folder / FEATURES).is_dir() else folder


def _extract(revision: str, folder: Path) -> None:
    # `--end-of-options`: what begins with a hyphen is no option of git's.
    commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    top = _git("rev-parse", "--show-toplevel")
    archive = _git("-C", top, "archive", "--format=tar", commit, FEATURES) if commit and top else ""
    if not archive:
        raise UsageError(
            f"expected a folder of features, or a revision of git that has {FEATURES}/, found “{revision}”. "
            "Name a folder; or, within the repository of the project, a tag, a branch or a commit."
        )
    with tarfile.open(fileobj=io.BytesIO(archive.encode("latin-1"))) as files:
        files.extractall(folder, filter="data")


def _git(*arguments: str) -> str:
    """Give what git says, byte for byte as Latin-1; nothing where it fails or is not there."""
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=True)  # noqa: S603, S607 - the one on the path
    except (OSError, subprocess.CalledProcessError):
        return ""
    said = done.stdout.decode("latin-1")
    return said if "archive" in arguments else said.strip()
