"""Two runs side by side: what violates now and did not, what conforms now and did not, which readings changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from harness.evidence.reading import Evidence
from harness.evidence.rollup import Rollup, roll_up
from harness.registers import Register
from reports.cases import Case, cases
from reports.coverage import Covered, coverage
from reports.readings import readings_followed

ABSENT = "absent"
"""The outcome of a scenario in a run whose specification has none of that id."""

Kind = Literal["newly violating", "newly conforming", "newly shown", "no longer shown", "other"]

_UNTRIED = frozenset({ABSENT, "deselected", "lost", "could_not_run", "not_testable", "not_applicable", "untested"})


@dataclass(frozen=True)
class Side:
    """One of the two runs."""

    evidence: Evidence
    register: Register

    @cached_property
    def rollup(self) -> Rollup:
        """What the run came to."""
        return roll_up(self.evidence, self.register)

    @cached_property
    def cases(self) -> Mapping[str, Case]:
        """Every scenario of the run, by id."""
        return {case.id: case for case in cases(self.evidence)}

    @cached_property
    def covered(self) -> Mapping[str, Covered]:
        """What the run says of each requirement, by id."""
        found = coverage(self.rollup, self.register, tuple(self.cases.values()))
        return {each.requirement.id: each for each in found}

    @cached_property
    def readings(self) -> Mapping[str, str]:
        """The readings that were followed, by discrepancy; where scenarios saw several, all of them."""
        seen: dict[str, list[str]] = {}
        for each in readings_followed(tuple(self.cases.values())):
            seen.setdefault(each.told.discrepancy, []).append(each.reading)
        return {discrepancy: ", ".join(some) for discrepancy, some in seen.items()}

    @property
    def specification(self) -> str:
        """The name of the specification that the run was made by; empty where its evidence does not tell."""
        return self.evidence.header.run.versions.get("specification", "")


@dataclass(frozen=True)
class Change:
    """A scenario or a requirement that came to something else."""

    id: str
    title: str
    requirements: tuple[str, ...]
    before: str
    after: str
    reason: str
    """Why it is now what it is; empty where it conforms."""

    @property
    def kind(self) -> Kind:
        """What the change means for somebody who reads it."""
        if self.after == "violates":
            return "newly violating"
        if self.after == "conforms":
            return "newly shown" if self.before in _UNTRIED else "newly conforming"
        return "no longer shown" if self.before == "conforms" else "other"


@dataclass(frozen=True)
class ChangedReading:
    """A discrepancy of which another reading is followed now."""

    discrepancy: str
    topic: str
    governs: str
    before: str
    after: str


@dataclass(frozen=True)
class Comparison:
    """Two runs, and what differs between them."""

    old: Side
    new: Side
    scenarios: tuple[Change, ...]
    requirements: tuple[Change, ...]
    readings: tuple[ChangedReading, ...]

    def scenarios_of(self, kind: Kind) -> tuple[Change, ...]:
        """Give the changes of scenarios of a kind."""
        return tuple(each for each in self.scenarios if each.kind == kind)

    def requirements_of(self, kind: Kind) -> tuple[Change, ...]:
        """Give the changes of requirements of a kind."""
        return tuple(each for each in self.requirements if each.kind == kind)

    @property
    def is_of_two_specifications(self) -> bool:
        """Tell whether what was demanded may differ, too."""
        return self.old.specification != self.new.specification

    @property
    def exit_code(self) -> int:
        """The exit code of a command that ends with it: 1 if anything violates that did not, else 0."""
        return int(bool(self.scenarios_of("newly violating") or self.requirements_of("newly violating")))


def compare(old: Evidence, new: Evidence, register: Register) -> Comparison:
    """Compare two runs; both are rolled up by the same register, in whose order requirements are told."""
    before, after = Side(old, register), Side(new, register)
    return Comparison(
        before,
        after,
        tuple(_scenarios(before, after)),
        tuple(_requirements(before, after)),
        tuple(_readings(before, after)),
    )


def _scenarios(old: Side, new: Side) -> Iterable[Change]:
    for id_ in dict.fromkeys([*new.cases, *old.cases]):
        before, after = old.cases.get(id_), new.cases.get(id_)
        outcomes = [case.outcome if case else ABSENT for case in (before, after)]
        case = after or before
        if case is not None and outcomes[0] != outcomes[1]:
            reason = after.reason if after else ""
            yield Change(id_, case.scenario.title, case.scenario.requirements, outcomes[0], outcomes[1], reason)


def _requirements(old: Side, new: Side) -> Iterable[Change]:
    for id_, after in new.covered.items():
        before = old.covered[id_]
        if before.outcome != after.outcome and after.requirement.is_counted:
            yield Change(id_, after.requirement.statement, (id_,), before.outcome, after.outcome, after.why)


def _readings(old: Side, new: Side) -> Iterable[ChangedReading]:
    told = {
        each.told.discrepancy: each.told
        for side in (old, new)
        for each in readings_followed(tuple(side.cases.values()))
    }
    for id_ in sorted(old.readings.keys() & new.readings.keys()):
        before, after = old.readings[id_], new.readings[id_]
        if before != after:
            yield ChangedReading(id_, told[id_].topic, told[id_].governs, before, after)
