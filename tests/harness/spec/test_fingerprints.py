"""Quotes and the paragraphs around them, in a tiny guide and in edited copies of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from harness.cli import main
from harness.errors import UsageError
from harness.spec.agreement import registers
from harness.spec.fingerprints import read_fingerprints
from harness.spec.sources import quotes, sources
from tests.harness.spec.samples import OTHER_READING, READING, discrepancy_rows, requirement_rows, write

GUIDE = """## Step 2

Create a password. **Be a minimum
of 15 characters**, and include a number.

The screenshot says: at least 12 characters

Choose a challenge question.
"""
CHECKLIST = "Answer *personal* questions.\n\nEnter your User ID.\n"

FEATURE = """Feature: Passwords
  @S-PWD-01 @PWD-001
  Scenario Outline: Of <length>
    Then it is <judged>
    Examples:
      | length | judged |
      | 14     | no     |
      | 15     | yes    |
  @S-CHQ-01 @CHQ-001
  Scenario: Questions
    Then there is one
"""

Check = Callable[..., tuple[int, list[str]]]


@pytest.fixture
def check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """Give the command over a small specification and the guide as it is passed: its exit code and its lines."""
    features = tmp_path / "features"
    features.mkdir()
    write(
        features,
        requirements=requirement_rows(
            {"discrepancies": ["DSC-002"]},
            {"id": "CHQ-001", "quote": "Choose a challenge question"},
            {"id": "RIP-001", "source": "checklist", "quote": "Answer personal questions", "testable": ["inspection"]},
        ),
        discrepancies=discrepancy_rows({"requirements": ["PWD-001"]}, readings=(READING, OTHER_READING)),
    )
    (features / "a.feature").write_text(FEATURE, encoding="utf-8")

    def run(guide: str, *arguments: str) -> tuple[int, list[str]]:
        folder = tmp_path / "guide"
        folder.mkdir(exist_ok=True)
        (folder / "000.txt").write_text(CHECKLIST, encoding="utf-8")
        (folder / "002.txt").write_text(guide, encoding="utf-8")
        code = main(("spec", "--features", str(features), "check-guide", str(folder), *arguments))
        said = capsys.readouterr()
        return code, (said.out + said.err).splitlines()

    return run


def test_an_unchanged_guide_is_clean(check: Check) -> None:
    """Once its fingerprints were taken; how it is marked up is no matter."""
    assert 0 == check(GUIDE, "--write")[0]
    assert (0, ["5 of 5 quotes found, 0 paragraphs changed"]) == check(GUIDE)
    assert 0 == check(GUIDE.replace("**", "").replace("minimum\nof", "minimum  of"))[0]


def test_without_fingerprints_nothing_is_clean(check: Check) -> None:
    """Each quote is told once."""
    code, lines = check(GUIDE)
    assert (2, 6) == (code, len(lines))
    assert "PWD-001 (Step 2): expected a fingerprint of its quote, found none. Read it anew, correct" in lines[0]


def test_a_word_changed_inside_a_quote_is_told(check: Check) -> None:
    """The requirement and the reading lose their quote; the scenarios that rest on them are suspect, outlines once."""
    check(GUIDE, "--write")
    code, lines = check(GUIDE.replace("of 15", "of 16"))
    assert 2 == code
    assert [
        (
            "PWD-001 (Step 2): expected “Be a minimum of 15 characters” in the guide, found it "
            "nowhere. Read the source anew and correct the row, or retire it. Suspect: S-PWD-01."
        ),
        (
            "DSC-002 15-characters (Step 2 table): expected “Be a minimum of 15 characters” in the guide, found it "
            "nowhere. Read the source anew and correct the row, or retire it. Suspect: S-PWD-01."
        ),
        "3 of 5 quotes found, 0 paragraphs changed",
    ] == lines


def test_a_word_changed_beside_a_quote_is_told(check: Check) -> None:
    """The paragraph around it changed, other paragraphs did not."""
    check(GUIDE, "--write")
    code, lines = check(GUIDE.replace("a number", "no number"))
    assert (2, 3) == (code, len(lines))
    assert [
        (
            "PWD-001 (Step 2): expected the paragraph around “Be a minimum of 15 characters” as it was, "
            "found it changed. Read it anew, correct the row if need be, then use --write. Suspect: S-PWD-01."
        )
    ] == lines[:1]
    assert "3 of 5" not in lines[-1]
    assert lines[-1].endswith("2 paragraphs changed")


def test_a_paragraph_removed_is_told(check: Check) -> None:
    """Only what rested on it is suspect."""
    check(GUIDE, "--write")
    code, lines = check(GUIDE.replace("Choose a challenge question.\n", ""))
    assert (2, 2) == (code, len(lines))
    assert lines[0].startswith(
        "CHQ-001 (Step 2): expected “Choose a challenge question” in the guide, found it nowhere"
    )
    assert lines[0].endswith("Suspect: S-CHQ-01.")


def test_fingerprints_are_taken_only_where_every_quote_is_found(check: Check, tmp_path: Path) -> None:
    """Else they stay as they were; a change that was read is settled."""
    check(GUIDE, "--write")
    before = (tmp_path / "features" / "fingerprints.toml").read_bytes()
    assert 2 == check(GUIDE.replace("of 15", "of 16"), "--write")[0]
    assert before == (tmp_path / "features" / "fingerprints.toml").read_bytes()
    assert 0 == check(GUIDE.replace("a number", "no number"), "--write")[0]
    assert 0 == check(GUIDE.replace("a number", "no number"))[0]


def test_each_source_is_the_text_that_holds_most_of_its_quotes(check: Check, tmp_path: Path) -> None:
    """Whatever the files are called, and whatever else lies there."""
    check(GUIDE)
    (tmp_path / "guide" / "001.md").write_text("Choose a challenge question\n", encoding="utf-8")
    some = quotes(registers(tmp_path / "features"))
    found = sources(tmp_path / "guide", some)
    assert {"guide": "002.txt", "checklist": "000.txt"} == {name: text.path.name for name, text in found.items()}


@pytest.mark.parametrize(
    ("words", "paragraphs"),
    [
        ("include a number. The screenshot says", 2),
        ("include a numb", 0),
        ("Choose", 1),
        ("choose a challenge question", 0),
        ("a", 2),
    ],
    ids=["over two paragraphs", "part of a word", "a word", "another case", "in several places"],
)
def test_all_paragraphs_with_words_of_a_quote_are_around_it(
    check: Check, tmp_path: Path, words: str, paragraphs: int
) -> None:
    """Whole words, in the case they have."""
    check(GUIDE)
    found = sources(tmp_path / "guide", quotes(registers(tmp_path / "features")))
    assert paragraphs == len(found["guide"].around(words))


def test_a_folder_without_texts_is_told(check: Check, tmp_path: Path) -> None:
    """With the remedy."""
    check(GUIDE)
    with pytest.raises(UsageError, match=r"expected the texts of the guide \(\*\.txt, \*\.md\), found none"):
        sources(tmp_path / "none", ())


@pytest.mark.parametrize("text", ["[fingerprints", "[other]", "fingerprints = 1"])
def test_broken_fingerprints_are_told(tmp_path: Path, text: str) -> None:
    """By their file."""
    path = tmp_path / "fingerprints.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"fingerprints\.toml: expected fingerprints"):
        read_fingerprints(path)
