from collections.abc import Callable
from dataclasses import replace

import pytest

from harness.evidence.jsonl import from_line, to_line
from harness.evidence.records import (
    Attestation,
    Check,
    Compiled,
    Deselected,
    Footer,
    Header,
    ReadingRecord,
    ScenarioRecord,
    Step,
    TroubleRecord,
)
from harness.verdicts import Verdict


def test_a_header_survives_the_round_trip(header: Callable[..., Header], compiled: Callable[..., Compiled]) -> None:
    """A header reads back as it was written."""
    record = header(compiled("S-PWD-01[14]", "PWD-001"), compiled("S-PWD-02", "PWD-002", "PWD-003"))

    assert record == from_line(to_line(record))


def test_a_scenario_survives_the_round_trip(scenario: Callable[..., ScenarioRecord], step: Callable[..., Step]) -> None:
    """A scenario reads back with its steps, checks, verdicts and trouble."""
    check = Check(("PWD-001",), "accepted", ["refused", None], "includes", Verdict.ADVISES)
    record = scenario("S-PWD-01", step(check), trouble=TroubleRecord(Verdict.COULD_NOT_RUN, "no code", "wait"))

    assert record == from_line(to_line(record))


def test_a_reading_survives_the_round_trip(scenario: Callable[..., ScenarioRecord], step: Callable[..., Step]) -> None:
    """A check reads back with the discrepancy it is about, and what was asked."""
    told = ReadingRecord("DSC-002", "The shortest password", "15-characters", "it follows none", ("one", "two"))
    record = scenario("S-RDG-01", step(Check(("PWD-001",), "15-characters", "neither", "among", reading=told)))

    assert record == from_line(to_line(record))


def test_a_check_of_before_readings_were_told_has_none(
    scenario: Callable[..., ScenarioRecord], step: Callable[..., Step]
) -> None:
    """Older evidence can be read."""
    record = scenario("S-PWD-01", step(Check(("PWD-001",), "accepted", "accepted")))

    assert record == from_line(to_line(record).replace(',"reading":null', ""))


@pytest.mark.parametrize(
    "record",
    [
        Deselected("S-PWD-01", "needs a script"),
        Footer("2026-11-02T10:01:00+00:00", interrupted=True, compiled=3, reported=2, deselected=1),
    ],
)
def test_small_records_survive_the_round_trip(record: Deselected | Footer) -> None:
    """A deselection and a footer read back as they were written."""
    assert record == from_line(to_line(record))


def test_a_record_is_one_line() -> None:
    """A line break inside a value does not break the line."""
    assert 1 == to_line(Deselected("S-PWD-01", "one\ntwo\r\nthree")).count("\n")


def test_half_characters_survive_the_round_trip() -> None:
    """A lone surrogate is written as an escape, since UTF-8 can't carry it."""
    record = Deselected("S-PWD-01", "“\ud800”")

    assert record == from_line(to_line(record).encode().decode())


@pytest.mark.parametrize("line", ["", "{", "[]", "{}", '{"kind":"song"}', '{"kind":"deselected","id":"S-A-1"}'])
def test_what_is_no_record_is_refused(line: str) -> None:
    """A line that is no JSON, no object, of no known kind or incomplete is an error."""
    with pytest.raises((ValueError, KeyError, TypeError)):
        from_line(line)


def test_attestations_are_read_back(header: Callable[..., Header]) -> None:
    """As they were written; a header of before there were any has none."""
    said = Attestation("PRV-001", "not seen", "Ann Field", "2026-11-01", "“é”")
    line = to_line(replace(header(), attestations=(said,)))
    assert replace(header(), attestations=(said,)) == from_line(line)
    assert header() == from_line(to_line(header()).replace('"attestations":[],', ""))


def test_what_was_added_later_is_not_asked_of_earlier_evidence(header: Callable[..., Header]) -> None:
    """Who authorised a run, what scripts said, and traces; all of it reads back as it was written."""
    run = replace(header().run, authorization={"by": "Jo Doe"})
    assert replace(header(), run=run) == from_line(to_line(replace(header(), run=run)))
    assert header() == from_line(to_line(header()).replace(',"authorization":{}', ""))


def test_errors_and_traces_are_read_back(scenario: Callable[..., ScenarioRecord], step: Callable[..., Step]) -> None:
    """As they were written; evidence of before there were any has none."""
    record = scenario("S-PWD-01", step(Check(("PWD-001",), "accepted", "accepted")))
    full = replace(record, steps=(replace(record.steps[0], errors=("It is 42",)),), traces=("a.zip",))
    assert full == from_line(to_line(full))
    assert record == from_line(to_line(record).replace(',"errors":[]', "").replace(',"traces":[]', ""))
