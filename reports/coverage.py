"""What the run says about each requirement, and where it says nothing: why."""

from collections.abc import Mapping
from dataclasses import dataclass

from harness.evidence.rollup import RequirementResult, Rollup
from harness.registers import Register, Requirement
from harness.verdicts import Verdict
from reports.cases import Case

_UNTRIED = frozenset({None, Verdict.NOT_TESTABLE, Verdict.NOT_APPLICABLE, Verdict.COULD_NOT_RUN})


@dataclass(frozen=True)
class Covered:
    """A requirement with its verdict, the scenarios it rests on, and why it was not tested (empty if it was)."""

    requirement: Requirement
    verdict: Verdict | None
    scenarios: tuple[str, ...]
    why: str

    @property
    def outcome(self) -> str:
        """The verdict, or `untested` where no scenario gave one."""
        return "untested" if self.verdict is None else self.verdict.value


def coverage(rollup: Rollup, register: Register, all_cases: tuple[Case, ...]) -> tuple[Covered, ...]:
    """Give what the run says about each requirement, in the order of the register."""
    claiming: dict[str, list[Case]] = {}
    for case in all_cases:
        for requirement in case.scenario.requirements:
            claiming.setdefault(requirement, []).append(case)
    return tuple(
        Covered(
            register[each.id], each.verdict, each.scenarios, _why(each, register[each.id], claiming.get(each.id, []))
        )
        for each in rollup.requirements
    )


def by_area(covered: tuple[Covered, ...]) -> Mapping[str, list[Covered]]:
    """Group requirements by their area, such as PWD, in the order of the register."""
    areas: dict[str, list[Covered]] = {}
    for each in covered:
        areas.setdefault(each.requirement.area, []).append(each)
    return areas


def _why(result: RequirementResult, requirement: Requirement, claiming: list[Case]) -> str:
    if result.verdict not in _UNTRIED:
        return ""
    if claiming:
        return next((case.reason for case in claiming if case.outcome == result.verdict), claiming[0].reason)
    if requirement.testable == ("inspection",):
        return "only a person can attest to it"
    return "no scenario claims it"
