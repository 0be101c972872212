"""What changed between two versions of the specification."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from harness.spec.versions import Fields, Kind, Version

KINDS: tuple[Kind, ...] = ("requirement", "discrepancy", "scenario", "quote")

What = Literal["added", "removed", "changed"]

_TITLES = ("statement", "topic", "title", "words")
"""What tells best what something is, by its kind."""


@dataclass(frozen=True)
class Detail:
    """Something said of it that is said differently now: the old text and the new one, empty where it was not said."""

    about: str
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """A requirement, discrepancy, scenario or quote that came, went or changed."""

    kind: Kind
    id: str
    what: What
    title: str
    details: tuple[Detail, ...] = ()
    """Of one that changed: what changed about it."""


def changes(old: Version, new: Version) -> tuple[Change, ...]:
    """Compare two versions, kind by kind: what was added, what was removed, what changed."""
    return tuple(change for kind in KINDS for change in _of_kind(kind, old, new))


def _of_kind(kind: Kind, old: Version, new: Version) -> Iterator[Change]:
    before, after = old.of(kind), new.of(kind)
    for id_ in after:
        if id_ not in before:
            yield Change(kind, id_, "added", _title(after[id_]))
    for id_ in before:
        if id_ not in after:
            yield Change(kind, id_, "removed", _title(before[id_]))
    for id_ in after:
        if id_ in before and (details := tuple(_details(before[id_], after[id_]))):
            yield Change(kind, id_, "changed", _title(after[id_]), details)


def _details(before: Fields, after: Fields) -> Iterator[Detail]:
    for about in dict.fromkeys((*after, *before)):
        if before.get(about, "") != after.get(about, ""):
            yield Detail(about, before.get(about, ""), after.get(about, ""))


def _title(fields: Fields) -> str:
    return next((fields[each] for each in _TITLES if each in fields), "")
