from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import html as parsing
from markdown_it import MarkdownIt

from harness.evidence.reading import Evidence
from harness.evidence.records import Check, ReadingRecord, ScenarioRecord
from harness.registers import Register
from reports.compare.comparing import Comparison, compare
from reports.compare.page import page
from reports.compare.telling import lines, markdown, verdict

Of = Callable[..., Evidence]
HOSTILE = "| a `b` <script>alert(1)</script> [c](javascript:x) *d*\n# e \x1b[31m @f & ]]>"
SCREEN = 40
_MARKUP = ("script", "em", "code", "img")


def _of(evidence_of: Of, register: Register, before: str, after: str, number: int = 1) -> Comparison:
    runs = [[(f"S-PWD-01[{row}]", outcome) for row in range(number)] for outcome in (before, after)]
    old, new = (evidence_of(*run, said=HOSTILE) for run in runs)
    return compare(old, new, register)


def _text(comparison: Comparison) -> str:
    return "\n".join(line.text for line in lines(comparison))


def test_a_change_is_told_with_its_reason(evidence_of: Of, register: Register) -> None:
    """What it was, what it is, and why."""
    told = _text(
        compare(evidence_of(("S-PWD-01", "conforms")), evidence_of(("S-PWD-01", "violates")), register),
    )

    assert "✖ S-PWD-01  The password is accepted  (conforms → violates)" in told
    assert "PWD-001: expected accepted, observed refused" in told
    assert "requirements newly violating: 1 (PWD-001)" in told


def test_what_makes_runs_hard_to_compare_is_told(green: Evidence, register: Register) -> None:
    """Another specification, another browser."""
    run = replace(green.header.run, versions={"specification": "0123abcd"}, browser={"kind": "markup"})
    told = _text(compare(green, replace(green, header=replace(green.header, run=run)), register))

    assert "The runs are of two specifications (one that is not told and 0123abcd): what was demanded may" in told
    assert "The browsers differ: chromium and markup." in told


def test_many_changed_readings_are_counted(
    evidence_of: Of, register: Register, with_reading: Callable[..., Evidence]
) -> None:
    """A screen shows the first of them."""
    evidence = evidence_of(*((f"S-PWD-0{number}", "conforms") for number in range(1, 8)))
    old, new = (with_reading(evidence, reading, apart=True) for reading in ("15", "12"))
    told = _text(compare(old, new, register))

    assert "readings changed: 7\n  DSC-001  The shortest password: 15 → 12" in told
    assert "\n  and 2 more" in told


def test_a_terminal_shows_one_screen(evidence_of: Of, register: Register) -> None:
    """However much changed; how many more there are is told."""
    told = lines(_of(evidence_of, register, "conforms", "violates", 1000))

    assert len(told) <= SCREEN
    assert "  and 995 more" in [line.text for line in told]


def test_nothing_steers_the_terminal(evidence_of: Of, register: Register) -> None:
    """What a deployment said has no control characters and no lines of its own."""
    assert not [
        line for line in lines(_of(evidence_of, register, "conforms", "violates")) if not line.text.isprintable()
    ]


@pytest.mark.parametrize(
    ("before", "after"), [("conforms", "violates"), ("violates", "conforms"), ("lost", "deselected")]
)
def test_nothing_that_was_said_is_markup(evidence_of: Of, register: Register, before: str, after: str) -> None:
    """As Markdown and as a page the words of a deployment are words."""
    found = _of(evidence_of, register, before, after)
    drawn: parsing.HtmlElement = parsing.document_fromstring(
        MarkdownIt("commonmark").enable("table").render(markdown(found))
    )
    shown: parsing.HtmlElement = parsing.document_fromstring(page(found))

    assert [] == [element for tree in (drawn, shown) for tag in _MARKUP for element in tree.iter(tag)]
    assert [] == list(drawn.iter("a"))
    assert "alert(1)" in "".join(drawn.itertext())
    assert "alert(1)" in "".join(shown.itertext())
    assert {3, 4} >= {len(row.findall("td")) for row in drawn.iter("tr") if row.findall("td")}


def test_markdown_has_every_change(evidence_of: Of, register: Register) -> None:
    """A build server's summary is not cut."""
    assert 1000 == markdown(_of(evidence_of, register, "conforms", "violates", 1000)).count("\n| S-PWD-01")


def test_nothing_changed_is_told(red: Evidence, register: Register) -> None:
    """Two equal runs are told in a sentence."""
    assert "Nothing changed." == verdict(compare(red, red, register))


def test_a_changed_reading_is_told_everywhere(
    evidence_of: Of, register: Register, with_reading: Callable[..., Evidence]
) -> None:
    """Which reading it was, which it is, and which governs."""
    evidence = evidence_of(("S-PWD-01", "conforms"))
    found = compare(with_reading(evidence, "15"), with_reading(evidence, "12"), register)

    assert "1 reading changed." in verdict(found)
    assert "DSC-002  The shortest password: 15 → 12, 15 governs" in _text(found)
    assert "| DSC-002 The shortest password | 15 | 15 | 12 |" in markdown(found)
    assert "DSC-002" in page(found)
    assert () == compare(with_reading(evidence, "12"), with_reading(evidence, "12"), register).readings


@pytest.fixture
def with_reading() -> Callable[..., Evidence]:
    """Give a function that lets the scenarios of a run see a reading: all of DSC-002, or each of one of its own."""

    def change(evidence: Evidence, reading: str, *, apart: bool = False) -> Evidence:
        numbers = range(1, len(evidence.scenarios) + 1) if apart else [2] * len(evidence.scenarios)
        pairs = zip(evidence.scenarios, numbers, strict=True)
        return replace(evidence, scenarios=tuple(seeing(each, reading, number) for each, number in pairs))

    def seeing(record: ScenarioRecord, reading: str, number: int) -> ScenarioRecord:
        told = ReadingRecord(f"DSC-00{number}", "The shortest password", "15", "it follows one")
        check = Check(("PWD-001",), reading, reading, reading=told)
        steps = (*record.steps[:-1], replace(record.steps[-1], checks=(check,)))
        return replace(record, steps=steps)

    return change
