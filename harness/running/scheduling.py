"""Which worker runs what, on a deployment that all of them share.

Everybody takes the scenarios that disturb nobody. When all of those have ended, one worker runs the others, one after
another: they move the clock or take the deployment down for everybody.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from typing import Protocol

AHEAD = 3
"""So many scenarios a worker has in hand: one it runs, one it needs to know to begin that, one more lest it waits."""


class Worker(Protocol):
    """What a scheduler asks of a worker of pytest-xdist."""

    @property
    def shutting_down(self) -> bool:
        """Tell whether it knows that no more comes."""

    def send_runtest_some(self, indices: Sequence[int]) -> None:
        """Hand tests out to it."""

    def shutdown(self) -> None:
        """Let it know that no more comes: only then does it run the last test it has in hand."""


class Considerate:
    """A scheduler as pytest-xdist asks for one (`xdist.scheduler.Scheduling`)."""

    def __init__(self, workers: int, alone: int) -> None:
        """Wait for so many workers before anything is handed out; that many tests, the last ones, are run alone."""
        self._expected, self._last_ones = workers, alone
        self._collected: set[Worker] = set()
        self._in_hand: dict[Worker, list[int]] = {}
        self._tests: list[str] = []
        self._shared: deque[int] = deque()
        self._alone: deque[int] = deque()

    @property
    def nodes(self) -> list[Worker]:
        """All workers that are there."""
        return list(self._in_hand)

    @property
    def collection_is_completed(self) -> bool:
        """Tell whether all workers have told their tests."""
        return len(self._collected) >= self._expected

    @property
    def tests_finished(self) -> bool:
        """Tell whether all is handed out, and no worker has more in hand than what it runs."""
        busy = any(len(each) > 1 for each in self._in_hand.values())
        return self.collection_is_completed and not self._shared and not self._alone and not busy

    @property
    def has_pending(self) -> bool:
        """Tell whether something is still to be run."""
        return bool(self._shared or self._alone or any(self._in_hand.values()))

    def add_node(self, node: Worker) -> None:
        """Take a worker on."""
        self._in_hand[node] = []

    def add_node_collection(self, node: Worker, collection: Sequence[str]) -> None:
        """Learn a worker's tests, which are everybody's; raises ValueError where they are others."""
        if self._tests and self._tests != list(collection):
            raise ValueError(f"expected that all workers have the same tests, found others in {node}")
        if not self._tests:
            self._tests = list(collection)
            self._put_back(range(len(self._tests)))
        self._collected.add(node)

    def schedule(self) -> None:
        """Begin, or go on with a worker that came later."""
        self._supply()

    def mark_test_complete(self, node: Worker, item_index: int, duration: float = 0) -> None:
        """Note that a worker has ended a test: another one may have waited for that."""
        del duration
        self._in_hand[node].remove(item_index)
        self._supply()

    def mark_test_pending(self, item: str) -> None:
        """Take a test back."""
        self._put_back([self._tests.index(item)])
        self._supply()

    def remove_pending_tests_from_node(self, node: Worker, indices: Sequence[int]) -> None:
        """Do nothing: no test is ever taken from one worker for another."""

    def remove_node(self, node: Worker) -> str | None:
        """Take back what a worker had in hand; if it crashed, give the test at which it did.

        Raises KeyError for a worker that is not there, as pytest-xdist expects.
        """
        in_hand = self._in_hand.pop(node)
        self._put_back(in_hand[1:])
        self._supply()
        return self._tests[in_hand[0]] if in_hand else None

    def _put_back(self, indices: Iterable[int]) -> None:
        first_alone = len(self._tests) - self._last_ones
        for index in indices:
            (self._alone if index >= first_alone else self._shared).append(index)

    def _supply(self) -> None:
        # Twice: who is asked first does not know yet that nothing is left for those who are asked after.
        for node in (*self.nodes, *self.nodes):
            if not node.shutting_down:
                self._supply_one(node)

    def _supply_one(self, node: Worker) -> None:
        if self._shared:
            self._send(node, self._shared, AHEAD - len(self._in_hand[node]))
        elif not self._alone or node is not self._last:
            node.shutdown()
        elif not any(self._in_hand[other] for other in self.nodes if other is not node):
            self._send(node, self._alone, len(self._alone))
            node.shutdown()

    def _send(self, node: Worker, queue: deque[int], number: int) -> None:
        indices = [queue.popleft() for _ in range(min(number, len(queue)))]
        if indices:
            self._in_hand[node] += indices
            node.send_runtest_some(indices)

    @property
    def _last(self) -> Worker | None:
        """The worker that will be alone: the first one that was not sent home."""
        return next((node for node in self.nodes if not node.shutting_down), None)
