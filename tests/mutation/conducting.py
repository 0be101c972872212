"""Letting scenarios judge mutants: the features are collected once, and each mutant has a fork of its own."""

import multiprocessing
import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from harness.plugin import RECORD, SESSION
from harness.running.costs import costs, seconds
from harness.running.items import id_of
from harness.running.session import Session
from harness.spec.discrepancies import discrepancies
from harness.spec.places import features_folder
from harness.verdicts import Verdict
from tests.mutation.covering import Covered, Run, covered
from tests.mutation.fates import Fate
from tests.mutation.mutants import Mutant
from tests.mutation.planting import plant

if TYPE_CHECKING:
    from multiprocessing.queues import SimpleQueue

RULES: Final = ("reference_impl.domain.", "reference_impl.policy")
LONGEST_S: Final = 1200
"""After so many seconds a mutant runs in circles: all scenarios take some minutes on a busy machine."""

MOST_STOPPED: Final = 5
"""So many scenarios that could not run are enough: each may wait for what never comes."""

FORK = multiprocessing.get_context("fork")


class Conductor:
    """A pytest plugin that takes the place of the one run, and goes through the mutants; pytest only collects."""

    def __init__(self, mutants: Sequence[Mutant], workers: int, told: Callable[[Fate], None], kept: Path) -> None:
        """Judge these mutants with some workers; each fate is `told` when it is there.

        What each scenario reaches is read from a file, where it is `kept`, or else found out and kept there.
        """
        self._mutants, self._workers, self._told, self._kept = mutants, workers, told, kept
        self.fates: list[Fate] = []
        """What became of the mutants, in their order."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Learn what each scenario reaches, then give the mutants out to the workers and gather their fates."""
        modules = {name for name in sys.modules if name.startswith(RULES)}
        if not self._kept.exists():
            self._kept.parent.mkdir(parents=True, exist_ok=True)
            self._kept.write_text(_apart(partial(_covered, session, modules)), encoding="utf-8")
        reached = Covered.from_json(self._kept.read_text(encoding="utf-8"))
        tasks, results = FORK.SimpleQueue(), FORK.SimpleQueue()
        for number in [*range(len(self._mutants)), *[None] * self._workers]:
            tasks.put(number)
        arguments = (session, self._mutants, reached, tasks, results)
        workers = [FORK.Process(target=_work, args=arguments) for _ in range(self._workers)]
        for worker in workers:
            worker.start()
        found = dict(self._gathered(results))
        for worker in workers:
            worker.join()
        self.fates = [found[number] for number in sorted(found)]
        return True

    def _gathered(self, results: "SimpleQueue[Any]") -> Iterator[tuple[int, Fate]]:
        for _ in self._mutants:
            number, end, by, noticed = results.get()
            fate = Fate(self._mutants[number], end, by, noticed)
            self._told(fate)
            yield number, fate


def _work(
    session: pytest.Session,
    mutants: Sequence[Mutant],
    reached: Covered,
    tasks: "SimpleQueue[int | None]",
    results: "SimpleQueue[Any]",
) -> None:
    while (number := tasks.get()) is not None:
        end = _apart(partial(_judged, session, mutants[number], reached))
        results.put((number, *(end or ("in circles", "", ()))))


def _apart(act: Callable[[], Any]) -> Any:
    """Do something in a process of its own, which ends with it; None where that takes too long."""
    ours, theirs = FORK.Pipe(duplex=False)
    process = FORK.Process(target=_send, args=(theirs, act))
    process.start()
    theirs.close()
    try:
        return ours.recv() if ours.poll(LONGEST_S) else None
    finally:
        process.kill()
        process.join()


def _send(to: Connection, act: Callable[[], Any]) -> None:
    to.send(act())


def _covered(session: pytest.Session, modules: Collection[str]) -> str:
    catalogue = session.config.stash[SESSION].catalogue
    about = {id_: each.requirements for id_, each in discrepancies(features_folder() / "discrepancies.toml").items()}
    claimed = {id_: _with(about, catalogue[id_].requirements) for item in session.items if (id_ := id_of(item))}
    with _running(session) as run:
        return covered(modules, claimed, run).to_json()


def _with(discrepancies: Mapping[str, Sequence[str]], requirements: Sequence[str]) -> frozenset[str]:
    """Give what a scenario claims, with the discrepancies that are about it."""
    claimed = frozenset(requirements)
    return claimed | {id_ for id_, about in discrepancies.items() if claimed & set(about)}


def _judged(session: pytest.Session, mutant: Mutant, reached: Covered) -> tuple[str, str, tuple[str, ...]]:
    """Let the scenarios that may notice a mutant judge it, until one of them violates."""
    try:
        plant(mutant)
    except Exception:  # noqa: BLE001 - whatever a mutant raises
        return "does not import", "", ()
    stopped, noticed = list[str](), list[str]()
    with _running(session) as run:
        for id_ in reached.by(mutant, seconds(costs(None), "markup")):
            verdict = run(id_)
            if verdict is Verdict.VIOLATES:
                return "violates", id_, ()
            if verdict is Verdict.COULD_NOT_RUN:
                stopped.append(id_)
                if len(stopped) == MOST_STOPPED:
                    break
            elif verdict is not Verdict.CONFORMS:
                noticed.append(id_)
    return ("could not run", stopped[0], ()) if stopped else ("survives", "", tuple(noticed))


@contextmanager
def _running(session: pytest.Session) -> Iterator[Run]:
    """Open a deployment, and give what goes through a scenario on it."""
    items = {id_of(item): item for item in session.items}
    ours = Session(session.config.stash[SESSION].options, "")
    session.config.stash[SESSION] = ours

    def run(id_: str) -> Verdict:
        item = items[id_]
        item.ihook.pytest_runtest_protocol(item=item, nextitem=None)
        record = item.stash.get(RECORD, None)
        return record.verdict if record else Verdict.COULD_NOT_RUN

    try:
        yield run
    finally:
        ours.close()
