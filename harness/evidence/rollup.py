"""From evidence to the verdicts of requirements and of the run."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from harness.evidence.judging import requirement_verdict
from harness.evidence.reading import Evidence
from harness.evidence.records import ScenarioRecord
from harness.registers import Register
from harness.verdicts import RunVerdict, Verdict, gravest


@dataclass(frozen=True)
class RequirementResult:
    """The verdict of one requirement and the scenarios it rests on; None where no scenario claims it."""

    id: str
    verdict: Verdict | None
    scenarios: tuple[str, ...]


@dataclass(frozen=True)
class Rollup:
    """The verdict of a run, in a word and in a sentence, and what each requirement got."""

    verdict: RunVerdict
    sentence: str
    requirements: tuple[RequirementResult, ...]


def roll_up(evidence: Evidence, register: Register) -> Rollup:
    """Roll the evidence of a run up; only MUSTs decide, and nothing lost or untried is ever green."""
    claims = _claims(evidence)
    results = tuple(_requirement(id_, claims.get(id_, [])) for id_ in register)
    verdict = _verdict(evidence, results, register)
    return Rollup(verdict, _sentence(verdict, evidence, results, register), results)


def _claims(evidence: Evidence) -> Mapping[str, list[ScenarioRecord]]:
    """Give the records by requirement: those that claim it, and those that checked it without claiming it."""
    compiled = {each.id: each.requirements for each in evidence.header.compiled}
    claims = defaultdict(list)
    for record in evidence.scenarios:
        checked = {id_ for step in record.steps for check in step.checks for id_ in check.requirements}
        for requirement in checked.union(compiled[record.id]):
            claims[requirement].append(record)
    return claims


def _requirement(requirement: str, records: list[ScenarioRecord]) -> RequirementResult:
    return RequirementResult(
        id=requirement,
        verdict=gravest(requirement_verdict(record, requirement) for record in records),
        scenarios=tuple(record.id for record in records),
    )


def _verdict(evidence: Evidence, results: tuple[RequirementResult, ...], register: Register) -> RunVerdict:
    if any(each.verdict == Verdict.VIOLATES and register[each.id].strength == "MUST" for each in results):
        return RunVerdict.NONCONFORMANT
    verdicts = [record.verdict for record in evidence.scenarios]
    unfinished = evidence.footer is None or evidence.footer.interrupted or evidence.lost
    if unfinished or Verdict.COULD_NOT_RUN in verdicts or Verdict.CONFORMS not in verdicts:
        return RunVerdict.INCOMPLETE
    return RunVerdict.CONFORMANT


def _sentence(
    verdict: RunVerdict, evidence: Evidence, results: tuple[RequirementResult, ...], register: Register
) -> str:
    """Say of how many: a green run over part of the guide must not read like one over all of it."""
    deciding = [each for each in results if register[each.id].decides]
    counts = _counts(deciding)
    conforming = counts[Verdict.CONFORMS]
    if verdict == RunVerdict.NONCONFORMANT:
        violating = _counts([each for each in results if register[each.id].strength == "MUST"])[Verdict.VIOLATES]
        return f"{violating} of {len(deciding)} testable MUSTs violated, {conforming} conform"
    if verdict == RunVerdict.CONFORMANT and conforming == len(deciding):
        return f"conformant with the guide: all {len(deciding)} testable MUSTs conform"
    found = f"no violation in {conforming} of {len(deciding)} testable MUSTs"
    return found if verdict == RunVerdict.CONFORMANT else f"{found}; {_unfinished(evidence)}"


def _unfinished(evidence: Evidence) -> str:
    blocked = sum(record.verdict == Verdict.COULD_NOT_RUN for record in evidence.scenarios)
    told = [
        (evidence.footer is None, "the run was cut off"),
        (evidence.footer is not None and evidence.footer.interrupted, "the run was interrupted"),
        (blocked, f"{_scenarios(blocked)} could not run"),
        (evidence.lost, f"{_scenarios(len(evidence.lost))} without a result"),
        (not evidence.scenarios, "nothing was run"),
    ]
    return ", ".join(text for true, text in told if true) or "no scenario conforms"


def _scenarios(number: int) -> str:
    return "1 scenario" if number == 1 else f"{number} scenarios"


def _counts(results: list[RequirementResult]) -> Mapping[Verdict | None, int]:
    verdicts: list[Verdict | None] = [*Verdict, None]
    return {verdict: sum(each.verdict == verdict for each in results) for verdict in verdicts}
