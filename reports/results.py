"""results.json: what a run found, for programs; docs/results.schema.json describes it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from harness.evidence.judging import holds
from harness.evidence.ledger import Standing
from harness.evidence.reading import Evidence
from harness.evidence.records import Attempt, Attestation, Check, Step
from harness.evidence.rollup import roll_up
from harness.registers import Register
from reports.cases import Case, cases
from reports.coverage import Covered, coverage
from reports.files import replace
from reports.leaving import Left, left_behind, stopped_requests
from reports.readings import Followed, readings_followed
from reports.totals import requirement_totals, scenario_totals

SCHEMA = "harp-conformance/results/1"


def write(path: Path, evidence: Evidence, register: Register) -> Path:
    """Write results.json and give its path; raises UsageError where it can't be written."""
    return replace(path, _written(results(evidence, register)).encode("utf-8", "replace"))


def _written(found: Mapping[str, Any]) -> str:
    """Write it as JSON, a line for each entry of a list: two runs can be compared line by line."""
    return "{\n" + ",\n".join(f"{_json(key)}: {_value(value)}" for key, value in found.items()) + "\n}\n"


def _value(value: Any) -> str:
    return "[\n" + ",\n".join(map(_json, value)) + "\n]" if isinstance(value, list) and value else _json(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def results(evidence: Evidence, register: Register) -> dict[str, Any]:
    """Give the results of a run as plain data."""
    rollup = roll_up(evidence, register)
    everything = cases(evidence)
    covered = coverage(rollup, register, everything)
    return {
        "schema": SCHEMA,
        "verdict": rollup.verdict.value,
        "sentence": rollup.sentence,
        "exit_code": rollup.verdict.exit_code,
        "run": _run(evidence),
        "totals": {"scenarios": scenario_totals(evidence), "requirements": requirement_totals(covered)},
        "requirements": [_requirement(each) for each in covered],
        "scenarios": [_scenario(case) for case in everything if case.record],
        "readings": [_reading(each) for each in readings_followed(everything)],
        "deviations": [_deviation(each) for each in rollup.deviations],
        "stopped": stopped_requests(evidence),
        "left_behind": [_left(each) for each in left_behind(evidence)],
        "deselected": [{"id": each.id, "why": each.why} for each in evidence.deselected],
        "lost": [each.id for each in evidence.lost],
    }


def _run(evidence: Evidence) -> dict[str, Any]:
    run, footer = evidence.header.run, evidence.footer
    return {
        "id": run.id,
        "started": run.started,
        "finished": footer.finished if footer else None,
        "interrupted": footer is None or footer.interrupted,
        "deployment": run.deployment,
        "sites": run.sites,
        "browser": run.browser,
        "workers": run.workers,
        "seed": run.seed,
        "versions": run.versions,
        "profile_sha256": run.profile_sha256,
        "authorization": run.authorization,
    }


def _requirement(covered: Covered) -> dict[str, Any]:
    row = covered.requirement
    return {
        "id": row.id,
        "strength": row.strength,
        "verdict": covered.verdict and covered.verdict.value,
        "scenarios": list(covered.scenarios),
        "why": covered.why,
        "same_as": row.same_as or None,
        "overruled_by": row.overruled_by or None,
        "attestation": covered.attestation and _attestation(covered.attestation),
    }


def _attestation(attestation: Attestation) -> dict[str, str]:
    return {
        "answer": attestation.answer,
        "by": attestation.by,
        "on": attestation.on,
        "note": attestation.note,
        "attachment": attestation.attachment,
    }


def _scenario(case: Case) -> dict[str, Any]:
    scenario = case.scenario
    return {
        "id": case.id,
        "title": scenario.title,
        "feature": scenario.feature,
        "line": scenario.line,
        "chapter": scenario.chapter,
        "requirements": list(scenario.requirements),
        "verdict": case.outcome,
        "reason": case.reason,
        "remedy": case.remedy,
        "duration_s": case.duration_s,
        "steps": [_step(step) for step in (case.record.steps if case.record else ())],
        "earlier": case.record and case.record.earlier and _earlier(case.record.earlier),
    }


def _earlier(attempt: Attempt) -> dict[str, Any]:
    steps = [_step(step) for step in attempt.steps]
    return {"verdict": attempt.verdict.value, "reason": attempt.reason, "steps": steps}


def _reading(followed: Followed) -> dict[str, Any]:
    told = followed.told
    return {
        "discrepancy": told.discrepancy,
        "topic": told.topic,
        "governs": told.governs,
        "reading": followed.reading,
        "verdict": followed.verdict.value,
        "statement": told.statement,
        "questions": list(told.questions),
        "scenarios": list(followed.scenarios),
    }


def _left(left: Left) -> dict[str, str]:
    return {"what": left.what, "user_id": left.user_id, "email": left.email, "scenario": left.scenario}


def _deviation(standing: Standing) -> dict[str, Any]:
    deviation = standing.deviation
    return {
        "scenario": deviation.scenario or None,
        "requirements": list(deviation.requirements),
        "observed": deviation.observed,
        "reason": deviation.reason,
        "owner": deviation.owner,
        "expires": deviation.expires,
        "state": standing.state,
        "seen": list(standing.scenarios),
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "keyword": step.keyword,
        "text": step.text,
        "outcome": step.outcome,
        "checks": [_check(check) for check in step.checks],
    }


def _check(check: Check) -> dict[str, Any]:
    return {
        "requirements": list(check.requirements),
        "expected": check.expected,
        "observed": check.observed,
        "relation": check.relation,
        "outcome": "holds" if holds(check) else "fails",
    }
