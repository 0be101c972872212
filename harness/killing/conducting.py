"""Trying faults one after another in few processes: the features are collected once, then each worker is a fork.

A fault's trial costs what its scenarios cost, not the seconds that a run of its own takes to begin.
"""

import multiprocessing
from collections.abc import Callable, Sequence
from dataclasses import replace
from multiprocessing.queues import SimpleQueue
from typing import Any

import pytest

from harness.evidence.records import ScenarioRecord
from harness.killing.matrix import Outcome
from harness.killing.trials import Trial
from harness.plugin import RECORD, SESSION
from harness.running.items import id_of
from harness.running.session import Session

Told = Callable[[Outcome], None]


class Conductor:
    """A pytest plugin that takes the place of the one run: it goes through the collected scenarios fault by fault.

    Pytest is told to collect only, so that nothing of the deployment is open when the workers are forked.
    """

    def __init__(self, trials: Sequence[Trial], workers: int, told: Told) -> None:
        """Try these faults with some workers; each outcome is `told` when it is there."""
        self._trials, self._workers, self._told = trials, workers, told
        self.outcomes: list[Outcome] = []
        """What came of the trials, in their order."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Give the trials out to the workers, and gather what comes of them."""
        context = multiprocessing.get_context("fork")
        tasks, results = context.SimpleQueue(), context.SimpleQueue()
        for number in range(len(self._trials)):
            tasks.put(number)
        workers = min(self._workers, len(self._trials))
        for _ in range(workers):
            tasks.put(None)
        processes = [
            context.Process(target=_work, args=(session, self._trials, tasks, results)) for _ in range(workers)
        ]
        for process in processes:
            process.start()
        found = dict(self._gathered(results, workers))
        for process in processes:
            process.join()
        self.outcomes = [found[number] for number in sorted(found)]
        return True

    def _gathered(self, results: SimpleQueue[Any], workers: int) -> list[tuple[int, Outcome]]:
        found = []
        while workers:
            result = results.get()
            if result is None:
                workers -= 1
                continue
            number, verdicts, readings = result
            outcome = Outcome(self._trials[number], verdicts, readings)
            found.append((number, outcome))
            self._told(outcome)
        return found


def _work(
    session: pytest.Session, trials: Sequence[Trial], tasks: SimpleQueue[int | None], results: SimpleQueue[Any]
) -> None:
    """Try one fault after another until there is none left."""
    try:
        while (number := tasks.get()) is not None:
            records = _tried(session, trials[number])
            verdicts = {record.id: record.verdict for record in records}
            results.put((number, verdicts, {record.id: _readings(record) for record in records}))
    finally:
        results.put(None)


def _tried(session: pytest.Session, trial: Trial) -> list[ScenarioRecord]:
    """Go through a trial's scenarios on a deployment of its own with the fault on."""
    config = session.config
    asked = config.stash[SESSION].options
    ours = Session(replace(asked, target=replace(asked.target, faults=(trial.fault,))), "")
    config.stash[SESSION] = ours
    items = [item for item in session.items if id_of(item) in trial.scenarios]
    try:
        for item in items:
            if RECORD in item.stash:
                del item.stash[RECORD]
            item.ihook.pytest_runtest_protocol(item=item, nextitem=None)
        return [record for item in items if (record := item.stash.get(RECORD, None))]
    finally:
        ours.close()


def _readings(record: ScenarioRecord) -> frozenset[str]:
    """Give the readings that a scenario tells, by discrepancy and name."""
    checks = [check for step in record.steps for check in step.checks]
    return frozenset(f"{check.reading.discrepancy} {check.observed}" for check in checks if check.reading)
