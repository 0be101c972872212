"""Rows of a register in TOML: what each of their keys must hold, and everything that is wrong with them at once."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from harness.errors import UsageError

LONGEST_QUOTE = 25
"""How many words of a source a quote has at most."""

_LONGEST_FOUND = 80


@dataclass(frozen=True)
class Rule:
    """What a key must hold, in words and as a test, and what to do where it does not."""

    expected: str
    holds: Callable[[Any], bool]
    remedy: str


@dataclass(frozen=True)
class Wrong:
    """Something wrong in a register: at which row and key, what was expected and found, what to do."""

    row: str
    key: str
    expected: str
    found: object
    remedy: str

    def told(self, path: Path) -> str:
        """Tell it in a line."""
        return f"{path}: {self.row} {self.key}: expected {self.expected}, found {_shown(self.found)}. {self.remedy}"


def text() -> Rule:
    """Give the rule for a text that is not empty."""
    return Rule("a text", _is_text, "Write one in quotes.")


def quote() -> Rule:
    """Give the rule for words of a source."""
    return Rule(
        f"at most {LONGEST_QUOTE} words of the source",
        lambda value: _is_text(value) and len(value.split()) <= LONGEST_QUOTE,
        "Quote only the words that carry the statement.",
    )


def one_of(*words: str) -> Rule:
    """Give the rule for one of some words."""
    return Rule(_either(words), lambda value: value in words, "Write one of them.")


def some_of(*words: str) -> Rule:
    """Give the rule for a list of at least one of some words, none of them twice."""
    return Rule(
        f"a list out of {_either(words)}, each at most once",
        lambda value: _is_list(value) and set(value) <= set(words),
        "Write those that apply.",
    )


def id_like(pattern: str, example: str) -> Rule:
    """Give the rule for an id of a pattern."""
    return Rule(
        f"an id like {example}",
        lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None,
        "Write it so.",
    )


def ids_like(pattern: str, example: str) -> Rule:
    """Give the rule for a list of at least one id of a pattern, none of them twice."""
    return Rule(
        f"a list of ids like {example}, each once",
        lambda value: _is_list(value) and all(re.fullmatch(pattern, each) for each in value),
        "Leave the key out where there is none.",
    )


def read_rows(path: Path, name: str) -> list[dict[str, Any]]:
    """Read the tables `[[name]]` of a file; raises UsageError where it is no TOML, or holds anything else."""
    return read_tables(path, name)[name]


def read_tables(path: Path, *names: str) -> dict[str, list[dict[str, Any]]]:
    """Read the tables of some names; raises UsageError where the file is no TOML, or holds anything else."""
    expected = " and ".join(f"[[{name}]]" for name in names)
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise UsageError(f"{path}: expected {expected} in TOML, found none that can be read: {problem}.") from problem
    tables = {name: content.get(name, []) for name in names}
    if set(content) - set(names) or not all(map(_is_table, tables.values())):
        found = ", ".join(content) or "nothing"
        raise UsageError(f"{path}: expected tables {expected} and nothing else, found {found}.")
    return tables


def row_name(row: Mapping[str, Any], number: int) -> str:
    """Name a row by its id, or by its place in the file where it has none."""
    return row["id"] if _is_text(row.get("id")) else f"row {number}"


def wrong_values(
    name: str, row: Mapping[str, Any], needed: Mapping[str, Rule], optional: Mapping[str, Rule]
) -> list[Wrong]:
    """Find what is wrong with the keys of a row: those that lack, those nobody knows, those of a wrong value."""
    known = {**needed, **optional}
    lacking = [
        Wrong(name, key, rule.expected, "nothing", rule.remedy) for key, rule in needed.items() if key not in row
    ]
    strange = [
        Wrong(name, key, f"one of {', '.join(known)}", key, "Remove or rename it.") for key in row if key not in known
    ]
    wrong = [
        Wrong(name, key, known[key].expected, value, known[key].remedy)
        for key, value in row.items()
        if key in known and not known[key].holds(value)
    ]
    return [*lacking, *strange, *wrong]


def doubled(names: Iterable[str], key: str) -> list[Wrong]:
    """Find names that occur more than once."""
    some = list(names)
    return [
        Wrong(name, key, "it once", f"it {some.count(name)} times", "Remove or rename the others.")
        for name in dict.fromkeys(some)
        if some.count(name) > 1
    ]


def refuse(path: Path, wrong: Iterable[Wrong]) -> None:
    """Raise UsageError with a line for everything that is wrong, if anything is."""
    if lines := [each.told(path) for each in wrong]:
        raise UsageError("\n".join(lines))


def _is_table(rows: object) -> bool:
    return isinstance(rows, list) and all(isinstance(row, dict) for row in rows)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_list(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(map(_is_text, value)) and len(set(value)) == len(value)


def _either(words: Iterable[str]) -> str:
    return " | ".join(f"“{word}”" for word in words)


def _shown(found: object) -> str:
    told = str(found) or "nothing"
    if len(told) <= _LONGEST_FOUND:
        return told if told in {"", "nothing"} else f"“{told}”"
    return f"“{told[:_LONGEST_FOUND]}…” ({len(told.split())} words)"
