"""Trying a scenario that violates once more, in a fresh context: what comes and goes is told apart from what violates.

pytest's own protocol is gone through twice; what is reported and recorded is both attempts together.
"""

from dataclasses import replace

import pytest
from _pytest.runner import runtestprotocol

from harness.evidence.judging import Known, judge_both
from harness.evidence.records import Attempt, ScenarioRecord
from harness.running.options import RunOptions
from harness.verdicts import Verdict

EARLIER = pytest.StashKey[ScenarioRecord]()
"""What the first attempt at a scenario came to, while there is a second one."""


def is_tried_again(record: ScenarioRecord, options: RunOptions) -> bool:
    """Tell whether a scenario gets a second attempt: it violates, and chance may have had a hand in it.

    In-process there is no chance, unless it is asked for.
    """
    by_chance = options.profile is not None or options.browser == "chromium" or options.retry_failing
    return by_chance and record.earlier is None and record.verdict == Verdict.VIOLATES


def both(earlier: ScenarioRecord, later: ScenarioRecord, known: Known) -> ScenarioRecord:
    """Make one record of two attempts; it stands for the later one, and keeps the earlier."""
    first = Attempt(
        earlier.verdict, earlier.reason, earlier.started, earlier.duration_s, earlier.steps, earlier.trouble
    )
    verdict, reason = judge_both(first, later.steps, later.trouble, known)
    return replace(
        later,
        verdict=verdict,
        reason=reason,
        duration_s=round(earlier.duration_s + later.duration_s, 4),
        people=(*earlier.people, *later.people),
        stopped={host: earlier.stopped.get(host, 0) + later.stopped.get(host, 0) for host in _hosts(earlier, later)},
        earlier=first,
        traces=(*earlier.traces, *later.traces),
    )


def go_through(item: pytest.Item, nextitem: pytest.Item | None) -> list[pytest.TestReport]:
    """Go through an item, with fixtures of its own, and give the reports."""
    return runtestprotocol(item, log=False, nextitem=nextitem)


def _hosts(*records: ScenarioRecord) -> set[str]:
    return {host for record in records for host in record.stopped}
