"""Which scenarios each fault is tried on: all that claim a requirement it breaks, and some that claim none."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from harness.evidence.records import Compiled

OTHERS = 12
"""How many scenarios that claim nothing of it a fault meets, unless told otherwise."""


@dataclass(frozen=True)
class Trial:
    """A fault, and the scenarios it is tried on, by their ids."""

    fault: str
    requirements: tuple[str, ...]
    claiming: frozenset[str]
    others: frozenset[str]

    @property
    def scenarios(self) -> frozenset[str]:
        """All scenarios of the trial."""
        return self.claiming | self.others


def trials(faults: Mapping[str, Sequence[str]], compiled: Iterable[Compiled], others: int = OTHERS) -> list[Trial]:
    """Plan a trial for each fault, given the requirements that each one breaks.

    The others are drawn by the fault's name, so that a trial is the same each time.
    """
    claimed = {each.id: frozenset(each.requirements) for each in compiled}
    return [_trial(name, tuple(broken), claimed, others) for name, broken in faults.items()]


def _trial(name: str, broken: tuple[str, ...], claimed: Mapping[str, frozenset[str]], others: int) -> Trial:
    claiming = frozenset(id_ for id_, requirements in claimed.items() if requirements & set(broken))
    rest = sorted(set(claimed) - claiming)
    return Trial(name, broken, claiming, frozenset(Random(name).sample(rest, min(others, len(rest)))))
