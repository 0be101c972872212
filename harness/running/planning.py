"""What a run would do and cost, by what its scenarios cost when they were last recorded: nothing is sent or written."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from harness.evidence.records import Compiled
from harness.profiles.budgets import Budgets
from harness.running.costs import Cost, Costs, seconds
from harness.running.sharing import UNKNOWN_S, is_disturbing

BUDGETED = ("accounts", "proofing_attempts", "messages")
"""What is used up of a deployment."""


@dataclass(frozen=True)
class Planned:
    """So many scenarios, what they use up, and the seconds they take one after another."""

    name: str
    scenarios: int
    accounts: int
    proofing_attempts: int
    messages: int
    seconds: float


@dataclass(frozen=True)
class Plan:
    """What a run would do: chapter by chapter, all of it, and how long it would take."""

    chapters: tuple[Planned, ...]
    whole: Planned
    seconds: float
    """With all workers."""
    unknown: int
    """How many scenarios have no time in the table: for those the usual one is taken."""


def planned(selected: Sequence[Compiled], table: Costs, browser: str, workers: int) -> Plan:
    """Add up what the selected scenarios cost; what disturbs others is taken to run one after another."""
    known = seconds(table, browser)
    usual = median(known.values()) if known else UNKNOWN_S
    took = {each.id: known.get(each.id, usual) for each in selected}
    alone = sum(took[each.id] for each in selected if is_disturbing(each))
    chapters = tuple(
        _sum(chapter, [each for each in selected if each.chapter == chapter], table, took)
        for chapter in dict.fromkeys(each.chapter for each in selected)
    )
    shared = max((sum(took.values()) - alone) / workers, max(took.values(), default=0.0))
    return Plan(chapters, _sum("all", selected, table, took), shared + alone, len(took.keys() - known.keys()))


def lines(plan: Plan, left_out: Mapping[str, str], budgets: Budgets, workers: int) -> list[str]:
    """Tell a plan: a line for each chapter, the sum, what is left out and why, and what budgets say to it."""
    rows = [_cells(each) for each in (*plan.chapters, plan.whole)]
    table = [("chapter", "scenarios", "accounts", "proofing attempts", "messages", "time"), *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(table[0]))]
    drawn = [
        "  ".join(
            [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        )
        for row in table
    ]
    side_by_side = f" with {workers} workers" if workers > 1 else ""
    told = [*drawn, "", f"about {duration(plan.seconds)}{side_by_side}"]
    if plan.unknown:
        told.append(f"{plan.unknown} scenarios have no recorded time in this browser: the usual one is taken for them")
    told += [f"left out  {count:>4}  {why}" for why, count in Counter(left_out.values()).most_common()]
    return [*told, *_exceeded(plan.whole, budgets)]


def duration(seconds_: float) -> str:
    """Give a time as a person would say it."""
    minutes, rest = divmod(round(seconds_), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def _sum(name: str, scenarios: Iterable[Compiled], table: Costs, took: Mapping[str, float]) -> Planned:
    some = list(scenarios)
    costs = [table.get(each.id, Cost()) for each in some]
    used = {what: sum(getattr(cost, what) for cost in costs) for what in BUDGETED}
    return Planned(name, len(some), seconds=sum(took[each.id] for each in some), **used)


def _cells(row: Planned) -> tuple[str, ...]:
    numbers = (row.scenarios, row.accounts, row.proofing_attempts, row.messages)
    return (row.name, *map(str, numbers), duration(row.seconds))


def _exceeded(whole: Planned, budgets: Budgets) -> list[str]:
    """Tell which budget would not suffice."""
    needed = {what: (getattr(whole, what), getattr(budgets, what)) for what in BUDGETED}
    return [
        f"✖ the budget of {allowed} {what.replace('_', ' ')} does not suffice: about {number} are needed"
        for what, (number, allowed) in needed.items()
        if allowed is not None and number > allowed
    ]
