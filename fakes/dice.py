"""Repeatable choices: the same parts always give the same number, in every process."""

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")


def number(*parts: object) -> int:
    """Give a whole number from 0 to 2**64 - 1 that depends on the parts alone."""
    joined = "\x1f".join(str(part) for part in parts)
    return int.from_bytes(sha256(joined.encode()).digest()[:8])


def pick(options: Sequence[T], *parts: object) -> T:
    """Give one of the options, as the parts decide."""
    return options[number(*parts) % len(options)]


def shuffled(items: Sequence[T], *parts: object) -> tuple[T, ...]:
    """Give all items in an order that the parts decide."""
    return tuple(sorted(items, key=lambda item: number(*parts, item)))
