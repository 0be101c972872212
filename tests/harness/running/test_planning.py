"""What a run would do and cost."""

from dataclasses import replace

import pytest

from harness.evidence.records import Compiled
from harness.profiles.budgets import Budgets
from harness.running.costs import Cost
from harness.running.planning import Plan, Planned, duration, lines, planned
from tests.harness.samples import compiled


def scenario(id_: str, chapter: str, *tags: str) -> Compiled:
    """Give a scenario of a chapter."""
    return replace(compiled(id_, tags=tags), chapter=chapter)


SELECTED = [scenario("S-A-01", "one"), scenario("S-A-02", "one"), scenario("S-B-01", "two", "clock")]
TABLE = {
    "S-A-01": Cost(markup=10.0, accounts=1, messages=2),
    "S-A-02": Cost(markup=30.0, proofing_attempts=3),
    "S-B-01": Cost(markup=20.0, accounts=1, messages=1),
}


def plan(workers: int = 1, browser: str = "markup") -> Plan:
    """Plan all of them."""
    return planned(SELECTED, TABLE, browser, workers)


def test_costs_add_up_by_chapter() -> None:
    """And over all of it."""
    one, two = Planned("one", 2, 1, 3, 2, 40.0), Planned("two", 1, 1, 0, 1, 20.0)
    assert ((one, two), Planned("all", 3, 2, 3, 3, 60.0)) == (plan().chapters, plan().whole)


def test_workers_share_the_time_of_what_disturbs_nobody() -> None:
    """But no run is shorter than its longest scenario."""
    assert [60.0, 50.0, 50.0] == [plan(workers).seconds for workers in (1, 2, 4)]


def test_an_unknown_time_is_taken_to_be_the_usual_one() -> None:
    """And it is said how many there are."""
    assert (3, 3.0) == (plan(browser="chromium").unknown, plan(browser="chromium").seconds)
    some = {**TABLE, "S-A-01": Cost()}
    assert 25.0 == planned(SELECTED[:1], some, "markup", 1).seconds
    told = lines(plan(browser="chromium"), {}, Budgets(), 1)
    assert "3 scenarios have no recorded time in this browser: the usual one is taken for them" == told[-1]


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0.4, "0 s"), (59.6, "1 min 0 s"), (3599, "59 min 59 s"), (3600, "1 h 0 min"), (90_059, "25 h 0 min")],
)
def test_a_time_is_told_as_a_person_would_say_it(seconds: float, told: str) -> None:
    """Of hours nobody counts the seconds."""
    assert told == duration(seconds)


def test_a_plan_is_told_as_a_table() -> None:
    """With what is left out and why, and what the budgets say to it."""
    told = lines(plan(2), {"S-C-01": "not chosen", "S-C-02": "not chosen"}, Budgets(accounts=1, messages=3), 2)
    assert [
        "chapter  scenarios  accounts  proofing attempts  messages       time",
        "one              2         1                  3         2       40 s",
        "two              1         1                  0         1       20 s",
        "all              3         2                  3         3  1 min 0 s",
    ] == told[:4]
    assert [
        "",
        "about 50 s with 2 workers",
        "left out     2  not chosen",
        "✖ the budget of 1 accounts does not suffice: about 2 are needed",
    ] == told[4:]
