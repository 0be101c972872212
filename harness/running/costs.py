"""What each scenario cost when it was last recorded: its time in either browser, and what it used up of a deployment.

Shards are made alike by it, `--plan` adds it up, and progress tells by it how much time is left. The table that comes
with the specification was recorded on the included deployment; every run writes one of its own, for `--costs`.
"""

import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

from harness.errors import UsageError
from harness.evidence.records import ScenarioRecord
from harness.verdicts import Verdict

NAME = "costs.toml"

UNTOLD = frozenset({Verdict.COULD_NOT_RUN, Verdict.NOT_APPLICABLE, Verdict.NOT_TESTABLE})
"""Verdicts of scenarios that were not done to their end: their time says nothing."""


@dataclass(frozen=True)
class Cost:
    """What a scenario costs: seconds by browser (0 where they are not known), and how much of what it uses up."""

    markup: float = 0.0
    chromium: float = 0.0
    accounts: int = 0
    proofing_attempts: int = 0
    messages: int = 0


Costs = Mapping[str, Cost]
"""The costs of scenarios by id."""


def costs(path: Path | None) -> Costs:
    """Read a table of costs, that of the specification where none is named; raises UsageError where it is none."""
    if path is None:
        return _ours()
    try:
        return _read(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"{path}: expected a table of costs, as a run writes it, found none: {problem}.") from problem


@cache
def _ours() -> Costs:
    return MappingProxyType(_read((files("harness.running") / NAME).read_text(encoding="utf-8"), NAME))


def seconds(table: Costs, browser: str) -> dict[str, float]:
    """Give the seconds that are known of a browser, by scenario."""
    return {id_: took for id_, cost in table.items() if (took := getattr(cost, browser))}


def renewed(table: Costs, records: Iterable[ScenarioRecord], browser: str) -> dict[str, Cost]:
    """Give a table with the times of those scenarios that were done to their end."""
    took = {each.id: round(each.duration_s, 2) for each in records if each.verdict not in UNTOLD}
    changed = {id_: _with(table.get(id_, Cost()), browser, time) for id_, time in took.items()}
    return {**table, **changed}


def _with(cost: Cost, browser: str, took: float) -> Cost:
    return replace(cost, chromium=took) if browser == "chromium" else replace(cost, markup=took)


def written(table: Costs) -> str:
    """Give a table as TOML, a line for each scenario; what is nothing is left out."""
    lines = [f"{json.dumps(id_, ensure_ascii=False)} = {{ {_told(cost)} }}" for id_, cost in sorted(table.items())]
    return "\n".join(["# What scenarios cost: docs/runs.md. Seconds by browser, and what is used up.", *lines, ""])


def _told(cost: Cost) -> str:
    told = {each.name: getattr(cost, each.name) for each in fields(cost)}
    return ", ".join(f"{name} = {value}" for name, value in told.items() if value)


def _read(text: str, name: str) -> dict[str, Cost]:
    try:
        return {id_: _cost(told) for id_, told in tomllib.loads(text).items()}
    except (tomllib.TOMLDecodeError, TypeError, ValueError) as problem:
        raise UsageError(f"{name}: expected a table of costs, as a run writes it: {problem}.") from problem


def _cost(told: Any) -> Cost:
    cost = Cost(**told)
    if wrong := [
        value for value in vars(cost).values() if isinstance(value, bool) or not isinstance(value, int | float)
    ]:
        raise ValueError(f"expected numbers, found {wrong[0]!r}")
    return cost
