from dataclasses import replace

import pytest

from harness.evidence.reading import Evidence
from harness.evidence.records import Footer, Json
from harness.verdicts import Verdict
from reports.cases import chapter_title
from reports.wording import WORDS, counted, elapsed, lasted, moment, shown


def test_every_verdict_has_its_word_and_symbol() -> None:
    """No outcome is told by colour alone, and no two share a symbol."""
    assert {verdict.value for verdict in Verdict} <= set(WORDS)
    assert len(WORDS) == len({word.symbol for word in WORDS.values()})


@pytest.mark.parametrize(("number", "told"), [(0, "0 violate"), (1, "1 violates"), (2, "2 violate")])
def test_numbers_have_their_grammar(number: int, told: str) -> None:
    """One violates, two violate."""
    assert told == counted("violates", number)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("", "nothing"),
        (None, "nothing"),
        ([], "nothing"),
        ([""], "“”"),
        (["a", 1, True], "a, 1, true"),
        ({"a": "é"}, '{"a": "é"}'),
    ],
)
def test_values_are_told_to_people(value: Json, told: str) -> None:
    """Nothing is told as nothing, lists are joined, other values are JSON."""
    assert told == shown(value)


@pytest.mark.parametrize(
    ("seconds", "told"), [(0.25, "0.25 s"), (4.2, "4.2 s"), (372, "6 min 12 s"), (3_900, "1 h 5 min")]
)
def test_durations_are_told_to_people(seconds: float, told: str) -> None:
    """Short ones are exact, long ones round."""
    assert told == lasted(seconds)


@pytest.mark.parametrize(
    ("text", "told"), [("2026-11-02T10:00:00-05:00", "2026-11-02 15:00 UTC"), ("yesterday", "yesterday")]
)
def test_times_are_told_in_utc(text: str, told: str) -> None:
    """A time that can't be read is shown as it stands."""
    assert told == moment(text)


@pytest.mark.parametrize("footer", [None, Footer("yesterday", interrupted=False, compiled=2, reported=2, deselected=0)])
def test_a_run_without_an_end_has_no_duration(green: Evidence, footer: Footer | None) -> None:
    """A run that was cut off, or whose times can't be read, claims no duration."""
    assert "" == elapsed(replace(green, footer=footer))


@pytest.mark.parametrize(
    ("chapter", "title"),
    [("01_entering_from_qpp", "Entering from QPP"), ("Account Information", "Account Information"), ("", "")],
)
def test_a_chapter_is_told_by_its_title(chapter: str, title: str) -> None:
    """A folder's number and underscores are not for people."""
    assert title == chapter_title(chapter)
