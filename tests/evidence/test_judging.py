from collections.abc import Callable
from dataclasses import replace

import pytest

from harness.evidence.judging import holds, judge, requirement_verdict
from harness.evidence.records import Check, Json, ReadingRecord, Relation, ScenarioRecord, Step, TroubleRecord
from harness.verdicts import Verdict

MET = Check(("PWD-001",), "accepted", "accepted")
UNMET = Check(("PWD-001",), "accepted", "refused")
OTHER_UNMET = Check(("PWD-002",), "accepted", "refused")


@pytest.mark.parametrize(
    ("relation", "expected", "observed", "held"),
    [
        ("equals", 15, 15, True),
        ("equals", "Next", "next", False),
        ("includes", "I  Agree", "yes, i agree\nto the terms", True),
        ("includes", "you've 8 - 9", "“You’ve 8 – 9”", True),
        ("includes", ["Yes", "No"], ["No", "Yes", "Maybe"], True),
        ("includes", ["Yes", "No"], ["Yes"], False),
        ("includes", "Yes", None, False),
        ("excludes", ["SSN", "credit card"], "Enter your SSN", False),
        ("excludes", "SSN", "", True),
        ("among", ["15-characters", "12-characters"], "12-characters", True),
        ("among", ("15-characters", "12-characters"), "neither", False),
        ("among", ["15-characters"], "15", False),
    ],
)
def test_a_check_holds_by_its_relation(
    relation: Relation,
    expected: Json,
    observed: Json,
    held: bool,  # noqa: FBT001  the value of a table's column
) -> None:
    """Equality is exact; case, white space and typography do not count in phrases; items in lists are exact."""
    assert held == holds(Check(("PWD-001",), expected, observed, relation))


def test_a_scenario_without_a_finding_conforms(step: Callable[..., Step]) -> None:
    """Where every check holds the scenario conforms, without a reason."""
    assert (Verdict.CONFORMS, "") == judge((step(MET),), None)


def test_a_failed_check_violates_and_says_why(step: Callable[..., Step]) -> None:
    """The reason names the requirement, what was expected and what was observed."""
    assert (Verdict.VIOLATES, "PWD-001: expected accepted, observed refused") == judge((step(UNMET),), None)


def test_a_failed_check_of_a_reading_says_it_in_words(step: Callable[..., Step]) -> None:
    """A sentence says more than two names; where it speaks for no requirement it stands alone."""
    told = ReadingRecord("DSC-002", "The shortest password", "15-characters", "this deployment follows the checklist")
    check = replace(UNMET, reading=told, otherwise=Verdict.ADVISES)
    assert (Verdict.ADVISES, "PWD-001: this deployment follows the checklist") == judge((step(check),), None)
    assert "this deployment follows the checklist" == judge((step(replace(check, requirements=())),), None)[1]


def test_a_reading_that_was_not_observed_is_not_testable(step: Callable[..., Step]) -> None:
    """It says nothing against the deployment, nor for it."""
    assert Verdict.NOT_TESTABLE == judge((step(replace(UNMET, otherwise=Verdict.NOT_TESTABLE)),), None)[0]


def test_a_failing_given_never_violates(step: Callable[..., Step]) -> None:
    """A check that fails in a Given says that the scenario was blocked, and by which step."""
    verdict, reason = judge((step(UNMET, kind="given"),), None)

    assert Verdict.COULD_NOT_RUN == verdict
    assert reason.startswith("blocked by “Given the password is accepted”")


def test_the_gravest_finding_decides(step: Callable[..., Step]) -> None:
    """A violation is told rather than advice or the trouble that came after it."""
    advice = Check(("PWD-003",), "a hint", "", otherwise=Verdict.ADVISES)
    trouble = TroubleRecord(Verdict.COULD_NOT_RUN, "no code arrived")

    assert (Verdict.VIOLATES, "PWD-001: expected accepted, observed refused") == judge((step(advice, UNMET),), trouble)


def test_trouble_alone_is_told(step: Callable[..., Step]) -> None:
    """Where all checks hold, the trouble gives verdict and reason."""
    assert (Verdict.NOT_TESTABLE, "no clock") == judge((step(MET),), TroubleRecord(Verdict.NOT_TESTABLE, "no clock"))


def test_a_scenario_that_ended_early_does_not_conform(step: Callable[..., Step]) -> None:
    """A step that did not pass, without a failed check or a trouble, is nothing to conclude from."""
    verdict, reason = judge((step(MET), replace(step(), outcome="not reached")), None)

    assert Verdict.COULD_NOT_RUN == verdict
    assert "ended at “Then the password is accepted” for no recorded reason" in reason


def test_a_violation_of_one_requirement_leaves_another_conforming(
    scenario: Callable[..., ScenarioRecord], step: Callable[..., Step]
) -> None:
    """A requirement whose own checks held conforms, also in a scenario that violates another."""
    record = scenario("S-PWD-01", step(MET, OTHER_UNMET))

    assert Verdict.CONFORMS == requirement_verdict(record, "PWD-001")
    assert Verdict.VIOLATES == requirement_verdict(record, "PWD-002")


def test_a_requirement_that_was_not_reached_could_not_run(
    scenario: Callable[..., ScenarioRecord], step: Callable[..., Step]
) -> None:
    """A scenario that ended before it checked a requirement says nothing against it."""
    assert Verdict.COULD_NOT_RUN == requirement_verdict(scenario("S-PWD-01", step(OTHER_UNMET)), "PWD-001")


def test_advice_about_one_requirement_leaves_another_conforming(
    scenario: Callable[..., ScenarioRecord], step: Callable[..., Step]
) -> None:
    """Advice belongs to the requirement it is about."""
    record = scenario("S-PWD-01", step(MET, Check(("PWD-003",), "a hint", "", otherwise=Verdict.ADVISES)))

    assert Verdict.CONFORMS == requirement_verdict(record, "PWD-001")
    assert Verdict.ADVISES == requirement_verdict(record, "PWD-003")
