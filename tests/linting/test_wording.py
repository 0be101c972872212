"""Words that no scenario says."""

from collections.abc import Callable
from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.spec.linting.findings import Finding
from harness.spec.linting.words import Forbidden, read_words
from harness.spec.places import features_folder

Linted = Callable[..., list[Finding]]

TABLE = read_words(features_folder() / "words.toml")
TITLE = "A password without a digit is refused"


def problems(found: list[Finding]) -> list[tuple[int, str, str]]:
    """Give line, subject and problem of what was found about words; no step understands what tests write here."""
    ours = [each for each in found if each.file.endswith(".feature")]
    return [(each.line, each.subject, each.problem) for each in ours if "step definition" not in each.problem]


@pytest.mark.parametrize("forbidden", [*TABLE.words, *TABLE.literals], ids=lambda each: each.example)
def test_every_pattern_finds_its_example(linted: Linted, forbidden: Forbidden) -> None:
    """In a title; a pattern that finds nothing forbids nothing."""
    found = problems(linted(("passwords.feature", TITLE, forbidden.example)))
    assert (23, "S-PWD-02", f"“{forbidden.example}”: {forbidden.problem}") in found


@pytest.mark.parametrize(
    "said",
    [
        "they clicked Next",
        "they are pressing Next",
        "a checkbox is there",
        "they wait",
        "they get a 404 from HTTP",
        "they go to www.example.org",
        "the field #ssn is filled",
        "their SSN is 666123456",
        "they type 123456",
    ],
)
def test_a_sentence_has_no_such_word(linted: Linted, said: str) -> None:
    """At its own line."""
    found = problems(linted(("passwords.feature", "When they choose a password without", f"When {said} without")))
    assert [(25, "S-PWD-02")] == [each[:2] for each in found], found


@pytest.mark.parametrize(
    "said",
    [
        'the page says "Click Next and wait"',
        'the page offers "Submit button"',
        "they are told 1-866-288-8292",
        "they post a letter on 12/31/1980",
        "they get 1234567 and 12345",
        "the waiter makes an impression",
    ],
)
def test_words_of_a_page_and_of_the_guide_are_no_such_words(linted: Linted, said: str) -> None:
    """What is quoted from a page, telephone numbers, dates, and words that only begin alike."""
    assert [] == problems(linted(("passwords.feature", "When they choose a password without", f"When {said} without")))


@pytest.mark.parametrize("literal", ["666-12-3456", "123456"])
def test_nobodys_data_is_quoted_either(linted: Linted, literal: str) -> None:
    """A literal is one in quotation marks, too."""
    said = f'When the page says "{literal}" without'
    found = problems(linted(("passwords.feature", "When they choose a password without", said)))
    assert [(25, "S-PWD-02")] == [each[:2] for each in found]


def test_the_cells_of_examples_are_looked_at_in_their_sentence(linted: Linted) -> None:
    """Once, however many rows say it."""
    found = problems(linted(("passwords.feature", "refused  ", "clicked  ")))
    assert [(7, "S-PWD-01"), (10, "S-PWD-01")] == [each[:2] for each in found]


@pytest.mark.parametrize(
    ("old", "new"),
    [("[[word]]", "[[words]]"), ("example = ", "sample = "), ("pattern = '", "pattern = '("), ("[[", "[[[")],
)
def test_a_broken_table_of_words_is_told(tmp_path: Path, old: str, new: str) -> None:
    """By its file, with what was expected."""
    path = tmp_path / "words.toml"
    path.write_text((features_folder() / "words.toml").read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(UsageError, match=r"words\.toml: expected tables \[\[word\]\] and \[\[literal\]\]"):
        read_words(path)
