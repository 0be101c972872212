"""A TOML file that people write: what it holds, on which lines, and what is wrong with it."""

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from harness.errors import UsageError
from harness.profiles.lines import Place, lines


@dataclass(frozen=True)
class Problem:
    """Something wrong with a file, at a line of it."""

    line: int
    sentence: str


@dataclass(frozen=True)
class Source:
    """A TOML file: where it is, what it holds, on which lines, and the environment that it may point into."""

    path: Path
    values: Mapping[str, Any]
    lines: Mapping[Place, int]
    environment: Mapping[str, str]

    @property
    def folder(self) -> Path:
        """The folder that the file's own paths start from."""
        return self.path.parent


def read_source(path: Path, what: str, environment: Mapping[str, str] = os.environ) -> Source:
    """Read a TOML file; raises UsageError, with `what` the file is, where it can't be read or is no TOML."""
    try:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError as problem:
        raise UsageError(f"{path}: expected {what}, found no file that can be read ({problem.strerror}).") from problem
    return source_of(path, text, what, environment)


def source_of(path: Path, text: str, what: str, environment: Mapping[str, str]) -> Source:
    """Read the text of a TOML file; raises UsageError, with `what` the file is, where it is no TOML."""
    try:
        return Source(path, tomllib.loads(text), lines(text), environment)
    except tomllib.TOMLDecodeError as problem:
        told = re.fullmatch(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", str(problem), re.DOTALL)
        said, line, column = told.groups() if told else (str(problem), None, None)
        place = f"line {line}, column {column}" if line else "the end of the file"
        number = line or text.count("\n") + 1
        remedy = "Texts stand in quotes, tables in brackets; see docs/profiles.md."
        raise UsageError(
            f"{path}:{number}: expected {what} in TOML, found otherwise at {place}: {said}. {remedy}"
        ) from None
