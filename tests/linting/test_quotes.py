"""Quotes of the guide in the descriptions of features and rules."""

from collections.abc import Callable

import pytest

from harness.spec.linting.findings import Finding

Linted = Callable[..., list[Finding]]

FEATURE = "passwords.feature"
FIRST = '"Be a minimum of 15 characters" (Step 2)'
SECOND = '    > "and include the following: an uppercase letter,\n    > a lowercase letter, and a number" (Step 2)\n'
NO_QUOTE = "it is no quote of a register, nor 3 words or more of one"


def test_a_feature_quotes_the_guide(linted: Linted) -> None:
    """In its own description or in that of a rule: without either it rests on nothing."""
    found = linted((FEATURE, f"  > {FIRST}\n", ""))
    assert [] == found
    found = linted((FEATURE, f"  > {FIRST}\n", ""), (FEATURE, SECOND, ""))
    assert [(1, "no quote", "neither the feature nor one of its rules quotes the guide")] == [
        (each.line, each.subject, each.problem) for each in found
    ]


@pytest.mark.parametrize(
    "quote",
    [
        "Be at least of 15 characters",
        "BE a minimum of 15 characters",
        "a minimum",
        "Be a minimum of 15 characters and more",
        "e a minimum of 15",
    ],
    ids=["other words", "other case", "two words", "more words", "half a word"],
)
def test_a_quote_stands_in_a_register(linted: Linted, quote: str) -> None:
    """Word by word, and not only two words of it."""
    found = linted((FEATURE, FIRST, f'"{quote}" (Step 2)'))
    assert [(2, f"“{quote}”", NO_QUOTE)] == [(each.line, each.subject, each.problem) for each in found]


@pytest.mark.parametrize(
    "quote",
    [
        "a minimum of 15",
        "Be a  minimum of **15** characters",
        "Updated password requirements to be a minimum",
    ],
    ids=["part", "marks", "discrepancy"],
)
def test_a_quote_may_be_a_part_and_is_compared_without_marks(linted: Linted, quote: str) -> None:
    """Of a requirement or of a reading."""
    assert [] == linted((FEATURE, FIRST, f'"{quote}" (Step 2)'))


def test_a_short_quote_may_be_all_that_a_register_quotes(linted: Linted) -> None:
    """The guide says some things in two words."""
    whole = ("requirements.toml", "Keep it to yourself", "Legal name")
    assert [] == linted(whole, (FEATURE, FIRST, '"Legal name" (Step 1)'))


def test_marks_within_a_quote_are_single_ones(linted: Linted) -> None:
    """Whatever the source has."""
    whole = ("requirements.toml", "Keep it to yourself", "and two buttons: “Back” and “Next”")
    assert [] == linted(whole, (FEATURE, FIRST, "\"and two buttons: 'Back' and 'Next'\" (Step 3)"))


def test_a_quote_over_two_lines_is_told_at_its_first(linted: Linted) -> None:
    """And is one quote."""
    found = linted((FEATURE, "> a lowercase letter", "> a small letter"))
    assert [(19, "“and include the following: an uppercase letter, a small letter, and a number”")] == [
        (each.line, each.subject) for each in found
    ]


def test_a_quote_has_25_words_at_most(linted: Linted) -> None:
    """One more is too many, whatever a register says."""
    words = " ".join(["word"] * 26)
    found = linted((FEATURE, FIRST, f'"{words}" (Step 2)'))
    assert [(2, "expected 25 words at most, found 26")] == [(each.line, each.problem) for each in found]


def test_a_quote_that_does_not_end_is_told(linted: Linted) -> None:
    """Nobody could say what it is."""
    found = linted((FEATURE, FIRST, '"Be a minimum of 15 characters (Step 2)'))
    assert [(2, "a quotation mark is opened and not closed")] == [(each.line, each.problem) for each in found]
