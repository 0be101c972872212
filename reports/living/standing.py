"""What the last run said, as far as evidence is given: the verdict of each scenario and requirement."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from harness.evidence.reading import Evidence
from harness.evidence.rollup import Rollup, roll_up
from harness.registers import Register
from reports.cases import Case, cases
from reports.coverage import Covered, coverage
from reports.readings import Followed, readings_followed
from reports.wording import WORDS


@dataclass(frozen=True)
class Standing:
    """What a run found."""

    evidence: Evidence
    rollup: Rollup
    cases: Mapping[str, Case]
    """By the ids under which scenarios were run."""
    covered: Mapping[str, Covered]
    """By requirement."""
    readings: Mapping[str, tuple[Followed, ...]]
    """Those that were seen, by discrepancy."""

    def outcome(self, runs: Iterable[str]) -> str:
        """Give the outcome that most needs a person, of a scenario's rows; empty where the run knew none of them."""
        found = {self.cases[id_].outcome for id_ in runs if id_ in self.cases}
        return next((outcome for outcome in WORDS if outcome in found), "")

    def outcomes(self, runs: Iterable[str]) -> Counter[str]:
        """Count the outcomes of some runs of scenarios."""
        return Counter(self.cases[id_].outcome for id_ in runs if id_ in self.cases)


def standing(evidence: Evidence, register: Register) -> Standing:
    """Say what a run found of each scenario, requirement and discrepancy."""
    everything = cases(evidence)
    rollup = roll_up(evidence, register)
    readings: dict[str, tuple[Followed, ...]] = {}
    for each in readings_followed(everything):
        readings[each.told.discrepancy] = (*readings.get(each.told.discrepancy, ()), each)
    return Standing(
        evidence,
        rollup,
        MappingProxyType({case.id: case for case in everything}),
        MappingProxyType({each.requirement.id: each for each in coverage(rollup, register, everything)}),
        MappingProxyType(readings),
    )
