"""One table of a file that people write, read as its author declares it.

Everything that is wrong is collected, each with file, line, table and key, what was expected and found, and a remedy.
"""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from harness.errors import UsageError
from harness.profiles.form import Key, declared, is_required
from harness.profiles.lines import Place, line_of
from harness.profiles.source import Problem, Source

K = TypeVar("K")

SECRET = re.compile(r"passw|secret|token|credential|\bkey\b", re.IGNORECASE)
"""How a key may be called whose value is a secret."""

LONGEST_SHOWN = 80


class Table:
    """One table of a file: makes values of its keys, and collects what is wrong."""

    def __init__(self, source: Source, title: str, place: Place, values: Mapping[str, Any] | None) -> None:
        """Wrap the values of a table, called by its title in messages; None where the file has no such table."""
        self.source, self.title = source, title
        self.present = values is not None
        self._values, self._place = values or {}, place
        self._unread = set[str]()
        self.problems: list[Problem] = []

    @property
    def name(self) -> str:
        """The name of the table within the one around it."""
        return str(self._place[-1])

    @property
    def folder(self) -> Path:
        """The folder that paths start from."""
        return self.source.folder

    def problem(self, key: str, sentence: str) -> None:
        """Note what is wrong with a key, or without one with the table: what was expected and found, what to do.

        Of a value that can't be read nothing else is told.
        """
        if key in self._unread:
            return
        line = line_of((*self._place, key), self.source.lines)
        where = f"{self.title} {key}".rstrip()
        self.problems.append(Problem(line, f"{self.source.path}:{line}: {where}: {sentence}"))

    def adopt(self, key: str, problems: UsageError) -> None:
        """Note what is wrong with a file that a key names: those problems tell their own places."""
        line = line_of((*self._place, key), self.source.lines)
        self.problems += [Problem(line, sentence) for sentence in str(problems).splitlines()]

    def read(self, keys: type[K]) -> K:
        """Read all keys as a dataclass declares them; where one is wrong its default holds meanwhile, or None."""
        known = dict[str, Key]()
        values = dict[str, Any]()
        for each, key in declared(keys):
            if key.others:
                continue
            known[each.name] = key
            if each.name in self._values or (is_required(each) and self.present):
                values[each.name] = self._value(each.name, key, None if is_required(each) else each.default)
            elif is_required(each):
                values[each.name] = self._value(each.name, key, None)
        rest = [name for name in self._values if name not in known]
        others = next(((each.name, key) for each, key in declared(keys) if key.others), None)
        if others is not None:
            values[others[0]] = {name: self._value(name, others[1], None) for name in rest}
        else:
            self._refuse(rest, known)
        return keys(**values)

    def _value(self, name: str, key: Key, otherwise: object) -> Any:
        value = self._values.get(name)
        try:
            return key.kind.read(value)
        except ValueError as wrong:
            found = "nothing" if value is None else "something else" if key.private else f"“{shown(value)}”"
            remedy = str(wrong) or f"Write {key.example if key.others else f'{name} = {key.example}'}."
            self.problem(name, f"expected {key.kind.words}, found {found}. {remedy}")
            self._unread.add(name)
            return otherwise

    def _refuse(self, strangers: Iterable[str], known: Iterable[str]) -> None:
        for name in strangers:
            near = get_close_matches(name, known, n=1)
            hint = f"Did you mean “{near[0]}”?" if near else f"Known are {', '.join(known)}."
            if SECRET.search(name):
                hint += " A secret never stands here: it belongs in the environment or in a file of its own."
            self.problem(name, f"expected a key this version knows, found “{name}”. {hint}")


def shown(value: object) -> str:
    """Give what was found, as far as a message has room for it."""
    text = str(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
