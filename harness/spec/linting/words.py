"""What no scenario may say, and what to write instead: the table `features/words.toml`."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from harness.errors import UsageError


@dataclass(frozen=True)
class Forbidden:
    """A pattern of words, with the reason and the remedy."""

    pattern: re.Pattern[str]
    problem: str
    instead: str
    example: str
    """What is found by it, so that a pattern which finds nothing can be told."""


@dataclass(frozen=True)
class Words:
    """What is forbidden in our own words, and what is forbidden even where a page is quoted."""

    words: tuple[Forbidden, ...]
    literals: tuple[Forbidden, ...]


def read_words(path: Path) -> Words:
    """Read the table; raises UsageError where it is not as it must be."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        words, literals = (
            tuple(Forbidden(**{**row, "pattern": re.compile(row["pattern"])}) for row in table[key])
            for key in ("word", "literal")
        )
    except (OSError, ValueError, KeyError, TypeError, re.error) as problem:
        raise UsageError(
            f"{path}: expected tables [[word]] and [[literal]] of pattern, problem, instead and example: {problem!r}."
        ) from problem
    return Words(words, literals)
