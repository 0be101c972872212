"""Verdicts of statements that repeat others, and of those that are overruled."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from harness.evidence.reading import Evidence
from harness.evidence.records import Check, Compiled, Footer, Header, ScenarioRecord, Step
from harness.evidence.rollup import Rollup, roll_up
from harness.registers import Register
from harness.verdicts import RunVerdict, Verdict

Judged = Callable[..., Rollup]


@pytest.fixture
def judged(
    header: Callable[..., Header],
    compiled: Callable[..., Compiled],
    scenario: Callable[..., ScenarioRecord],
    step: Callable[..., Step],
    footer: Callable[..., Footer],
) -> Judged:
    """Give a function that rolls a run up in which each scenario checks one requirement, well or not."""

    def judge(register: Register, outcomes: Mapping[str, str]) -> Rollup:
        claims = {f"S-PWD-0{number}": id_ for number, id_ in enumerate(outcomes, 1)}
        records = [scenario(each, step(Check((id_,), "accepted", outcomes[id_]))) for each, id_ in claims.items()]
        first = header(*(compiled(each, id_) for each, id_ in claims.items()))
        return roll_up(Evidence(first, tuple(records), (), footer(len(claims), len(claims))), register)

    return judge


def _with(register: Register, id_: str, **changes: str) -> Register:
    return {**register, id_: replace(register[id_], **changes)}  # type: ignore[arg-type]  # a row's own texts


def _verdicts(rollup: Rollup) -> dict[str, Verdict | None]:
    return {each.id: each.verdict for each in rollup.requirements if each.id != "PWD-004"}


@pytest.mark.parametrize("claimed", ["PWD-001", "PWD-002"])
def test_a_repetition_shares_the_verdict_whichever_is_claimed(judged: Judged, register: Register, claimed: str) -> None:
    """Evidence of either counts for both, with its scenario; in totals they are one."""
    rollup = judged(_with(register, "PWD-002", same_as="PWD-001"), {claimed: "accepted"})

    assert {"PWD-001": Verdict.CONFORMS, "PWD-002": Verdict.CONFORMS, "PWD-003": None} == _verdicts(rollup)
    assert [("S-PWD-01",), ("S-PWD-01",)] == [each.scenarios for each in rollup.requirements[:2]]
    assert "conformant with the guide: all 1 testable MUSTs conform" == rollup.sentence


@pytest.mark.parametrize("strength", ["MUST", "INFO"])
def test_a_violated_repetition_violates_once(judged: Judged, register: Register, strength: str) -> None:
    """Where one of the group is violated all are, and one violation is counted, also if the repetition is weaker."""
    repeating = _with(register, "PWD-002", same_as="PWD-001", strength=strength)
    rollup = judged(repeating, {"PWD-001": "accepted", "PWD-002": "refused"})

    assert {"PWD-001": Verdict.VIOLATES, "PWD-002": Verdict.VIOLATES, "PWD-003": None} == _verdicts(rollup)
    assert RunVerdict.NONCONFORMANT == rollup.verdict
    assert "1 of 1 testable MUSTs violated, 0 conform" == rollup.sentence


def test_an_overruled_statement_never_decides(judged: Judged, register: Register) -> None:
    """It has no verdict, whatever was observed, and is no testable MUST; its twin that stands violates."""
    outcomes = {"PWD-001": "accepted", "PWD-002": "refused"}

    rollup = judged(_with(register, "PWD-002", overruled_by="DSC-002"), outcomes)

    assert {"PWD-001": Verdict.CONFORMS, "PWD-002": None, "PWD-003": None} == _verdicts(rollup)
    assert (RunVerdict.CONFORMANT, "conformant with the guide: all 1 testable MUSTs conform") == (
        rollup.verdict,
        rollup.sentence,
    )
    assert RunVerdict.NONCONFORMANT == judged(register, outcomes).verdict
