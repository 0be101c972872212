from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from harness.evidence.reading import Evidence
from harness.evidence.records import Compiled, Step
from harness.registers import Register
from harness.spec.identity import name
from reports.messages.writing import messages

Message = dict[str, Any]
Of = Callable[..., Evidence]

FEATURE = """Feature: Passwords
  Rule: A password has at least 15 characters
    @S-PWD-02 @PWD-002
    Scenario Outline: A password of <length> characters is <judged>
      Given an applicant who is accepted
      When they choose a password
      Then the password is accepted

      Examples:
        | length | judged  |
        | 14     | refused |
"""


@pytest.fixture
def features(tmp_path: Path) -> Path:
    """Give a folder of a small specification, with the feature of the samples."""
    path = tmp_path / "features" / "features" / "03_account_information" / "passwords.feature"
    path.parent.mkdir(parents=True)
    path.write_text(FEATURE, encoding="utf-8")
    for register in ("requirements.toml", "discrepancies.toml"):
        (tmp_path / "features" / register).write_text("", encoding="utf-8")
    return tmp_path / "features"


def _of(evidence: Evidence, register: Register, features: Path, kind: str) -> list[Message]:
    return [each[kind] for each in messages(evidence, register, features) if kind in each]


def test_every_reference_leads_somewhere(red: Evidence, register: Register, features: Path) -> None:
    """Each id is given once, before it is referred to."""
    seen: Counter[str] = Counter()
    for envelope in messages(red, register, features):
        for told in _objects(envelope):
            referred = [value for key, value in told.items() if key.endswith("Id") and key != "workerId"]
            referred += [each for key, value in told.items() if key == "astNodeIds" for each in value]
            assert not [each for each in referred if each not in seen and each not in _ids(envelope)], envelope
        seen.update(_ids(envelope))

    assert {1} == set(seen.values())


def _objects(value: Any) -> list[Message]:
    if isinstance(value, dict):
        return [value, *(found for each in value.values() for found in _objects(each))]
    return [found for each in value for found in _objects(each)] if isinstance(value, list) else []


def _ids(envelope: Message) -> list[str]:
    return [each["id"] for each in _objects(envelope) if "id" in each]


def test_every_outcome_has_its_status(red: Evidence, register: Register, features: Path) -> None:
    """Only a violation fails; what could not be judged is unknown, what was not tried skipped; lost ones are absent."""
    starts = {each["id"]: each["testCaseId"] for each in _of(red, register, features, "testCaseStarted")}
    results: dict[str, list[str]] = {}
    for each in _of(red, register, features, "testStepFinished"):
        results.setdefault(starts[each["testCaseStartedId"]], []).append(each["testStepResult"]["status"])

    assert [
        ["PASSED", "PASSED", "PASSED"],
        ["PASSED", "PASSED", "FAILED"],
        ["PASSED", "UNKNOWN", "SKIPPED"],
        ["PASSED", "PASSED", "PASSED"],
        ["PASSED", "SKIPPED", "SKIPPED"],
        ["PASSED", "SKIPPED", "SKIPPED"],
        ["PASSED", "PASSED", "PENDING"],
        ["PASSED", "PASSED", "PENDING"],
    ] == list(results.values())


def test_a_failure_says_why(evidence_of: Of, register: Register, features: Path) -> None:
    """The step that fails has the reason, and expected and observed attached."""
    evidence = evidence_of(("S-PWD-01", "violates"))

    assert ["PWD-001: expected accepted, observed refused"] == [
        each["testStepResult"]["message"]
        for each in _of(evidence, register, features, "testStepFinished")
        if each["testStepResult"]["status"] == "FAILED"
    ]
    assert ["PWD-001\nexpected accepted\nobserved refused"] == [
        each["body"] for each in _of(evidence, register, features, "attachment")
    ]


def test_pictures_are_attached_by_their_place(green: Evidence, register: Register, features: Path) -> None:
    """A picture stays beside the file; what is no picture's name is not told."""
    picture = f"{'a' * 64}.png"
    first = replace(green.scenarios[0], screenshots=(picture, "javascript:alert(1)"))
    evidence = replace(green, scenarios=(first, *green.scenarios[1:]))

    assert [f"pictures/{picture}"] == [each["url"] for each in _of(evidence, register, features, "attachment")]


@pytest.mark.parametrize(("outcome", "success"), [("conforms", True), ("violates", False), ("could_not_run", False)])
def test_only_a_conformant_run_is_a_success(
    evidence_of: Of, register: Register, features: Path, outcome: str, *, success: bool
) -> None:
    """An incomplete run is never green."""
    (finished,) = _of(evidence_of(("S-PWD-01", outcome)), register, features, "testRunFinished")

    assert success == finished["success"]


def test_times_follow_one_another(green: Evidence, register: Register, features: Path) -> None:
    """Steps begin where the one before ended, in whole seconds and nanoseconds."""
    (begun, *_) = _of(green, register, features, "testCaseStarted")
    (first, second, third, *_) = _of(green, register, features, "testStepFinished")

    assert {"seconds": 1793613601, "nanos": 0} == begun["timestamp"] == first["timestamp"] == second["timestamp"]
    assert {"seconds": 1793613601, "nanos": 100_000_000} == third["timestamp"]


def test_the_feature_files_of_the_same_specification_are_told(
    evidence_of: Of, register: Register, features: Path
) -> None:
    """With rules and outlines as they were written, and the source itself."""
    evidence = _of_specification(evidence_of(("S-PWD-02[14]", "conforms")), name(features))

    (source,) = _of(evidence, register, features, "source")
    (document,) = _of(evidence, register, features, "gherkinDocument")
    (pickle,) = _of(evidence, register, features, "pickle")

    assert FEATURE == source["data"]
    rule = document["feature"]["children"][0]["rule"]
    assert "Scenario Outline" == rule["children"][0]["scenario"]["keyword"]
    assert "A password of 14 characters is refused" == pickle["name"]


@pytest.mark.parametrize("odd", [lambda compiled: replace(compiled, id="S-PWD-03"), None])
def test_what_does_not_fit_the_feature_files_is_told_by_evidence(
    evidence_of: Of, register: Register, features: Path, odd: Callable[[Compiled], Compiled] | None
) -> None:
    """A scenario that no file has, or with other steps, is told as its evidence has it."""
    evidence = _of_specification(evidence_of(("S-PWD-02[14]", "conforms")), name(features))
    (record,), (compiled,) = evidence.scenarios, evidence.header.compiled
    if odd:
        changed = replace(evidence.header, compiled=(odd(compiled),))
        evidence = replace(evidence, header=changed, scenarios=(replace(record, id=odd(compiled).id),))
    else:
        steps = (*record.steps, Step("then", "And", "more", 9, "passed"))
        evidence = replace(evidence, scenarios=(replace(record, steps=steps),))

    (document,) = _of(evidence, register, features, "gherkinDocument")

    rule = document["feature"]["children"][0]["rule"]
    assert ("A password has at least 15 characters", "Scenario") == (
        rule["name"],
        rule["children"][0]["scenario"]["keyword"],
    )


def _of_specification(evidence: Evidence, name_: str) -> Evidence:
    versions = evidence.header.run.versions | {"specification": name_}
    return replace(evidence, header=replace(evidence.header, run=replace(evidence.header.run, versions=versions)))
