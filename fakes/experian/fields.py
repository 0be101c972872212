"""Strict reading of JSON: every error names the field and what was expected, and never repeats a value."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from fakes.errors import FakesError

Value = TypeVar("Value")


class InvalidMessageError(FakesError):
    """A message is not shaped as the service demands; it is answered with status 400."""


class Fields:
    """The fields of one JSON object; `where` is its path from the top of the message."""

    def __init__(self, value: object, where: str, known: Sequence[str]) -> None:
        if not isinstance(value, Mapping):
            raise _unexpected(where, "an object", value)
        for name in value:
            if name not in known:
                raise InvalidMessageError(
                    f"{where}: expected no fields but {', '.join(known)}, found {name!r}. Leave it out."
                )
        self._fields = value
        self.where = where

    def has(self, name: str) -> bool:
        """Tell whether a field is there."""
        return name in self._fields

    def value(self, name: str) -> object:
        """Give a field that must be there."""
        if name not in self._fields:
            raise InvalidMessageError(f"{self._path(name)}: expected a value, found nothing. Add the field.")
        return self._fields[name]

    def text(self, name: str, pattern: str, expected: str) -> str:
        """Give a text that must match the whole pattern; `expected` says in words what it demands."""
        value = self.value(name)
        if not isinstance(value, str) or re.fullmatch(pattern, value, re.ASCII | re.DOTALL) is None:
            raise _unexpected(self._path(name), expected, value)
        return value

    def optional_text(self, name: str, pattern: str, expected: str) -> str | None:
        """Give a text as `text` does, or None where the field is absent."""
        return self.text(name, pattern, expected) if self.has(name) else None

    def count(self, name: str) -> int:
        """Give a whole number of at least 1 that must be there."""
        value = self.value(name)
        if type(value) is not int or value < 1:
            raise _unexpected(self._path(name), "a whole number of at least 1", value)
        return value

    def nested(self, name: str, known: Sequence[str]) -> "Fields":
        """Give an object that must be there."""
        return Fields(self.value(name), self._path(name), known)

    def several(self, name: str, sizes: range, known: Sequence[str]) -> "tuple[Fields, ...]":
        """Give a list of objects whose length lies in `sizes`."""
        value = self.value(name)
        path = self._path(name)
        if not isinstance(value, list) or len(value) not in sizes:
            raise _unexpected(path, f"a list of {sizes.start} to {sizes.stop - 1} objects", value)
        return tuple(Fields(item, f"{path}[{place}]", known) for place, item in enumerate(value))

    def _path(self, name: str) -> str:
        return f"{self.where}.{name}"


def present(fields: Mapping[str, Value | None]) -> dict[str, Value]:
    """Keep the fields that have a value, for a message leaves out what isn't known."""
    return {name: value for name, value in fields.items() if value is not None}


def _unexpected(where: str, expected: str, value: object) -> InvalidMessageError:
    match value:
        case str():
            found = f"another text ({len(value)} characters)"
        case list():
            found = f"a list of {len(value)}"
        case _:
            found = {dict: "an object", type(None): "null"}.get(type(value), type(value).__name__)
    return InvalidMessageError(f"{where}: expected {expected}, found {found}. Correct the message.")
