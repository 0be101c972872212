"""Looking through files for what must not be in them: a person's SSN, password, challenge answer, credit history.

PRV-002 demands that none of it is retained; the same scan shows that a run's own reports hold none.
"""

import gzip
import zipfile
import zlib
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from harness.errors import UsageError

SHORTEST = 4
"""Shorter secrets would be found everywhere."""

BASE64_ALIGNMENTS = 3
LARGEST_UNPACKED = 256 * 1024 * 1024
"""An archive's member is looked through up to this many bytes."""


@dataclass(frozen=True)
class Secret:
    """Something that must not be found: what it is, whose, and every way in which it may be written."""

    what: str
    owner: str
    spellings: tuple[bytes, ...]


@dataclass(frozen=True)
class Finding:
    """A secret where it must not be; the secret itself is not repeated."""

    place: str
    offset: int
    what: str
    owner: str


Beginnings = tuple[int, Mapping[bytes, list[tuple[bytes, Secret]]]]
"""Spellings by their first bytes, and of how many bytes those are."""


def secrets(owner: str, values: Mapping[str, Iterable[str]]) -> tuple[Secret, ...]:
    """Give the secrets of a person, keyed by what they are; an SSN is looked for however it is divided."""
    return tuple(
        Secret(what, owner, _spellings(_divided(value) if what == "SSN" else (value,)))
        for what, each in values.items()
        for value in each
        if len(value) >= SHORTEST
    )


def scan(paths: Iterable[Path], wanted: Iterable[Secret]) -> Iterator[Finding]:
    """Look through files and folders, into zip and gzip archives too; each secret is told once a place.

    Raises UsageError for a path that can't be read: what was not looked at is not clean.
    """
    by_beginning = _by_beginning(wanted)
    for path in _files(paths):
        for place, content in _contents(path):
            yield from _found(place, content, by_beginning)


def _by_beginning(wanted: Iterable[Secret]) -> Beginnings:
    """Key all spellings by their first bytes: thousands of secrets are looked for in one walk through a file."""
    spellings = [(spelling, secret) for secret in wanted for spelling in secret.spellings]
    length = min((len(spelling) for spelling, _ in spellings), default=SHORTEST)
    found: dict[bytes, list[tuple[bytes, Secret]]] = defaultdict(list)
    for spelling, secret in spellings:
        found[spelling[:length]].append((spelling, secret))
    return length, found


def _found(place: str, content: bytes, by_beginning: Beginnings) -> Iterator[Finding]:
    length, beginnings = by_beginning
    told: set[int] = set()
    for at in range(len(content) - length + 1):
        for spelling, secret in beginnings.get(content[at : at + length], ()):
            if id(secret) not in told and content.startswith(spelling, at):
                told.add(id(secret))
                yield Finding(place, at, secret.what, secret.owner)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from _files_in(path)
        elif path.is_file():
            yield path
        else:
            raise UsageError(f"{path}: expected a file or folder to look through, found none.")


def _files_in(folder: Path) -> Iterator[Path]:
    """Give the files of a folder, those included that come while it is looked through: what goes may come elsewhere."""
    seen: set[Path] = set()
    while fresh := sorted(each for each in folder.rglob("*") if each not in seen and each.is_file()):
        seen.update(fresh)
        yield from fresh


def _contents(path: Path) -> Iterator[tuple[str, bytes]]:
    try:
        content = path.read_bytes()
        yield str(path), content
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    with archive.open(name) as member:
                        yield f"{path}!{name}", member.read(LARGEST_UNPACKED)
        elif content.startswith(b"\x1f\x8b"):
            with gzip.open(path) as member:
                yield f"{path}!", member.read(LARGEST_UNPACKED)
    except FileNotFoundError:
        return  # A deployment that is at work takes files away, such as a database's journal: nothing is kept in them.
    except (OSError, zipfile.BadZipFile, zlib.error, RuntimeError, EOFError) as problem:
        raise UsageError(f"{path}: expected to look through it, found one that can't ({problem}).") from problem


def _divided(ssn: str) -> tuple[str, ...]:
    digits = "".join(each for each in ssn if each.isdigit())
    parts = digits[:3], digits[3:5], digits[5:]
    return tuple(first.join(parts) for first in ("", "-", " ", ".", "–", "%2D", "%20"))


def _spellings(values: Iterable[str]) -> tuple[bytes, ...]:
    """Give a text in the encodings in which files keep texts, base64 at each of its three alignments included."""
    plain = [value.encode() for value in values]
    wide = [value.decode().encode("utf-16-le") for value in plain]
    return (*plain, *wide, *(_base64(each, shift) for each, shift in product(plain, range(BASE64_ALIGNMENTS))))


def _base64(value: bytes, shift: int) -> bytes:
    """Give the part of a base64 text that depends on this value alone, if `shift` bytes stand before it."""
    encoded = b64encode(b"\0" * shift + value)
    first = -(-shift * 4 // 3)
    whole = (shift + len(value)) // 3 * 4
    return encoded[first if shift else 0 : whole]
