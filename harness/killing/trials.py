"""Which scenarios each fault is tried on: all that claim a requirement it breaks, and some that claim none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Protocol

from harness.evidence.records import Compiled


class Fault(Protocol):
    """What is to be known of a fault."""

    @property
    def requirements(self) -> tuple[str, ...]:
        """The requirements it breaks."""

    @property
    def is_advisory(self) -> bool:
        """Whether it is only advised against."""

    @property
    def reading(self) -> str:
        """The reading that it follows, by discrepancy and name, where that alone is to be noticed."""


OTHERS = 12
"""How many scenarios that claim nothing of it a fault meets, unless told otherwise."""


@dataclass(frozen=True)
class Trial:
    """A fault, and the scenarios it is tried on, by their ids."""

    fault: str
    requirements: tuple[str, ...]
    claiming: frozenset[str]
    others: frozenset[str]
    is_advisory: bool = False
    """Whether no more than advice can come of the fault, so that advice kills it."""
    reading: str = ""
    """The reading of a discrepancy, such as `DSC-055 no-limits`, by which a fault is killed that violates nothing."""

    @property
    def scenarios(self) -> frozenset[str]:
        """All scenarios of the trial."""
        return self.claiming | self.others


def trials(faults: Mapping[str, Fault], compiled: Iterable[Compiled], others: int = OTHERS) -> list[Trial]:
    """Plan a trial for each fault; the others are drawn by its name, so that a trial is the same each time."""
    claimed = {each.id: frozenset(each.requirements) for each in compiled}
    return [_trial(name, fault, claimed, others) for name, fault in faults.items()]


def _trial(name: str, fault: Fault, claimed: Mapping[str, frozenset[str]], others: int) -> Trial:
    broken = set(fault.requirements)
    claiming = frozenset(id_ for id_, requirements in claimed.items() if requirements & broken)
    rest = sorted(set(claimed) - claiming)
    drawn = frozenset(Random(name).sample(rest, min(others, len(rest))))
    return Trial(name, fault.requirements, claiming, drawn, fault.is_advisory, fault.reading)
