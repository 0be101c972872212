"""Which specification this is: the hashes of its features and registers, and one hash of them all."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from harness.spec.agreement import DISCREPANCIES, REQUIREMENTS

LENGTH = 16
"""How many hexadecimal digits name a specification in a run's versions."""


def hashes(folder: Path) -> Mapping[str, str]:
    """Give the SHA-256 of each feature and register below a folder, by its name there.

    Lines end as git keeps them, however a machine checks them out, so that one specification has one hash.
    """
    files = [*folder.rglob("*.feature"), folder / REQUIREMENTS, folder / DISCREPANCIES]
    return {path.relative_to(folder).as_posix(): _sha256(_lines(path)) for path in sorted(files)}


def identity(files: Mapping[str, str]) -> str:
    """Give one hash for all of a specification: of lines as `sha256sum` writes them, the names sorted."""
    return _sha256("".join(f"{files[name]}  {name}\n" for name in sorted(files)).encode())


def name(folder: Path) -> str:
    """Name the specification in a folder by the beginning of its hash."""
    return identity(hashes(folder))[:LENGTH]


def _lines(path: Path) -> bytes:
    return path.read_bytes().replace(b"\r\n", b"\n")


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
