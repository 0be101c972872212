"""On which line of a TOML file each table and key stands: `tomllib` tells values only."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

Place = tuple[str | int, ...]
"""The way to a value: names of tables and keys, and the number (from 0) of a table in a list."""


def lines(text: str) -> Mapping[Place, int]:
    """Give the line (from 1) of every table and key of a text that is TOML; the whole of it is line 1."""
    found: dict[Place, int] = {(): 1}
    table: Place = ()
    seen: Counter[Place] = Counter()
    for number, statement in _statements(text):
        if statement.lstrip().startswith("["):
            table = _header(tomllib.loads(statement), seen)
            found.setdefault(table, number)
        else:
            for place in _keys(tomllib.loads(statement)):
                found.setdefault((*table, *place), number)
    return found


def line_of(place: Place, found: Mapping[Place, int]) -> int:
    """Give the line of a value, or of the nearest thing around it that has one."""
    while place not in found:
        place = place[:-1]
    return found[place]


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Give every heading and every assignment, some of which run over several lines, with its first line's number."""
    begun, first = "", 1
    for number, line in enumerate(text.split("\n"), 1):
        if not begun:
            first = number
        begun += f"{line}\n"
        try:
            values = tomllib.loads(begun)
        except tomllib.TOMLDecodeError:
            continue
        if values:
            yield first, begun
        begun = ""


def _header(values: dict[str, Any], seen: Counter[Place]) -> Place:
    """Give the place of a heading: in the last table so far of every list that it goes through."""
    place: Place = ()
    value: Any = values
    while value:
        (name, value), *_ = value.items()
        place = (*place, name)
        if isinstance(value, list):
            seen[place] += 1
            return (*place, seen[place] - 1)
        if place in seen:
            place = (*place, seen[place] - 1)
    return place


def _keys(values: Mapping[str, Any]) -> Iterator[Place]:
    """Give the places of an assignment, those within what it assigns too."""
    for name, value in values.items():
        yield (name,)
        if isinstance(value, dict):
            yield from ((name, *rest) for rest in _keys(value))
