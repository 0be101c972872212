"""From evidence to the verdicts of requirements and of the run."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from harness.evidence.judging import requirement_verdict
from harness.evidence.ledger import Ledger, Standing, standings
from harness.evidence.reading import Evidence
from harness.evidence.records import Attestation, ScenarioRecord
from harness.registers import Register, Requirement, canonical, groups
from harness.verdicts import RunVerdict, Verdict, gravest

Claims = Mapping[str, list[ScenarioRecord]]


@dataclass(frozen=True)
class RequirementResult:
    """The verdict of one requirement and the scenarios it rests on.

    The verdict is None where no scenario claims it, where it is overruled, and where a person has attested to it.
    """

    id: str
    verdict: Verdict | None
    scenarios: tuple[str, ...]
    attestation: Attestation | None = None


@dataclass(frozen=True)
class Rollup:
    """The verdict of a run, in a word and in a sentence, what each requirement got, and how the ledger stands."""

    verdict: RunVerdict
    sentence: str
    requirements: tuple[RequirementResult, ...]
    deviations: tuple[Standing, ...] = ()


def roll_up(evidence: Evidence, register: Register) -> Rollup:
    """Roll the evidence of a run up; only MUSTs decide, and nothing lost or untried is ever green.

    Statements that say the same share the evidence of all of them and count once; an overruled one has no verdict.
    An entry of the ledger of deviations that has expired, or is not borne out any more, makes the run nonconformant.
    """
    claims, ledger = _claims(evidence), Ledger.of(evidence.header)
    attested = {each.id: each for each in evidence.header.attestations}
    shared = {
        id_: _result(register[id_], same, claims, ledger, attested.get(id_)) for id_, same in groups(register).items()
    }
    results = tuple(replace(shared[canonical(register, id_).id], id=id_) for id_ in register)
    deviations = standings(evidence.header, evidence.scenarios)
    verdict = (
        RunVerdict.NONCONFORMANT if any(each.fails for each in deviations) else _verdict(evidence, results, register)
    )
    told = [_sentence(verdict, evidence, results, register), *_ledgered(deviations)]
    return Rollup(verdict, "; ".join(told), results, deviations)


def _claims(evidence: Evidence) -> Claims:
    """Give the records by requirement: those that claim it, and those that checked it without claiming it."""
    compiled = {each.id: each.requirements for each in evidence.header.compiled}
    claims = defaultdict(list)
    for record in evidence.scenarios:
        checked = {id_ for step in record.steps for check in step.checks for id_ in check.requirements}
        for requirement in checked.union(compiled[record.id]):
            claims[requirement].append(record)
    return claims


def _result(
    row: Requirement, same: tuple[str, ...], claims: Claims, ledger: Ledger, attestation: Attestation | None
) -> RequirementResult:
    """Give the result of a statement, which those that repeat it share."""
    if row.overruled_by:
        return RequirementResult(row.id, None, ())
    records = {record.id: record for id_ in same for record in claims.get(id_, [])}
    verdict = gravest(requirement_verdict(record, *same, known=ledger.about(record.id)) for record in records.values())
    if verdict is None and row.is_attested and not (attestation and attestation.settles):
        verdict = Verdict.NEEDS_REVIEW
    return RequirementResult(row.id, verdict, tuple(records), attestation)


def _verdict(evidence: Evidence, results: tuple[RequirementResult, ...], register: Register) -> RunVerdict:
    if _violated(results, register):
        return RunVerdict.NONCONFORMANT
    verdicts = [record.verdict for record in evidence.scenarios]
    unfinished = evidence.footer is None or evidence.footer.interrupted or evidence.lost
    if unfinished or Verdict.COULD_NOT_RUN in verdicts or Verdict.CONFORMS not in verdicts:
        return RunVerdict.INCOMPLETE
    return RunVerdict.CONFORMANT


def _violated(results: Iterable[RequirementResult], register: Register) -> list[RequirementResult]:
    """Give the violated MUSTs, each once however often the guide repeats it."""
    violated = (each for each in results if each.verdict == Verdict.VIOLATES)
    return [each for each in violated if register[each.id].strength == "MUST" and register[each.id].is_counted]


def _sentence(
    verdict: RunVerdict, evidence: Evidence, results: tuple[RequirementResult, ...], register: Register
) -> str:
    """Say of how many: a green run over part of the guide must not read like one over all of it."""
    deciding = [each for each in results if register[each.id].decides]
    counts = _counts(deciding)
    conforming = counts[Verdict.CONFORMS]
    if verdict == RunVerdict.NONCONFORMANT and (violated := _violated(results, register)):
        return f"{len(violated)} of {len(deciding)} testable MUSTs violated, {conforming} conform"
    if verdict == RunVerdict.CONFORMANT and conforming == len(deciding):
        return f"conformant with the guide: all {len(deciding)} testable MUSTs conform"
    found = f"no violation in {conforming} of {len(deciding)} testable MUSTs"
    return f"{found}; {_unfinished(evidence)}" if verdict == RunVerdict.INCOMPLETE else found


def _ledgered(deviations: tuple[Standing, ...]) -> list[str]:
    """Tell how many deviations are known, and which entries of the ledger fail the run."""
    known = sum(each.state == "occurs" for each in deviations)
    gone = [each.deviation.about for each in deviations if each.state == "no longer occurs"]
    expired = [f"{each.deviation.about} ({each.deviation.expires})" for each in deviations if each.state == "expired"]
    told = [
        (known, f"{known} known {'deviation' if known == 1 else 'deviations'}"),
        (gone, f"the ledger of deviations is out of date: no longer seen at {', '.join(gone)}"),
        (expired, f"expired in the ledger of deviations: {', '.join(expired)}"),
    ]
    return [text for true, text in told if true]


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
