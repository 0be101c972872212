"""Writing down what happens in a scenario, and whose fault it was when it stopped."""

from datetime import datetime

import pytest

from harness.errors import NotTestable, TooSlow, Trouble, Violation
from harness.evidence.jsonl import from_line, to_line
from harness.evidence.recording import Recorder
from harness.evidence.records import Answer, Check, PersonRecord, ScenarioRecord, TroubleRecord
from harness.verdicts import Verdict
from tests.harness.samples import SENTENCES, compiled, page, recorder

HOLDS = Check(("PWD-001",), "accepted", "accepted")
FAILS = Check(("PWD-001",), "accepted", "refused")


def begun(*requirements: str) -> Recorder:
    """Give the recorder of a scenario that claims some requirements, PWD-001 if none are named."""
    return recorder(compiled("S-PWD-01", *(requirements or ("PWD-001",))))


def done(keeper: Recorder, *checks: Check) -> ScenarioRecord:
    """Pass all steps, with some checks in the last, and give the record."""
    for number, _ in enumerate(SENTENCES, 1):
        keeper.begin_step()
        for check in checks if number == len(SENTENCES) else ():
            keeper.check(check)
        keeper.end_step()
    return keeper.finish()


def stopped(problem: Exception, *checks: Check) -> ScenarioRecord:
    """Give the record of a scenario that stopped at its When."""
    keeper = begun()
    keeper.begin_step()
    keeper.end_step()
    keeper.begin_step()
    for check in checks:
        keeper.check(check)
    keeper.fail_step(problem)
    return keeper.finish()


def test_a_scenario_that_went_well_conforms() -> None:
    """With its steps as the feature has them, who did it, when and how long."""
    record = done(begun(), HOLDS)
    assert (Verdict.CONFORMS, "", None) == (record.verdict, record.reason, record.trouble)
    assert ("S-PWD-01", "gw0") == (record.id, record.worker)
    assert [(each.kind, each.text, each.line) for each in SENTENCES] == [(s.kind, s.text, s.line) for s in record.steps]
    assert {"passed"} == {each.outcome for each in record.steps}
    assert ((), (), (HOLDS,)) == tuple(each.checks for each in record.steps)
    assert None is not datetime.fromisoformat(record.started).tzinfo
    assert record.duration_s >= sum(each.duration_s for each in record.steps) >= 0


def test_a_claim_that_no_step_checks_is_a_defect_of_ours() -> None:
    """Green without a check would mean nothing."""
    record = done(begun("PWD-001", "PWD-002", "PWD-003"), HOLDS)
    assert Verdict.COULD_NOT_RUN == record.verdict
    assert "a fault of the harness: the scenario claims PWD-002, PWD-003, but no step checks it" == record.reason


def test_a_check_in_a_given_does_not_count_for_a_claim() -> None:
    """It is not what the scenario is about."""
    keeper = begun()
    keeper.begin_step()
    keeper.check(HOLDS)
    keeper.end_step()
    for _ in SENTENCES[1:]:
        keeper.begin_step()
        keeper.end_step()
    assert "no step checks it" in keeper.finish().reason


def test_a_failed_check_is_the_deployments_fault() -> None:
    """The exception that ended the step says nothing new."""
    record = stopped(Violation("PWD-001: …"), FAILS)
    assert (Verdict.VIOLATES, None) == (record.verdict, record.trouble)
    assert "PWD-001: expected accepted, observed refused" == record.reason
    assert ["passed", "failed", "not reached"] == [each.outcome for each in record.steps]


@pytest.mark.parametrize(
    ("trouble", "verdict"),
    [
        (Trouble("no code came", "look at the phone"), Verdict.COULD_NOT_RUN),
        (TooSlow("no code came", "look at the phone"), Verdict.COULD_NOT_RUN),
        (NotTestable("no code came", "look at the phone"), Verdict.NOT_TESTABLE),
    ],
)
def test_a_trouble_is_told_with_its_remedy(trouble: Trouble, verdict: Verdict) -> None:
    """Never a violation."""
    record = stopped(trouble)
    assert (verdict, "no code came") == (record.verdict, record.reason)
    assert TroubleRecord(verdict, "no code came", "look at the phone") == record.trouble


@pytest.mark.parametrize("bug", [KeyError("x"), AssertionError("assert 1 == 2"), ValueError("x")])
def test_any_other_exception_is_a_fault_of_ours(bug: Exception) -> None:
    """Never a violation; it asks to be reported."""
    record = stopped(bug)
    assert Verdict.COULD_NOT_RUN == record.verdict
    assert f"a fault of the harness: {type(bug).__name__}: {bug}" == record.reason
    assert record.trouble is not None
    assert "report" in record.trouble.remedy


def test_a_violation_without_a_failed_check_is_never_green() -> None:
    """Nothing explains it: the scenario could not run."""
    record = stopped(Violation("out of nowhere"))
    assert Verdict.COULD_NOT_RUN == record.verdict
    assert "for no recorded reason" in record.reason


def test_a_scenario_is_interrupted_in_the_middle_of_a_step_only() -> None:
    """Then there is nothing to report."""
    keeper = begun()
    found = [keeper.is_interrupted]
    for act in (keeper.begin_step, keeper.end_step, keeper.begin_step, lambda: keeper.fail_step(Trouble("x"))):
        act()
        found.append(keeper.is_interrupted)
    assert [False, True, False, True, False] == found


def test_a_step_keeps_the_last_page_it_saw() -> None:
    """One for each step that saw one."""
    keeper = begun()
    keeper.begin_step()
    keeper.page(page(text="first"))
    keeper.page(page(text="last"))
    keeper.end_step()
    keeper.begin_step()
    keeper.end_step()
    pages = [each.page for each in keeper.finish().steps]
    assert "last" == pages[0]["text"]
    assert [None, None] == pages[1:]


def test_secrets_are_kept_out_of_all_that_is_noted() -> None:
    """Checks, pages, troubles and faults of ours, from when they are known."""
    keeper = begun()
    keeper.keep_secret({"password": ["Bcdfg7hjkm"]})
    keeper.begin_step()
    noted = keeper.check(Check(("PWD-001",), ["Bcdfg7hjkm"], "Bcdfg7hjkm"))
    assert (["‹password›"], "‹password›") == (noted.expected, noted.observed)
    keeper.page(page(text="Bcdfg7hjkm"))
    keeper.fail_step(Trouble("Bcdfg7hjkm", "try Bcdfg7hjkm"))
    assert "Bcdfg7hjkm" not in repr(keeper.finish())
    keeper.fail_step(KeyError("Bcdfg7hjkm"))
    assert "Bcdfg7hjkm" not in repr(keeper.finish())


def test_people_are_noted_in_their_order() -> None:
    """Enough of each to make them again."""
    keeper = begun()
    people = [PersonRecord(number, f"r-{number}", f"p{number}@example.com", {}) for number in (1, 2)]
    for each in people:
        keeper.person(each)
    assert people == list(keeper.finish().people)


def test_what_a_person_answered_is_noted_and_read_back() -> None:
    """The question, whom it was asked, and after how long; secrets stay out of it."""
    keeper = begun()
    keeper.keep_secret({"SSN": ["900010001"]})
    keeper.answered("the code for 900010001", "the operator", 12.345)
    record = keeper.finish()
    assert (Answer("the code for ‹SSN›", "the operator", 12.3),) == record.answers
    assert record == from_line(to_line(record))
