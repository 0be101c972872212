"""The readings that a run saw, as its reports tell them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml import html as parsing

from harness.evidence.judging import judge
from harness.evidence.reading import Evidence, Mismatched, read
from harness.evidence.records import Check, ReadingRecord
from harness.evidence.writing import save
from harness.registers import Register
from harness.verdicts import Verdict
from reports.cases import cases
from reports.html import html
from reports.readings import Followed, readings_followed
from reports.results import results
from reports.summary import Line, summary

Of = Callable[..., Evidence]

ASKED = ("Password of 12 characters: accepted", "Password of 11 characters: refused")


def told(discrepancy: str = "DSC-002", governs: str = "15-characters") -> ReadingRecord:
    """Give what a check tells of a discrepancy."""
    statement = f"this deployment follows the outdated screenshot ({discrepancy})"
    return ReadingRecord(discrepancy, "The shortest password", governs, statement, ASKED)


OUTDATED = Check(("PWD-001",), "15-characters", "12-characters", reading=told())
GOVERNING = replace(OUTDATED, observed="15-characters")
ADVISED = replace(OUTDATED, otherwise=Verdict.ADVISES)
UNSEEN = replace(OUTDATED, observed="not observed", otherwise=Verdict.NOT_TESTABLE)
OF_SEVERAL = Check((), ["runs-of-5", "runs-of-4"], "runs-of-4", "among", reading=told("DSC-006", "none"))
OF_NONE = replace(OF_SEVERAL, observed="neither", otherwise=Verdict.NEEDS_REVIEW)
FREE = Check((), ["qpp", "gpp"], "gpp", "among", reading=told("DSC-030", "qpp"))


@pytest.fixture
def seen(evidence_of: Of) -> Callable[..., Evidence]:
    """Give a builder of evidence: in each of its scenarios one of these checks was made."""

    def build(*checks: Check) -> Evidence:
        evidence = evidence_of(*((f"S-PWD-0{number}", "conforms") for number, _ in enumerate(checks, 1)))
        records = []
        for record, check in zip(evidence.scenarios, checks, strict=True):
            steps = (*record.steps[:-1], replace(record.steps[-1], checks=(check,)))
            verdict, reason = judge(steps, None)
            records.append(replace(record, steps=steps, verdict=verdict, reason=reason))
        return replace(evidence, scenarios=tuple(records))

    return build


def followed(evidence: Evidence) -> tuple[Followed, ...]:
    """Give the readings of some evidence."""
    return readings_followed(cases(evidence))


@pytest.mark.parametrize(
    ("check", "verdict", "departs"),
    [
        (GOVERNING, Verdict.CONFORMS, False),
        (OUTDATED, Verdict.VIOLATES, True),
        (ADVISED, Verdict.ADVISES, True),
        (UNSEEN, Verdict.NOT_TESTABLE, True),
        (OF_SEVERAL, Verdict.CONFORMS, False),
        (OF_NONE, Verdict.NEEDS_REVIEW, True),
        (FREE, Verdict.CONFORMS, True),
    ],
)
def test_what_follows_from_a_reading(seen: Of, check: Check, verdict: Verdict, departs: bool) -> None:  # noqa: FBT001  a table's column
    """The verdict of its check; another than the governing one departs, even where it is free."""
    (found,) = followed(seen(check))
    assert (verdict, departs) == (found.verdict, found.departs)


def test_the_scenarios_that_saw_the_same_are_told_together(seen: Of) -> None:
    """And the gravest of what follows."""
    (found,) = followed(seen(ADVISED, OUTDATED))
    assert Followed(told(), "12-characters", Verdict.VIOLATES, ("S-PWD-01", "S-PWD-02")) == found


def test_different_readings_of_a_discrepancy_are_told_apart(seen: Of) -> None:
    """A deployment may follow one here and another there; they come in the order of the register."""
    found = followed(seen(OF_SEVERAL, OUTDATED, GOVERNING))
    assert ["12-characters", "15-characters", "runs-of-4"] == [each.reading for each in found]


def test_checks_without_a_reading_tell_none(green: Evidence) -> None:
    """Most checks are about something else."""
    assert () == followed(green)


def test_the_summary_has_a_line_for_each_departing_reading(seen: Of, register: Register) -> None:
    """With what follows from it, and where its scenario is; the governing ones are not told."""
    lines = summary(seen(OUTDATED, GOVERNING, FREE), register, "r.html")
    assert [
        Line("✖ this deployment follows the outdated screenshot (DSC-002)  r.html#S-PWD-01", "bad"),
        Line("✔ this deployment follows the outdated screenshot (DSC-030)  r.html#S-PWD-03", "quiet"),
    ] == [line for line in lines if "screenshot" in line.text]


def test_the_report_has_a_section_of_readings(seen: Of, register: Register) -> None:
    """Discrepancy, topic, governing reading, this deployment's, what was asked, what follows, and the scenario."""
    page: parsing.HtmlElement = parsing.document_fromstring(html(seen(OUTDATED, GOVERNING), register))
    section = page.get_element_by_id("readings")
    first, second = (" ".join(row.text_content().split()) for row in section.findall(".//tbody/tr"))
    assert (
        "DSC-002 The shortest password 15-characters 12-characters this deployment follows the outdated screenshot "
        "(DSC-002) asked 2 times Password of 12 characters: accepted Password of 11 characters: refused "
        "✖ violates S-PWD-01"
    ) == first
    assert second.endswith("✔ conforms S-PWD-02")
    assert ["#S-PWD-01", "#S-PWD-02"] == [link.get("href") for link in section.iter("a")]


def test_a_violation_says_which_reading_is_followed(seen: Of, register: Register) -> None:
    """Beside what was expected and observed."""
    page: parsing.HtmlElement = parsing.document_fromstring(html(seen(OUTDATED), register))
    assert told().statement in page.get_element_by_id("violations").text_content()


def test_a_report_without_readings_says_so(green: Evidence, register: Register) -> None:
    """Whoever asks where the guide contradicts itself is answered, without an empty table."""
    page: parsing.HtmlElement = parsing.document_fromstring(html(green, register))
    section = page.get_element_by_id("readings")
    assert "No scenario of this run looked at a contradiction." in section.text_content()
    assert [] == list(section.iter("table"))


def test_results_have_the_readings(seen: Of, register: Register, schema: dict[str, Any]) -> None:
    """As the schema says."""
    found = results(seen(OUTDATED), register)
    Draft202012Validator(schema).validate(found)
    assert [
        {
            "discrepancy": "DSC-002",
            "topic": "The shortest password",
            "governs": "15-characters",
            "reading": "12-characters",
            "verdict": "violates",
            "statement": told().statement,
            "questions": list(ASKED),
            "scenarios": ["S-PWD-01"],
        }
    ] == found["readings"]


def test_the_evidence_of_a_reading_replays(seen: Of, tmp_path: Path) -> None:
    """It is read back into the same readings, and a verdict that does not follow from it is refused."""
    path, evidence = tmp_path / "evidence.jsonl", seen(OUTDATED, OF_SEVERAL)
    save(path, evidence)
    assert followed(evidence) == followed(read(path))

    save(
        path, replace(evidence, scenarios=tuple(replace(each, verdict=Verdict.CONFORMS) for each in evidence.scenarios))
    )
    with pytest.raises(Mismatched):
        read(path)
