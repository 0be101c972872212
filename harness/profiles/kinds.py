"""The kinds of values in a profile: how each is called, read, and described to an editor."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import Any, Generic, TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")


@dataclass(frozen=True)
class Kind(Generic[T]):
    """A kind of value."""

    words: str
    """What is expected: “a text in quotes”."""
    read: Callable[[Any], T]
    """Makes a value of what TOML gives; raises ValueError where it is none, with a remedy or without a word."""
    schema: Mapping[str, object]
    """How JSON Schema says it."""


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError
    return value


def _maybe_empty(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError  # noqa: TRY004 - whatever is wrong with a value is told as one
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError
    return tuple(value)


def _texts_by_name(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
        raise ValueError
    return value


def _positive(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value < inf:
        raise ValueError
    return float(value)


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError
    return value


def _day(value: object) -> date:
    # A moment is a date too for Python, and none for us.
    if type(value) is not date:
        raise ValueError
    return value


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError  # noqa: TRY004 - whatever is wrong with a value is told as one
    return value


def is_address(text: str) -> bool:
    """Tell whether a text is the http or https address of a host."""
    return text.lower().startswith(("http://", "https://")) and bool(host_of(text))


def host_of(address: str) -> str:
    """Give the host that an address names; nothing where there is none, or a port that can't be."""
    try:
        parts = urlsplit(address)
        return (parts.hostname or "").rstrip(".") if parts.port != 0 else ""
    except ValueError:
        return ""


def _address(value: object) -> str:
    text = _text(value)
    if not is_address(text):
        scheme = "://" in text
        raise ValueError("Compare it with “https://harp.example.com”." if scheme else f"Write “https://{text}”.")
    return text.rstrip("/")


_STRING: Mapping[str, object] = {"type": "string"}

TEXT = Kind("a text in quotes", _text, {"type": "string", "minLength": 1})
MAYBE_TEXT = Kind("a text in quotes, or an empty one", _maybe_empty, _STRING)
TEXTS = Kind('a list of texts such as ["data"]', _texts, {"type": "array", "items": _STRING})
TEXTS_BY_NAME = Kind(
    'names with a text each, such as { "name" = "text" }',
    _texts_by_name,
    {"type": "object", "additionalProperties": _STRING},
)
ADDRESS = Kind("an http or https address", _address, {"type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^/]"})
SECONDS = Kind("a number of seconds above 0", _positive, {"type": "number", "exclusiveMinimum": 0})
RATE = Kind("a number above 0", _positive, {"type": "number", "exclusiveMinimum": 0})
COUNT = Kind("a whole number of 0 or more", _count, {"type": "integer", "minimum": 0})
DAY = Kind("a date such as 2027-01-31 without quotes", _day, {"type": "string", "format": "date"})
SWITCH = Kind("true or false", _switch, {"type": "boolean"})


def one_of(*words: str) -> Kind[str]:
    """Give the kind of a text that is one of these words."""

    def read(value: object) -> str:
        if value not in words:
            raise ValueError
        return str(value)

    return Kind(f"one of {_listed(words)}", read, {"enum": list(words)})


def some_of(*words: str) -> Kind[tuple[str, ...]]:
    """Give the kind of a list of texts, each of which is one of these words."""

    def read(value: object) -> tuple[str, ...]:
        if strangers := set(_texts(value)) - set(words):
            raise ValueError(f"{_listed(sorted(strangers))} is none of them.")
        return _texts(value)

    return Kind(f"a list of {_listed(words)}", read, {"type": "array", "items": {"enum": list(words)}})


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"“{each}”" for each in words)
