"""Who runs what on a shared deployment: played through with workers that only note what they are sent."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

import pytest

from harness.running.scheduling import Considerate

SHARED = [f"t{number}" for number in range(9)]
ALONE = ["c0", "c1", "c2"]


@dataclass(eq=False)
class Worker:
    """A worker of pytest-xdist: it runs what it is sent, the last one only when it knows that no more comes."""

    name: str
    queue: list[int] = field(default_factory=list)
    shutting_down: bool = False

    def send_runtest_some(self, indices: Sequence[int]) -> None:
        """Take tests."""
        self.queue += indices

    def shutdown(self) -> None:
        """Learn that no more comes."""
        self.shutting_down = True

    @property
    def can_run(self) -> bool:
        """Tell whether it can run its next test."""
        return bool(self.queue) and (self.shutting_down or len(self.queue) > 1)


class Play:
    """A session of some workers, in which they end their tests in any order."""

    def __init__(self, tests: list[str], workers: int, dice: Random) -> None:
        """Begin it."""
        self.tests, self.dice = tests, dice
        self.scheduler = Considerate(workers, len(set(ALONE) & set(tests)))
        self.workers = [Worker(f"gw{number}") for number in range(workers)]
        self.ran: list[tuple[str, str, set[str]]] = []
        """Who ran which test, and what all others had in hand that they could run."""
        for each in self.workers:
            self.join(each)
        self.scheduler.schedule()

    def join(self, worker: Worker) -> None:
        """Let a worker join and tell its tests."""
        self.scheduler.add_node(worker)
        self.scheduler.add_node_collection(worker, self.tests)

    def crash(self) -> str | None:
        """Let the first worker that has something in hand crash, and another take its place."""
        worker = next(each for each in self.workers if each.queue)
        self.workers.remove(worker)
        at = self.scheduler.remove_node(worker)
        self.workers.append(Worker("gw9"))
        self.join(self.workers[-1])
        self.scheduler.schedule()
        return at

    def step(self) -> bool:
        """Let one worker that can run a test end it; tell whether there was one."""
        able = [each for each in self.workers if each.can_run]
        if not able:
            return False
        worker = self.dice.choice(able)
        index = worker.queue.pop(0)
        others = {self.tests[each] for other in self.workers if other is not worker for each in other.queue}
        self.ran.append((worker.name, self.tests[index], others))
        self.scheduler.mark_test_complete(worker, index, 0.01)
        return True

    def to_the_end(self) -> list[str]:
        """Go on until nobody can run anything, and give what was run in order."""
        while self.step():
            pass
        return [test for _, test, _ in self.ran]


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("shared", [9, 2, 1, 0])
def test_what_disturbs_others_runs_last_and_alone(seed: int, shared: int) -> None:
    """By one worker, when nobody has anything else in hand; and everything runs once."""
    play = Play(SHARED[:shared] + ALONE, 3, Random(seed))
    ran = play.to_the_end()
    assert sorted(SHARED[:shared] + ALONE) == sorted(ran)
    last = play.ran[shared:]
    assert ALONE == [test for _, test, _ in last]
    assert 1 == len({worker for worker, _, _ in last})
    assert [set()] * len(ALONE) == [others for _, _, others in last]
    assert play.scheduler.tests_finished
    assert not play.scheduler.has_pending


@pytest.mark.parametrize("seed", range(20))
def test_a_crash_loses_the_test_in_hand_and_no_other(seed: int) -> None:
    """Whenever it comes; the rest is still in order."""
    dice = Random(seed)
    play = Play(SHARED + ALONE, 2, dice)
    for _ in range(dice.randrange(len(SHARED + ALONE))):
        play.step()
    crashed = play.crash() if any(each.queue for each in play.workers) else None
    ran = play.to_the_end()
    assert sorted(SHARED + ALONE) == sorted([*ran, *([crashed] if crashed else [])])
    assert [] == [(test, others) for _, test, others in play.ran if test in ALONE and others - set(ALONE)]


def test_without_such_scenarios_all_share_the_rest() -> None:
    """Everybody gets some."""
    play = Play(SHARED, 3, Random(1))
    assert sorted(SHARED) == sorted(play.to_the_end())
    assert {"gw0", "gw1", "gw2"} == {worker for worker, _, _ in play.ran}


def test_workers_that_have_other_tests_are_refused() -> None:
    """What is handed out by number would be another test there."""
    play = Play(SHARED, 1, Random(1))
    stranger = Worker("gw1")
    with pytest.raises(ValueError, match=r"expected that all workers have the same tests, found others in .*gw1"):
        play.scheduler.add_node_collection(stranger, SHARED[1:])


def test_a_test_that_is_taken_back_is_run_again() -> None:
    """By whoever is there."""
    play = Play(SHARED, 1, Random(1))
    play.step()
    play.scheduler.mark_test_pending("t0")
    assert sorted([*SHARED, "t0"]) == sorted(play.to_the_end())
