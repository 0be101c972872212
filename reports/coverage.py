"""What the run says about each requirement, and where it says nothing: why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from harness.evidence.records import Attestation
from harness.evidence.rollup import RequirementResult, Rollup
from harness.registers import Register, Requirement, canonical
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
    attestation: Attestation | None = None

    @property
    def outcome(self) -> str:
        """The verdict; or `overruled`, `attested`, `attested_not`; or `untested` where nothing gave one."""
        if self.requirement.overruled_by:
            return "overruled"
        if self.verdict is not None:
            return self.verdict.value
        if self.attestation is None:
            return "untested"
        return "attested" if self.attestation.answer == "yes" else "attested_not"

    @property
    def is_for_a_person(self) -> bool:
        """Tell whether it is counted apart: no run can test it, and none did."""
        return self.requirement.is_counted and self.requirement.is_attested and not self.scenarios


def coverage(rollup: Rollup, register: Register, all_cases: tuple[Case, ...]) -> tuple[Covered, ...]:
    """Give what the run says about each requirement, in the order of the register."""
    claiming: dict[str, list[Case]] = {}
    for case in all_cases:
        known = (id_ for id_ in case.scenario.requirements if id_ in register)  # old evidence may name retired ones
        for first in dict.fromkeys(canonical(register, id_).id for id_ in known):
            claiming.setdefault(first, []).append(case)
    return tuple(
        Covered(
            register[each.id],
            each.verdict,
            each.scenarios,
            _why(each, register[each.id], claiming.get(canonical(register, each.id).id, [])),
            each.attestation,
        )
        for each in rollup.requirements
    )


def by_area(covered: tuple[Covered, ...]) -> Mapping[str, list[Covered]]:
    """Group requirements by their area, such as PWD, in the order of the register."""
    areas: dict[str, list[Covered]] = {}
    for each in covered:
        areas.setdefault(each.requirement.area, []).append(each)
    return areas


def once(covered: Iterable[Covered]) -> list[Covered]:
    """Leave out statements that repeat others, so that each is counted once."""
    return [each for each in covered if not each.requirement.same_as]


def untested(covered: Iterable[Covered]) -> Mapping[str, list[Covered]]:
    """Group the requirements that were not tested by why, each once; those that nobody could test are no part of it."""
    reasons: dict[str, list[Covered]] = {}
    for each in once(covered):
        if each.verdict in _UNTRIED and each.why and each.outcome not in {"overruled", "attested", "attested_not"}:
            reasons.setdefault(each.why, []).append(each)
    return reasons


def attested(attestation: Attestation) -> str:
    """Tell who attests to what, and when."""
    said = {"yes": "attested", "no": "attested not to hold", "not seen": "not seen"}[attestation.answer]
    proof = f" ({attestation.attachment})" if attestation.attachment else ""
    note = f": {attestation.note}" if attestation.note else ""
    return f"{said} by {attestation.by} on {attestation.on}{note}{proof}"


def _why(result: RequirementResult, requirement: Requirement, claiming: list[Case]) -> str:
    if requirement.overruled_by:
        return f"overruled by {requirement.overruled_by}"
    if not result.scenarios and result.attestation:
        return attested(result.attestation)
    if result.verdict == Verdict.NEEDS_REVIEW and not result.scenarios:
        return "only a person can attest to it"
    if result.verdict not in _UNTRIED:
        return ""
    if claiming:
        return next((case.reason for case in claiming if case.outcome == result.verdict), claiming[0].reason)
    return requirement.untested or "no scenario claims it"
