"""Seeing that a record read from JSON holds what its dataclass says: other programs write evidence and bundles, too."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from math import isfinite
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")
Test = Callable[[Any], bool]


def shaped(record: Record) -> Record:
    """Give a dataclass back as it is; raises TypeError where a field, however deep, is not of its declared type."""
    for name, test in _tests(type(record)):  # type: ignore[arg-type] # a class can be hashed, which mypy doubts
        value = getattr(record, name)
        if not test(value):
            raise TypeError(f"“{name}” of a {type(record).__name__} can’t be {str(value)[:60]!r}")
    return record


@cache
def _tests(kind: Any) -> tuple[tuple[str, Test], ...]:
    hints = get_type_hints(kind)
    return tuple((each.name, _test(hints[each.name])) for each in fields(kind))


def _test(kind: Any) -> Test:
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return lambda value: value in inner
    if origin in {Union, UnionType}:
        tests = [_test(each) for each in inner]
        return lambda value: any(test(value) for test in tests)
    if origin is tuple:
        return _every(_test(inner[0]))
    if origin in {dict, Mapping}:
        return _table(_test(inner[1]))
    if is_dataclass(kind):
        return lambda value: isinstance(value, kind) and shaped(value) is value  # type: ignore[arg-type] # a class
    return _plain(kind)


def _every(test: Test) -> Test:
    return lambda value: isinstance(value, tuple) and all(map(test, value))


def _table(test: Test) -> Test:
    return lambda value: isinstance(value, dict) and all(isinstance(key, str) and test(value[key]) for key in value)


def _plain(kind: type) -> Test:
    if kind is Any:
        return lambda _: True
    if kind is float:
        return lambda value: isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
    if kind is int:
        return lambda value: isinstance(value, int) and not isinstance(value, bool)
    if kind is NoneType:
        return lambda value: value is None
    return lambda value: isinstance(value, kind)
