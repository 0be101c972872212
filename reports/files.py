"""Writing a report in one go: a reader sees the old file or the new one, never a part."""

import os
import tempfile
from pathlib import Path

from harness.errors import UsageError


def replace(path: Path, content: bytes) -> Path:
    """Write a file whole and give its path, making its folder; raises UsageError where that can't be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, content)
    except OSError as problem:
        told = problem.strerror or problem
        raise UsageError(
            f"{path}: expected to write a report there, found that it can't be written ({told}). Choose another folder."
        ) from problem
    return path


def _write(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        part.chmod(0o644)  # mkstemp makes files for their owner alone; reports are to be shared
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
