"""The ledger of ids, `features/ids.toml`: every id that was ever issued, and which of them are retired.

An id is permanent: reports of years refer to it. One that vanishes without a word, or comes back for something else,
would make an old report speak about the wrong thing.
"""

import json
import tomllib
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from pathlib import Path

from harness.errors import UsageError

_KINDS = ("scenarios", "requirements", "discrepancies")

_HEAD = """# Every id that was ever issued; harp-conformance spec ids --write adds new ones, and nothing removes any.
# An id that is no longer used stands under [retired] as well, with the reason or the id to use instead.
"""


@dataclass(frozen=True)
class IdLedger:
    """Every id that was ever issued, by kind; of those that are retired the reason, or the id to use instead."""

    scenarios: frozenset[str] = frozenset()
    requirements: frozenset[str] = frozenset()
    discrepancies: frozenset[str] = frozenset()
    retired: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class DifferingIds:
    """How the ids in use differ from those that were issued; each in the order of the alphabet."""

    vanished: tuple[str, ...]
    """Issued, not retired, and no longer used."""
    retired: tuple[str, ...]
    """Used though retired."""
    not_issued: tuple[str, ...]
    """Used, and not in the ledger yet."""


def ids_that_differ(issued: AbstractSet[str], retired: AbstractSet[str], used: AbstractSet[str]) -> DifferingIds:
    """Compare the ids of one kind that were issued and retired with those in use."""
    return DifferingIds(
        vanished=tuple(sorted(issued - retired - used)),
        retired=tuple(sorted(used & retired)),
        not_issued=tuple(sorted(used - issued - retired)),
    )


def read_ledger(path: Path) -> IdLedger:
    """Read the ledger of ids; raises UsageError, with all that is wrong, where the file is not as it must be."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise UsageError(f"{path}: expected the ledger of ids, found one that can't be read: {problem}.") from problem
    if wrong := [*_wrong_keys(table), *_wrong_lists(table), *_wrong_retired(table)]:
        raise UsageError("\n".join(f"{path}: {each}" for each in wrong))
    return IdLedger(**{kind: frozenset(table[kind]) for kind in _KINDS}, retired=table.get("retired", {}))


def _wrong_keys(table: Mapping[str, object]) -> list[str]:
    known = (*_KINDS, "retired")
    return [f"[{key}] is no part of the ledger. Expected {', '.join(known)}." for key in table if key not in known]


def _wrong_lists(table: Mapping[str, object]) -> list[str]:
    return [problem for kind in _KINDS if (problem := _wrong_list(kind, table.get(kind)))]


def _wrong_list(kind: str, found: object) -> str:
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        return f"{kind}: expected a list of ids, found {found!r}. Write it as harp-conformance spec ids --write does."
    doubled = sorted({each for each in found if found.count(each) > 1})
    return f"{kind}: expected each id once, found more of {', '.join(doubled)}. Remove the others." if doubled else ""


def _wrong_retired(table: Mapping[str, object]) -> list[str]:
    retired = table.get("retired", {})
    if not isinstance(retired, dict):
        return [f"[retired]: expected a table of ids with their reasons, found {retired!r}."]
    issued = {id_ for kind in _KINDS for id_ in _strings(table.get(kind))}
    return [
        f"[retired] {id_}: expected an issued id with a reason or the new id, found {reason!r}. "
        "An id stays in its list when it is retired."
        for id_, reason in retired.items()
        if id_ not in issued or not isinstance(reason, str) or not reason.strip()
    ]


def _strings(found: object) -> list[str]:
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def differences(ledger: IdLedger, used: IdLedger) -> DifferingIds:
    """Compare all ids in use with those that were issued."""
    return ids_that_differ(_all(ledger), ledger.retired.keys(), _all(used))


def told(found: DifferingIds, path: Path) -> list[str]:
    """Tell each difference in a line, with what to do."""
    return [
        *(f"{path}: expected {each} in use or under [retired], found neither. Retire it." for each in found.vanished),
        *(f"{path}: expected {each} retired, found it in use. Issue a new id instead." for each in found.retired),
        *(f"{path}: expected {each} in the ledger, found it not. Use --write." for each in found.not_issued),
    ]


def with_new(ledger: IdLedger, used: IdLedger) -> IdLedger:
    """Add the ids that are used for the first time; none is ever removed."""
    return IdLedger(
        scenarios=ledger.scenarios | used.scenarios,
        requirements=ledger.requirements | used.requirements,
        discrepancies=ledger.discrepancies | used.discrepancies,
        retired=ledger.retired,
    )


def written(ledger: IdLedger) -> str:
    """Write a ledger as its file has it."""
    lists = (f"{kind} = [\n{_lines(getattr(ledger, kind))}]\n" for kind in _KINDS)
    retired = (f"{id_} = {json.dumps(why, ensure_ascii=False)}\n" for id_, why in sorted(ledger.retired.items()))
    return "\n".join([_HEAD, *lists, f"[retired]\n{''.join(retired)}"])


def _all(ledger: IdLedger) -> frozenset[str]:
    return ledger.scenarios | ledger.requirements | ledger.discrepancies


def _lines(ids: frozenset[str]) -> str:
    return "".join(f'    "{each}",\n' for each in sorted(ids))
