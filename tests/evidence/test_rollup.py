from collections.abc import Callable
from dataclasses import replace

import pytest

from harness.evidence.reading import Evidence
from harness.evidence.records import Check, Compiled, Deselected, Footer, Header, ScenarioRecord, Step, TroubleRecord
from harness.evidence.rollup import RequirementResult, roll_up
from harness.registers import Register
from harness.verdicts import RunVerdict, Verdict

MET = Check(("PWD-001",), "accepted", "accepted")
UNMET = Check(("PWD-001",), "accepted", "refused")
SHOULD_UNMET = Check(("PWD-003",), "a hint", "")
STUCK = TroubleRecord(Verdict.COULD_NOT_RUN, "no code arrived")


@pytest.fixture
def of(
    header: Callable[..., Header], compiled: Callable[..., Compiled], footer: Callable[..., Footer]
) -> Callable[..., Evidence]:
    """Give a builder of whole evidence: the scenarios' claims by id, and the records."""

    def build(claims: dict[str, tuple[str, ...]], *records: ScenarioRecord) -> Evidence:
        first = header(*(compiled(id_, *requirements) for id_, requirements in claims.items()))
        return Evidence(first, records, (), footer(len(claims), len(records)))

    return build


Of = Callable[..., Evidence]
Scenarios = Callable[..., ScenarioRecord]
Steps = Callable[..., Step]


def test_all_conforming_is_conformant(of: Of, scenario: Scenarios, step: Steps, register: Register) -> None:
    """Where every testable MUST conforms, and only then, the sentence says so without a limit."""
    both = ("PWD-001", "PWD-002")

    rollup = roll_up(of({"S-PWD-01": both}, scenario("S-PWD-01", step(MET))), register)

    assert RunVerdict.CONFORMANT == rollup.verdict
    assert "conformant with the guide: all 2 testable MUSTs conform" == rollup.sentence


def test_a_green_run_over_part_says_of_how_many(of: Of, scenario: Scenarios, step: Steps, register: Register) -> None:
    """A run that tried one of two MUSTs does not read like one over both."""
    rollup = roll_up(of({"S-PWD-01": ("PWD-001",)}, scenario("S-PWD-01", step(MET))), register)

    assert RunVerdict.CONFORMANT == rollup.verdict
    assert "no violation in 1 of 2 testable MUSTs" == rollup.sentence


def test_a_violated_must_decides(of: Of, scenario: Scenarios, step: Steps, register: Register) -> None:
    """One violated MUST makes the run nonconformant, whatever else could not run."""
    claims = {"S-PWD-01": ("PWD-001",), "S-PWD-02": ("PWD-002",)}
    records = scenario("S-PWD-01", step(UNMET)), scenario("S-PWD-02", trouble=STUCK)

    rollup = roll_up(of(claims, *records), register)

    assert RunVerdict.NONCONFORMANT == rollup.verdict
    assert "1 of 2 testable MUSTs violated, 0 conform" == rollup.sentence


def test_a_violated_should_does_not_decide(of: Of, scenario: Scenarios, step: Steps, register: Register) -> None:
    """Only MUSTs decide a run."""
    claims = {"S-PWD-01": ("PWD-001",), "S-PWD-03": ("PWD-003",)}
    records = scenario("S-PWD-01", step(MET)), scenario("S-PWD-03", step(SHOULD_UNMET))

    assert RunVerdict.CONFORMANT == roll_up(of(claims, *records), register).verdict


def test_a_violation_that_no_tag_claims_still_decides(
    of: Of, scenario: Scenarios, step: Steps, register: Register
) -> None:
    """A check counts for the requirement it names, also where the scenario forgot to claim it."""
    claims = {"S-PWD-01": ("PWD-002",), "S-PWD-02": ("PWD-002",)}
    records = scenario("S-PWD-01", step(UNMET)), scenario("S-PWD-02", step(MET))

    assert RunVerdict.NONCONFORMANT == roll_up(of(claims, *records), register).verdict


