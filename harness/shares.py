"""What each of several machines has of what they share: test people, organizations, budgets.

Each works out its own share, whatever the others do: together they have all of it, and nothing twice.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from harness.evidence.merging import ALONE
from harness.profiles.budgets import Budgets

ALONE_EACH = 4
"""Of so many the first is kept for what runs alone, where machines share a run."""

Entry = TypeVar("Entry")


def share(listed: Sequence[Entry], shard: str) -> Sequence[Entry]:
    """Give those of one shard, such as `2/4` or `alone`; all of them to a run that is not shared."""
    if not shard:
        return listed
    if shard == ALONE:
        return listed[::ALONE_EACH]
    number, of = map(int, shard.split("/"))
    others = [each for place, each in enumerate(listed) if place % ALONE_EACH]
    return others[number - 1 :: of]


def budgets_of(budgets: Budgets, shard: str) -> Budgets:
    """Give what a shard may use up of a profile's budgets.

    Requests per second are shared by those that run side by side; what runs alone has the whole rate.
    """
    rate = budgets.requests_per_second
    beside = 1 if shard in {"", ALONE} else int(shard.partition("/")[2])
    return replace(
        budgets,
        accounts=_part(budgets.accounts, shard),
        proofing_attempts=_part(budgets.proofing_attempts, shard),
        messages=_part(budgets.messages, shard),
        requests_per_second=None if rate is None else rate / beside,
    )


def _part(budget: int | None, shard: str) -> int | None:
    return None if budget is None else len(share(range(budget), shard))
