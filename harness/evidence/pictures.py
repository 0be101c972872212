"""The pictures beside evidence: files in a folder, each named after the SHA-256 of its content."""

import re
from collections.abc import Container, Iterable
from hashlib import sha256
from pathlib import Path

from harness.evidence.reading import Evidence

PICTURES = "pictures"
"""The folder beside the evidence."""

NAME = re.compile(r"[0-9a-f]{64}\.png")


def keep(folder: Path, picture: bytes) -> str:
    """Keep a picture (PNG) and give its name; the same one twice is one file. `folder` is that of the evidence."""
    name = f"{sha256(picture).hexdigest()}.png"
    path = folder / PICTURES / name
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture)
    return name


def picture(folder: Path, name: str) -> bytes | None:
    """Give a picture of a run; None where there is none of that name, or its content is not what its name says."""
    if not NAME.fullmatch(name):
        return None
    try:
        content = (folder / PICTURES / name).read_bytes()
    except OSError:
        return None
    return content if name == f"{sha256(content).hexdigest()}.png" else None


def named(evidence: Evidence) -> frozenset[str]:
    """Give the names of the pictures that records of a run name."""
    return frozenset(name for record in evidence.scenarios for name in record.screenshots)


def copy(folder: Path, out: Path, names: Iterable[str]) -> None:
    """Copy pictures from beside one evidence to beside another; what is missing stays so."""
    for name in names:
        if (content := picture(folder, name)) is not None:
            keep(out, content)


def remove_others(folder: Path, names: Container[str]) -> None:
    """Remove all pictures but those of some names: what an earlier run left in the same folder."""
    for path in (folder / PICTURES).glob("*.png"):
        if NAME.fullmatch(path.name) and path.name not in names:
            path.unlink()
