"""Fingerprints of the paragraphs around quotes, and what changed in the sources since they were taken."""

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from harness.errors import UsageError
from harness.spec.claims import Claims
from harness.spec.sources import Quote, Source

LENGTH = 16
"""How many hexadecimal digits of the SHA-256 are kept."""

_HEAD = """# A fingerprint of the paragraphs around each quote of the registers, as they were when last read.
# Generated: harp-conformance spec check-guide FOLDER --write renews it.
"""

Fingerprints = Mapping[str, str]
"""Fingerprints by the name of the quote."""


@dataclass(frozen=True)
class Change:
    """Where a source no longer says what a row rests on, or says it among other words."""

    quote: Quote
    expected: str
    found: str
    remedy: str
    suspects: tuple[str, ...]
    """The scenarios that rest on it."""

    def __str__(self) -> str:
        """Tell it in a line."""
        suspects = f" Suspect: {', '.join(self.suspects)}." if self.suspects else ""
        told = f"expected {self.expected}, found {self.found}. {self.remedy}"
        return f"{self.quote.name} ({self.quote.heading}): {told}{suspects}"


def fingerprints(quotes: tuple[Quote, ...], sources: Mapping[str, Source]) -> Fingerprints:
    """Take the fingerprint of each quote that is found."""
    around = {quote.name: sources[quote.source].around(quote.words) for quote in quotes}
    return {name: _fingerprint(texts) for name, texts in around.items() if texts}


def missing(quotes: tuple[Quote, ...], now: Fingerprints, claims: Claims) -> tuple[Change, ...]:
    """Give the quotes that the sources no longer hold."""
    return tuple(
        Change(
            quote,
            f"“{quote.words}” in the {quote.source}",
            "it nowhere",
            "Read the source anew and correct the row, or retire it.",
            _suspects(quote, claims),
        )
        for quote in quotes
        if quote.name not in now
    )


def changed(quotes: tuple[Quote, ...], before: Fingerprints, now: Fingerprints, claims: Claims) -> tuple[Change, ...]:
    """Give the quotes around which the sources say something else than before, and those never looked at."""
    return tuple(
        Change(
            quote,
            f"the paragraph around “{quote.words}” as it was" if quote.name in before else "a fingerprint of its quote",
            "it changed" if quote.name in before else "none",
            "Read it anew, correct the row if need be, then use --write.",
            _suspects(quote, claims),
        )
        for quote in quotes
        if quote.name in now and before.get(quote.name) != now[quote.name]
    )


def read_fingerprints(path: Path) -> Fingerprints:
    """Read the fingerprints, none where there is no file yet; raises UsageError where it is not as it must be."""
    if not path.exists():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return {str(name): str(value) for name, value in tables["fingerprints"].items()}
    except (OSError, ValueError, KeyError, AttributeError) as problem:
        raise UsageError(f"{path}: expected fingerprints, found none that can be read: {problem}. Use --write.") from (
            problem
        )


def written(found: Fingerprints) -> str:
    """Write fingerprints as their file has them."""
    return "".join([_HEAD, "\n[fingerprints]\n", *_lines(found)])


def _lines(found: Fingerprints) -> Iterator[str]:
    return (f'"{name}" = "{value}"\n' for name, value in found.items())


def _fingerprint(texts: tuple[str, ...]) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:LENGTH]


def _suspects(quote: Quote, claims: Claims) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for id_ in quote.requirements for tag in claims.get(id_, ())))
