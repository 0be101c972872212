from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from harness.evidence.reading import Evidence
from harness.registers import Register
from reports.junit import junit

HOSTILE = "]]> <script>&amp; \x00\x08\x1b[31m\x7f \ud800 \ufffe \U0001f600 \N{LINE SEPARATOR}"


@pytest.fixture
def schema() -> etree.XMLSchema:
    """Give the commonly accepted structure of JUnit XML."""
    return etree.XMLSchema(etree.parse(Path(__file__).with_name("junit.xsd")))


def _parsed(evidence: Evidence, register: Register) -> etree._Element:
    return etree.fromstring(junit(evidence, register), etree.XMLParser(huge_tree=True))


def test_every_outcome_has_its_place(red: Evidence, register: Register, schema: etree.XMLSchema) -> None:
    """Violations are failures, what could not run or was lost errors, the rest skipped or passes."""
    root = _parsed(red, register)

    schema.assertValid(root)
    assert [
        None,
        "failure",
        "error",
        "skipped",
        "skipped",
        "skipped",
        "skipped",
        "skipped",
        "skipped",
        "error",
    ] == [case[0].tag if len(case) else None for case in root.iter("testcase")]


def test_the_sums_are_those_of_the_cases(red: Evidence, register: Register) -> None:
    """A suite and the whole count their cases, and add up their times in seconds."""
    root = _parsed(red, register)

    for element in (root, root[0]):
        found = [element.get(name) for name in ("tests", "failures", "errors", "skipped", "time")]
        assert ["10", "1", "2", "6", "2.000"] == found


def test_a_failure_says_all_that_is_needed(evidence_of: Callable[..., Evidence], register: Register) -> None:
    """The text of a failure has requirement, expected, observed, steps and the command to run it again."""
    failure = next(_parsed(evidence_of(("S-PWD-01[14]", "violates")), register).iter("failure"))

    assert "PWD-001: expected accepted, observed refused" == failure.get("message")
    assert [
        "PWD-001",
        "  expected (equals): accepted",
        "  observed: refused",
        "Given an applicant who is accepted (passed)",
        "When they choose a password (passed)",
        "Then the password is accepted (failed)",
        "again: harp-conformance run staging.toml --id 'S-PWD-01[14]'",
    ] == (failure.text or "").splitlines()[1:]


def test_a_skipped_case_says_why(evidence_of: Callable[..., Evidence], register: Register) -> None:
    """What was not tried gives its kind and its reason."""
    skipped = _parsed(evidence_of(("S-PWD-01", "not_testable"), ("S-PWD-02", "deselected")), register).iter("skipped")

    assert [
        "not_testable: the profile lends no clock",
        "deselected: needs a script, accepted",
    ] == [each.get("message") for each in skipped]


def test_hostile_content_stays_well_formed(
    evidence_of: Callable[..., Evidence], register: Register, schema: etree.XMLSchema
) -> None:
    """Markup, half characters and what XML 1.0 forbids neither break the file nor vanish without a trace."""
    root = _parsed(evidence_of(("S-PWD-01", "violates"), ("S-PWD-02", "advises"), said=HOSTILE), register)

    schema.assertValid(root)
    expected = "]]> <script>&amp; ���[31m\x7f � � \U0001f600 \N{LINE SEPARATOR}"
    assert expected in (next(root.iter("failure")).text or "")


def test_an_incomplete_run_is_never_green(evidence_of: Callable[..., Evidence], register: Register) -> None:
    """A run that tried nothing, or in which all was left out, is an error for a build server."""
    runs = (evidence_of(), evidence_of(("S-PWD-01", "deselected")), evidence_of(("S-PWD-01", "not_testable")))

    assert ["1", "1", "1"] == [_parsed(run, register).get("errors") for run in runs]


def test_a_green_run_has_neither_failure_nor_error(green: Evidence, register: Register) -> None:
    """A conformant run is nothing but its passing cases."""
    root = _parsed(green, register)

    assert ("2", "0", "0") == (root.get("tests"), root.get("failures"), root.get("errors"))


def test_ten_thousand_scenarios_are_written(
    evidence_of: Callable[..., Evidence], register: Register, schema: etree.XMLSchema
) -> None:
    """A large run is written whole."""
    root = _parsed(evidence_of(*((f"S-PWD-01[{row}]", "conforms") for row in range(10_000))), register)

    schema.assertValid(root)
    assert "10000" == root.get("tests")
