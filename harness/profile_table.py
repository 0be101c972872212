"""The tables of a profile, read key by key, each problem told with its file and line."""

import re
import tomllib
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from math import inf
from pathlib import Path
from typing import Any

from harness.errors import UsageError


class Table:
    """One table of a profile: hands out values of the type asked for, and collects what is wrong."""

    def __init__(self, path: Path, lines: list[str], name: str, values: dict[str, Any] | None) -> None:
        """Wrap the values of `[name]`; None where the profile has no such table."""
        self.present = values is not None
        self._values = values or {}
        self._path, self._lines, self._name = path, lines, name
        self._known: list[str] = []
        self._problems: list[str] = []

    def text(self, key: str, default: str | None = None) -> str:
        """Give a text; without a default the key is required."""
        value = self._get(key, default)
        if not isinstance(value, str):
            found = "nothing" if value is None else f"“{value}”"
            self.problem(key, f"expected a text in quotes, found {found}.")
            return ""
        return value

    def texts(self, key: str) -> list[str]:
        """Give a list of texts, empty where there is none."""
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.problem(key, f'expected a list of texts such as ["data"], found “{value}”.')
            return []
        return value

    def seconds(self, key: str, default: float) -> float:
        """Give a positive number of seconds."""
        value = self._get(key, default)
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value < inf:
            self.problem(key, f"expected a number of seconds above 0, found “{value}”.")
            return default
        return float(value)

    def date(self, key: str) -> date | None:
        """Give a date, or None where there is none."""
        value = self._get(key, None)
        if value is not None and type(value) is not date:
            self.problem(key, f"expected a date such as 2027-01-31 without quotes, found “{value}”.")
            return None
        return value

    def problem(self, key: str, sentence: str) -> None:
        """Note what is wrong with a key."""
        self._problems.append(f"{self._path}:{self._line(key)}: [{self._name}] {key}: {sentence}")

    def finish(self) -> list[str]:
        """Give all problems, those of unknown keys too."""
        for key in sorted(self._values.keys() - set(self._known)):
            near = get_close_matches(key, self._known, n=1)
            hint = f" Did you mean “{near[0]}”?" if near else f" Known are {', '.join(self._known)}."
            self.problem(key, f"expected a key this version knows, found “{key}”.{hint}")
        return self._problems

    def _get(self, key: str, default: object) -> Any:
        self._known.append(key)
        return self._values.get(key, default)

    def _line(self, key: str) -> int:
        """Find the line of a key, of its table where the key is not there, or the first of the file."""
        header = re.compile(rf"\s*\[\s*{re.escape(self._name)}\s*\]")
        start = next((n for n, line in enumerate(self._lines) if header.match(line)), None)
        if start is None:
            return 1
        for number, line in enumerate(self._lines[start + 1 :], start + 2):
            if line.lstrip().startswith("["):
                break
            if re.match(rf"\s*{re.escape(key)}\s*=", line):
                return number
        return start + 1


def read_tables(path: Path, text: str, names: Iterable[str]) -> dict[str, Table]:
    """Read the named tables of a profile; raises UsageError for what is no TOML or has tables of other names."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise UsageError(f"{path}: expected a profile in TOML: {problem}.") from problem
    lines, known = text.splitlines(), list(names)
    values = _flat(values, known)
    for name, value in values.items():
        if name not in known or not isinstance(value, dict):
            near = get_close_matches(name, known, n=1)
            hint = f"Did you mean [{near[0]}]?" if near else f"Known are {', '.join(f'[{each}]' for each in known)}."
            raise UsageError(f"{path}: expected a table this version knows, found “{name}”. {hint}")
    return {name: Table(path, lines, name, values.get(name)) for name in known}


def _flat(values: dict[str, Any], known: Iterable[str]) -> dict[str, Any]:
    """Give tables within tables by their whole name, such as capabilities.codes."""
    outer = {name.rpartition(".")[0] for name in known if "." in name}
    inner = {f"{name}.{key}": each for name in outer for key, each in _items(values.get(name))}
    return {name: value for name, value in values.items() if name not in outer or not isinstance(value, dict)} | inner


def _items(table: Any) -> Iterable[tuple[str, Any]]:
    return table.items() if isinstance(table, dict) else ()
