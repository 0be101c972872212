"""Two attempts at a scenario: what comes out alike is judged, what does not is unstable."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from harness.evidence.jsonl import Record
from harness.evidence.judging import judge_both, requirement_verdict
from harness.evidence.reading import Mismatched, read
from harness.evidence.records import Attempt, Check, Compiled, Footer, Header, ScenarioRecord, Step, TroubleRecord
from harness.verdicts import Verdict

MET = Check(("PWD-001",), "refused", "refused")
UNMET = Check(("PWD-001",), "refused", "accepted")
OTHERWISE = replace(UNMET, observed="accepted, again")
ELSEWHERE = Check(("PWD-002",), "shown", "hidden")
STUCK = TroubleRecord(Verdict.COULD_NOT_RUN, "no code arrived")


def violated(step: Step) -> Attempt:
    """Give a first attempt, which violated in a step."""
    return Attempt(Verdict.VIOLATES, "PWD-001: expected refused, observed accepted", "", 0.1, (step,))


def test_what_violates_twice_violates(step: Callable[..., Step]) -> None:
    """At the same step, whatever was observed."""
    verdict, reason = judge_both(violated(step(UNMET)), (step(OTHERWISE),), None)
    assert (Verdict.VIOLATES, "PWD-001: expected refused, observed accepted, again") == (verdict, reason)


@pytest.mark.parametrize(
    ("second", "trouble", "told"),
    [
        (MET, None, "came to “conforms”"),
        (MET, STUCK, "came to “could not run” (no code arrived)"),
        (ELSEWHERE, None, "came to “violates” (PWD-002: expected shown, observed hidden)"),
    ],
)
def test_what_comes_out_differently_could_not_be_judged(
    step: Callable[..., Step], second: Check, trouble: TroubleRecord | None, told: str
) -> None:
    """It is never a silent pass, and no violation either; both outcomes are told."""
    verdict, reason = judge_both(violated(step(UNMET)), (step(second),), trouble)
    first = "unstable: the first attempt came to “violates” (PWD-001: expected refused, observed accepted); "
    assert (Verdict.COULD_NOT_RUN, f"{first}the second, in a fresh context, {told}") == (verdict, reason)


def test_an_unstable_scenario_says_nothing_of_its_requirements(
    scenario: Callable[..., ScenarioRecord], step: Callable[..., Step]
) -> None:
    """Neither of the one that was violated once, nor of one that held twice."""
    record = replace(scenario("S-PWD-01", step(MET)), earlier=violated(step(UNMET)), verdict=Verdict.COULD_NOT_RUN)
    assert Verdict.COULD_NOT_RUN == requirement_verdict(record, "PWD-001")
    assert Verdict.COULD_NOT_RUN == requirement_verdict(record, "PWD-002")


def test_both_attempts_are_kept_and_replayed(  # noqa: PLR0913, PLR0917 - five builders and the file
    header: Callable[..., Header],
    compiled: Callable[..., Compiled],
    scenario: Callable[..., ScenarioRecord],
    step: Callable[..., Step],
    footer: Callable[..., Footer],
    written: Callable[[Record, Record, Record], Path],
) -> None:
    """A verdict that only follows from one of them is refused."""
    second = replace(scenario("S-PWD-01", step(MET)), earlier=violated(step(UNMET)))
    kept = replace(second, verdict=Verdict.COULD_NOT_RUN)
    first = header(compiled("S-PWD-01", "PWD-001"))
    assert (kept,) == read(written(first, kept, footer(1, 1))).scenarios
    with pytest.raises(Mismatched, match="recorded as conforms, but its checks say could_not_run"):
        read(written(first, second, footer(1, 1)))