def test_an_empty_run_is_never_green(of: Of, register: Register) -> None:
    """Nothing run is incomplete."""
    rollup = roll_up(of({}), register)

    assert RunVerdict.INCOMPLETE == rollup.verdict
    assert "no violation in 0 of 2 testable MUSTs; nothing was run" == rollup.sentence


def test_a_run_in_which_nothing_conforms_is_never_green(of: Of, scenario: Scenarios, register: Register) -> None:
    """Scenarios that were not testable show nothing."""
    record = scenario("S-PWD-01", trouble=TroubleRecord(Verdict.NOT_TESTABLE, "no clock"))

    rollup = roll_up(of({"S-PWD-01": ("PWD-001",)}, record), register)

    assert RunVerdict.INCOMPLETE == rollup.verdict
    assert rollup.sentence.endswith("; no scenario conforms")


def test_a_lost_result_makes_the_run_incomplete(of: Of, scenario: Scenarios, step: Steps, register: Register) -> None:
    """A compiled scenario that vanished is told."""
    claims = {"S-PWD-01": ("PWD-001",), "S-PWD-02": ("PWD-002",)}

    rollup = roll_up(of(claims, scenario("S-PWD-01", step(MET))), register)

    assert RunVerdict.INCOMPLETE == rollup.verdict
    assert rollup.sentence.endswith("; 1 scenario without a result")


def test_what_was_deselected_is_not_lost(of: Of, scenario: Scenarios, step: Steps, register: Register) -> None:
    """A scenario left out on purpose does not make the run incomplete."""
    claims = {"S-PWD-01": ("PWD-001",), "S-PWD-02": ("PWD-002",)}
    evidence = of(claims, scenario("S-PWD-01", step(MET)))

    rollup = roll_up(replace(evidence, deselected=(Deselected("S-PWD-02", "not selected"),)), register)

    assert RunVerdict.CONFORMANT == rollup.verdict


def test_a_run_that_could_not_run_a_scenario_is_incomplete(
    of: Of, scenario: Scenarios, step: Steps, register: Register
) -> None:
    """One scenario that could not run is enough."""
    claims = {"S-PWD-01": ("PWD-001",), "S-PWD-02": ("PWD-002",)}

    rollup = roll_up(of(claims, scenario("S-PWD-01", step(MET)), scenario("S-PWD-02", trouble=STUCK)), register)

    assert RunVerdict.INCOMPLETE == rollup.verdict
    assert "no violation in 1 of 2 testable MUSTs; 1 scenario could not run" == rollup.sentence


@pytest.mark.parametrize(
    ("end", "told"),
    [
        (None, "the run was cut off"),
        (Footer("", interrupted=True, compiled=1, reported=1, deselected=0), "the run was interrupted"),
    ],
)
def test_a_run_that_did_not_end_is_incomplete(  # noqa: PLR0913, PLR0917  three builders, two columns, the register
    of: Of, scenario: Scenarios, step: Steps, register: Register, end: Footer | None, told: str
) -> None:
    """A killed and an interrupted run are incomplete, and say which they are."""
    evidence = of({"S-PWD-01": ("PWD-001",)}, scenario("S-PWD-01", step(MET)))

    rollup = roll_up(replace(evidence, footer=end), register)

    assert RunVerdict.INCOMPLETE == rollup.verdict
    assert rollup.sentence.endswith(told)


def test_each_requirement_names_the_scenarios_it_rests_on(
    of: Of, scenario: Scenarios, step: Steps, register: Register
) -> None:
    """A requirement without a scenario has no verdict."""
    rollup = roll_up(of({"S-PWD-01": ("PWD-001",)}, scenario("S-PWD-01", step(MET))), register)

    assert RequirementResult("PWD-001", Verdict.CONFORMS, ("S-PWD-01",)) == rollup.requirements[0]
    assert RequirementResult("PWD-002", None, ()) == rollup.requirements[1]
