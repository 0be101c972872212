from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from harness.evidence.reading import (
    BrokenRecord,
    DoubledScenario,
    EvidenceError,
    Mismatched,
    NoHeader,
    UnknownScenario,
    read,
)
from harness.evidence.records import Compiled, Deselected, Footer, Header, ScenarioRecord
from harness.verdicts import Verdict

Build = Callable[..., Path]
Headers = Callable[..., Header]
CompiledOnes = Callable[..., Compiled]
Scenarios = Callable[..., ScenarioRecord]
Footers = Callable[..., Footer]


@pytest.fixture
def two(header: Headers, compiled: CompiledOnes) -> Header:
    """Give a header of two scenarios."""
    return header(compiled("S-PWD-01", "PWD-001"), compiled("S-PWD-02", "PWD-002"))


def test_a_whole_file_is_read(written: Build, two: Header, scenario: Scenarios, footer: Footers) -> None:
    """Header, scenarios, deselections and footer come back."""
    record, left_out, end = scenario("S-PWD-01"), Deselected("S-PWD-02", "not selected"), footer(2, 1, 1)

    evidence = read(written(two, record, left_out, end))

    assert (two, (record,), (left_out,), end) == (
        evidence.header,
        evidence.scenarios,
        evidence.deselected,
        evidence.footer,
    )
    assert () == evidence.lost
    assert two.compiled[1] == evidence.compiled("S-PWD-02")


def test_what_was_neither_reported_nor_deselected_is_lost(written: Build, two: Header, scenario: Scenarios) -> None:
    """A compiled scenario without a record is named as lost."""
    assert two.compiled[1:] == read(written(two, scenario("S-PWD-01"))).lost


def test_line_separators_of_unicode_break_no_record(written: Build, two: Header) -> None:
    """A text with U+2028, U+2029 or U+0085 in it, as pages have, stays one record."""
    left_out = Deselected("S-PWD-01", "one\u2028two\u2029three\u0085four")

    assert (left_out,) == read(written(two, left_out)).deselected


@pytest.mark.parametrize("content", ["", "{", '{"kind":"deselected","id":"S-PWD-01","why":""}\n'])
def test_a_file_without_a_header_is_refused(tmp_path: Path, content: str) -> None:
    """An empty file, a torn header and a file that begins with something else are refused, with the place."""
    path = tmp_path / "evidence.jsonl"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(EvidenceError, match=r"evidence\.jsonl:1: expected a "):
        read(path)


def test_a_header_of_another_schema_is_refused(written: Build, two: Header) -> None:
    """Evidence of another version is not guessed at."""
    with pytest.raises(NoHeader, match="expected a header of schema harp-conformance/evidence/1"):
        read(written(replace(two, schema="harp-conformance/evidence/99")))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A path without a file is an error that names the path."""
    with pytest.raises(EvidenceError, match=r"none\.jsonl: expected an evidence file"):
        read(tmp_path / "none.jsonl")


def test_a_doubled_scenario_is_refused(written: Build, two: Header, scenario: Scenarios) -> None:
    """Two results for one scenario are refused: neither can be believed."""
    with pytest.raises(DoubledScenario, match="S-PWD-01 is reported 2 times"):
        read(written(two, scenario("S-PWD-01"), Deselected("S-PWD-01", "not selected")))


def test_a_scenario_that_the_header_lists_twice_is_refused(
    written: Build, header: Headers, compiled: CompiledOnes
) -> None:
    """A doubled id in the header would hide that one of the two has no result."""
    with pytest.raises(DoubledScenario, match="the header lists S-PWD-01 2 times"):
        read(written(header(compiled("S-PWD-01"), compiled("S-PWD-01"))))


def test_an_unknown_scenario_is_refused(written: Build, two: Header, scenario: Scenarios) -> None:
    """A result for a scenario that was not compiled is refused."""
    with pytest.raises(UnknownScenario, match="S-XXX-01 is reported"):
        read(written(two, scenario("S-XXX-01")))


def test_a_broken_line_in_the_middle_is_refused(written: Build, two: Header, scenario: Scenarios) -> None:
    """Only the last line can be torn by a kill; a broken one before it is damage."""
    path = written(two, scenario("S-PWD-01"), scenario("S-PWD-02"))
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([lines[0], lines[1][:40], lines[2]]), encoding="utf-8")

    with pytest.raises(BrokenRecord, match=r"evidence\.jsonl:2: "):
        read(path)


def test_a_torn_last_line_is_dropped(written: Build, two: Header, scenario: Scenarios) -> None:
    """Of a killed run what was done is kept, also where the tear went through a character."""
    path = written(two, scenario("S-PWD-01"), Deselected("S-PWD-02", "“”"))
    path.write_bytes(path.read_bytes()[: -len('”"}\n'.encode()) + 1])

    evidence = read(path)

    assert ("S-PWD-01",) == tuple(each.id for each in evidence.scenarios)
    assert ("S-PWD-02",) == tuple(each.id for each in evidence.lost)
    assert evidence.footer is None


def test_a_broken_line_after_the_footer_is_refused(written: Build, two: Header, footer: Footers) -> None:
    """After a footer nothing was being written, so nothing can be torn."""
    path = written(two, footer(2, 0))
    path.write_bytes(path.read_bytes() + b'{"kind":')

    with pytest.raises(BrokenRecord, match=r"evidence\.jsonl:3: "):
        read(path)


def test_two_files_in_one_are_refused(written: Build, two: Header, footer: Footers) -> None:
    """A footer that is not the last line shows that files were joined by hand."""
    with pytest.raises(Mismatched, match="expected one footer, as the last line"):
        read(written(two, footer(2, 0), footer(2, 0)))


@pytest.mark.parametrize("sums", [(3, 1, 1), (2, 2, 1), (2, 1, 0)])
def test_wrong_sums_are_refused(
    written: Build, two: Header, scenario: Scenarios, footer: Footers, sums: tuple[int, int, int]
) -> None:
    """A footer whose sums do not add up shows that records are missing or were added."""
    with pytest.raises(Mismatched, match=r"the footer counts .* found \(2, 1, 1\)"):
        read(written(two, scenario("S-PWD-01"), Deselected("S-PWD-02", ""), footer(*sums)))


def test_a_verdict_that_does_not_follow_is_refused(written: Build, two: Header, scenario: Scenarios) -> None:
    """A recorded verdict must be the one that the recorded checks give."""
    forged = replace(scenario("S-PWD-01"), verdict=Verdict.VIOLATES)

    with pytest.raises(Mismatched, match="S-PWD-01 is recorded as violates, but its checks say conforms"):
        read(written(two, forged))
