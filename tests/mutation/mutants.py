"""Mutants of a module: its source with one small mistake in it, and where it is."""

import ast
import re
from dataclasses import dataclass
from typing import Final

Key = tuple[str, str, str, str]
"""Module, place, what stands there, and what stands there instead."""

AROUND: Final = 4
"""So many lines from the one before a constant tell what it is about."""


@dataclass(frozen=True)
class Mutant:
    """One mistake in a module, named by the lines that it changes."""

    module: str
    """The module's name, such as `reference_impl.domain.names`."""
    operator: str
    place: str
    """The function or class that it is in, empty at the top of the module."""
    before: str
    after: str
    """What stands there, and what stands there instead, without indentation."""
    line: int
    """Counted from 1."""
    function: range
    """The lines of the function it is in; empty where it is made once for all, when the module is imported."""
    about: frozenset[str]
    """The ids of requirements and discrepancies that are named where the mistake is, or else in its module."""
    source: str
    """The module with the mistake."""

    @property
    def name(self) -> str:
        """How people tell it apart."""
        return f"{self.module.rpartition('.')[2]} {self.place}: {self.before}  →  {self.after}"


def key(mutant: Mutant) -> Key:
    """Give how the table of survivors names a mutant."""
    return mutant.module.rpartition(".")[2], mutant.place, mutant.before, mutant.after


def mutant(module: str, operator: str, source: str, mutated: str) -> Mutant:
    """Make a mutant of a module's source and what became of it, which differ."""
    old, new = source.splitlines(), mutated.splitlines()
    line = next(number for number, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1])
    # A mistake may take a line away, such as a decorator: then what follows stands in its place.
    before, after = old[line].strip(), new[line].strip()
    place = _place(source, line + 1)
    is_function = isinstance(place, ast.FunctionDef)
    function = range(place.lineno, (place.end_lineno or place.lineno) + 1) if place and is_function else range(0)
    name, about = place.name if place else "", _about(old, function or range(line, line + AROUND))
    return Mutant(module, operator, name, before, after, line + 1, function, about, mutated)


def _about(lines: list[str], near: range) -> frozenset[str]:
    """Give the ids that are named on some lines, counted from 1, or on any where there are none."""
    return _ids("\n".join(lines[near.start - 1 : near.stop])) or _ids("\n".join(lines))


def _ids(text: str) -> frozenset[str]:
    """Give the ids in a text, with those between two of them where it says “to”."""
    whole = {
        f"{area}-{number:03}"
        for area, first, last in re.findall(r"\b([A-Z]{3})-(\d{3})(?: to [A-Z]{3}-(\d{3}))?", text)
        for number in range(int(first), int(last or first) + 1)
    }
    return frozenset(whole)


def _place(source: str, line: int) -> ast.FunctionDef | ast.ClassDef | None:
    """Give the innermost function or class with a line in its body; what decorates it is outside."""
    found: ast.FunctionDef | ast.ClassDef | None = None
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.lineno <= line <= (node.end_lineno or 0):
            found = node
    return found
