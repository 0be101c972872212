"""The ledger of deviations: what it excuses, and when it fails a run."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from harness.evidence.jsonl import from_line, to_line
from harness.evidence.judging import judge
from harness.evidence.ledger import Ledger
from harness.evidence.reading import Evidence, Mismatched, read
from harness.evidence.records import (
    Check,
    Compiled,
    Deviation,
    Footer,
    Header,
    ScenarioRecord,
    Step,
    TroubleRecord,
)
from harness.evidence.rollup import Rollup, roll_up
from harness.registers import Register
from harness.verdicts import RunVerdict, Verdict

MET = Check(("PWD-001",), "refused", "refused")
UNMET = Check(("PWD-001",), "refused", "accepted, Password “short”")
BY_SCENARIO = Deviation("S-PWD-01", (), "Accepted", "a patch is due", "Jo Doe", "2027-01-31")
BY_REQUIREMENT = replace(BY_SCENARIO, scenario="", requirements=("PWD-001",))
STUCK = TroubleRecord(Verdict.COULD_NOT_RUN, "no code arrived")

Rolled = Callable[..., Rollup]


@pytest.fixture
def evidence(
    header: Callable[..., Header], compiled: Callable[..., Compiled], footer: Callable[..., Footer]
) -> Callable[..., Evidence]:
    """Give a builder of evidence of S-PWD-01[14] and S-PWD-02, both of PWD-001: an entry, checks, or a trouble."""

    def build(deviation: Deviation, *found: Check | TroubleRecord) -> Evidence:
        ids = ("S-PWD-01[14]", "S-PWD-02")
        first = replace(header(*(compiled(id_, "PWD-001") for id_ in ids)), deviations=(deviation,))
        ledger = Ledger.of(first)
        records = tuple(_record(id_, what, ledger) for id_, what in zip(ids, found, strict=False))
        return Evidence(first, records, (), footer(len(ids), len(records)))

    return build


@pytest.fixture
def rolled(evidence: Callable[..., Evidence], register: Register) -> Rolled:
    """Give a builder of rollups: an entry, and what was found in each scenario."""
    return lambda *found: roll_up(evidence(*found), register)


def _record(id_: str, found: Check | TroubleRecord, ledger: Ledger) -> ScenarioRecord:
    checks = (found,) if isinstance(found, Check) else ()
    trouble = found if isinstance(found, TroubleRecord) else None
    steps = (Step("then", "Then", "the password is refused", 9, "passed", checks=checks),)
    verdict, reason = judge(steps, trouble, ledger.about(id_))
    return ScenarioRecord(id_, verdict, reason, "2026-11-02T10:00:01+00:00", 0.25, "gw0", steps, trouble)


@pytest.mark.parametrize("deviation", [BY_SCENARIO, BY_REQUIREMENT, replace(BY_SCENARIO, scenario="S-PWD-01[14]")])
def test_what_the_ledger_knows_does_not_violate(rolled: Rolled, deviation: Deviation) -> None:
    """Named by its scenario, its outline or its requirement; the run says how many are known."""
    rollup = rolled(deviation, UNMET, MET)
    assert (RunVerdict.CONFORMANT, Verdict.KNOWN_DEVIATION) == (rollup.verdict, rollup.requirements[0].verdict)
    assert "no violation in 0 of 2 testable MUSTs; 1 known deviation" == rollup.sentence
    assert ("occurs", ("S-PWD-01[14]",)) == (rollup.deviations[0].state, rollup.deviations[0].scenarios)


@pytest.mark.parametrize("deviation", [BY_SCENARIO, BY_REQUIREMENT])
def test_what_no_longer_occurs_fails_the_run(rolled: Rolled, deviation: Deviation) -> None:
    """Nothing violates, and yet the run is nonconformant: the ledger is to be kept true."""
    rollup = rolled(deviation, MET, MET)
    assert (RunVerdict.NONCONFORMANT, Verdict.CONFORMS) == (rollup.verdict, rollup.requirements[0].verdict)
    assert rollup.sentence.endswith(f"out of date: no longer seen at {deviation.about}")


def test_an_entry_that_has_expired_excuses_nothing(rolled: Rolled) -> None:
    """The day after its last one, the run violates and tells of both; on its last day it still holds."""
    rollup = rolled(replace(BY_SCENARIO, expires="2026-11-01"), UNMET, MET)
    assert (RunVerdict.NONCONFORMANT, Verdict.VIOLATES) == (rollup.verdict, rollup.requirements[0].verdict)
    assert rollup.sentence.endswith("expired in the ledger of deviations: S-PWD-01 (2026-11-01)")
    assert "occurs" == rolled(replace(BY_SCENARIO, expires="2026-11-02"), UNMET, MET).deviations[0].state


def test_an_entry_that_has_expired_fails_the_run_by_itself(rolled: Rolled) -> None:
    """Though nothing violates."""
    rollup = rolled(replace(BY_SCENARIO, expires="2026-11-01"), MET, MET)
    assert (RunVerdict.NONCONFORMANT, "expired") == (rollup.verdict, rollup.deviations[0].state)


def test_another_observation_is_another_deviation(rolled: Rolled) -> None:
    """What is known must not hide what is new at the same place."""
    rollup = rolled(replace(BY_SCENARIO, observed="refused at User ID"), UNMET, MET)
    assert (RunVerdict.NONCONFORMANT, "no longer occurs") == (rollup.verdict, rollup.deviations[0].state)
    assert Verdict.VIOLATES == rollup.requirements[0].verdict


@pytest.mark.parametrize("found", [(), (STUCK,), (STUCK, MET)])
def test_what_was_not_judged_is_not_gone(rolled: Rolled, found: tuple[Check | TroubleRecord, ...]) -> None:
    """Where the scenario was left out or could not run, nobody can say that it no longer deviates."""
    rollup = rolled(BY_SCENARIO, *found)
    assert (RunVerdict.INCOMPLETE, "not seen") == (rollup.verdict, rollup.deviations[0].state)


def test_a_requirement_deviates_until_all_its_scenarios_have_run(rolled: Rolled) -> None:
    """One that conforms says nothing of the other, which was lost."""
    assert "not seen" == rolled(BY_REQUIREMENT, MET).deviations[0].state


def test_a_should_is_not_excused(rolled: Rolled) -> None:
    """It only advises: there is nothing to be known."""
    advice = replace(UNMET, requirements=("PWD-001",), otherwise=Verdict.ADVISES)
    assert "no longer occurs" == rolled(BY_SCENARIO, advice, MET).deviations[0].state


def test_a_given_is_not_excused(step: Callable[..., Step]) -> None:
    """An earlier step stood in the way, whatever the ledger says: that could not run."""
    known = Ledger((BY_SCENARIO,), "2026-11-02").about("S-PWD-01")
    assert Verdict.COULD_NOT_RUN == judge((step(UNMET, kind="given"),), None, known)[0]


def test_a_header_keeps_the_ledger(evidence: Callable[..., Evidence]) -> None:
    """Written as a line and read back."""
    header = evidence(BY_REQUIREMENT, UNMET).header
    assert header == from_line(to_line(header))


def test_a_verdict_must_follow_from_the_ledger_of_the_run(
    evidence: Callable[..., Evidence], written: Callable[..., Path]
) -> None:
    """Taken out of the header, or put in afterwards, it does not go with what was recorded."""
    told = evidence(BY_SCENARIO, UNMET, MET)
    kept = read(written(told.header, *told.scenarios, told.footer))
    assert Verdict.KNOWN_DEVIATION == kept.scenarios[0].verdict
    with pytest.raises(Mismatched, match="recorded as known_deviation, but its checks say violates"):
        read(written(replace(told.header, deviations=()), *told.scenarios, told.footer))
