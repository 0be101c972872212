"""Which shard of a run a scenario belongs to, when several machines share it.

Shards take about the same time by what scenarios took before, and are the same wherever they are worked out. What
moves the clock or takes the deployment down is in none of them: it disturbs everybody, and has a shard of its own for
when the others have ended.
"""

from collections.abc import Iterable, Mapping
from heapq import heapify, heapreplace
from statistics import median

from harness.evidence.merging import ALONE, OTHER_SHARD
from harness.evidence.records import Compiled

DISTURBING = frozenset({"clock", "outage"})
"""The tags of scenarios that change the whole deployment for everybody."""

UNKNOWN_S = 1.0
"""What is taken for a scenario's time where none is known of any."""


def is_disturbing(scenario: Compiled) -> bool:
    """Tell whether a scenario changes the deployment for everybody."""
    return not DISTURBING.isdisjoint(scenario.tags)


def read_shard(text: str) -> str:
    """Read the name of a shard, such as `2/4`, or `alone`; raises ValueError for what is none."""
    number, _, of = text.partition("/")
    if text != ALONE and not (number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
        raise ValueError(f"expected a shard such as 2/4, or {ALONE}, found “{text}”")
    return text


def shards(scenarios: Iterable[Compiled], seconds: Mapping[str, float], of: int) -> dict[str, str]:
    """Give each scenario its shard by its id: the longest ones first, each to the shard that has the least so far.

    Where a scenario's time is not known it is taken to be as long as half of the others.
    """
    usual = median(seconds.values()) if seconds else UNKNOWN_S
    loads = [(0.0, number) for number in range(1, of + 1)]
    heapify(loads)
    found: dict[str, str] = {}
    for scenario in sorted(scenarios, key=lambda each: (-seconds.get(each.id, usual), each.id)):
        if is_disturbing(scenario):
            found[scenario.id] = ALONE
            continue
        load, number = loads[0]
        heapreplace(loads, (load + seconds.get(scenario.id, usual), number))
        found[scenario.id] = f"{number}/{of}"
    return found


def of_others(shard: str, scenarios: Iterable[Compiled], seconds: Mapping[str, float]) -> dict[str, str]:
    """Give the scenarios that a shard leaves to others by id, each with the reason."""
    if shard == ALONE:
        return {each.id: f"{OTHER_SHARD}of its number" for each in scenarios if not is_disturbing(each)}
    found = shards(scenarios, seconds, int(shard.partition("/")[2]))
    return {id_: f"{OTHER_SHARD}{its}" for id_, its in found.items() if its != shard}
