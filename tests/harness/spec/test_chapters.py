"""The specification as a reader goes through it."""

from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.spec.catalogue import specification
from harness.spec.chapters import Chapter, Line, Paragraph, paragraphs, read_chapters
from harness.spec.places import features_folder

FEATURE = """@PWD-001
Feature: Passwords
  > "at least 15"
  > (Step 2)

  Background:
    Given an applicant

  @S-PWD-01
  Scenario: Without a rule
    Then it holds

  @PWD-002
  Rule: Of two kinds
    In our words (DSC-002).

    @S-PWD-02 @clock
    Scenario Outline: One of <length>
      When they choose <length>
      And wait
      Then it is <judged>

      @PWD-003
      Examples: short
        | length | judged  |
        | 14     | refused |
"""


@pytest.fixture
def chapter(tmp_path: Path) -> Chapter:
    """Give a chapter of one feature."""
    (tmp_path / "03_step_2").mkdir()
    (tmp_path / "03_step_2" / "passwords.feature").write_text(FEATURE, encoding="utf-8")
    (found,) = read_chapters(tmp_path)
    return found


def test_a_chapter_is_a_folder_and_a_section_a_file(chapter: Chapter) -> None:
    """Both are known by their names."""
    (section,) = chapter.sections
    assert ("03_step_2", "03_step_2/passwords.feature", "Passwords") == (chapter.folder, section.file, section.title)


def test_rules_keep_their_scenarios(chapter: Chapter) -> None:
    """Scenarios without a rule come first, in one without a title."""
    found = [(rule.title, [each.id for each in rule.scenarios]) for rule in chapter.sections[0].rules]
    assert [("", ["S-PWD-01"]), ("Of two kinds", ["S-PWD-02"])] == found


def test_an_outline_is_shown_as_it_is_written(chapter: Chapter) -> None:
    """Its steps keep their keywords and placeholders, its table its rows."""
    outline = list(chapter.scenarios)[1]
    assert Line("And", "wait") == outline.steps[1]
    assert "One of <length>" == outline.title
    assert (("length", "judged"), (("14", "refused"),)) == (outline.examples[0].heads, outline.examples[0].rows)
    assert ("S-PWD-02[14]",) == outline.runs
    assert ("clock",) == outline.tags


def test_requirements_are_inherited(chapter: Chapter) -> None:
    """Those of the feature, the rule and the table count."""
    assert [("PWD-001",), ("PWD-001", "PWD-002", "PWD-003")] == [each.requirements for each in chapter.scenarios]


def test_a_description_is_quotes_and_words_of_our_own() -> None:
    """A quote goes on over lines that begin with `>`; what follows its marks is its place."""
    told = paragraphs('> "at least\n> 15" (Step 2, (screenshot))\n> \n\nIn our\nwords.\n\nAgain.')
    assert (
        Paragraph('"at least 15"', "Step 2, (screenshot)", is_quote=True),
        Paragraph("In our words."),
        Paragraph("Again."),
    ) == told


def test_a_quote_without_a_place_has_none() -> None:
    """It stands at the place of the quote before it."""
    assert (Paragraph('"at least 15"', is_quote=True),) == paragraphs('> "at least 15"')


@pytest.mark.parametrize("text", ["no Gherkin", "", "Feature: A\n  Scenario: Without an id\n    Then it holds\n"])
def test_what_is_no_feature_is_told(tmp_path: Path, text: str) -> None:
    """The file is named."""
    (tmp_path / "odd.feature").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"odd\.feature: expected scenarios in Gherkin"):
        read_chapters(tmp_path)


def test_what_is_read_is_what_is_run() -> None:
    """Of the specification itself every scenario that is compiled is shown, with the same requirements."""
    chapters = read_chapters(features_folder())
    shown = [id_ for chapter in chapters for scenario in chapter.scenarios for id_ in scenario.runs]
    compiled = specification()
    assert list(compiled) == shown
    claimed = {id_.split("[", maxsplit=1)[0]: set[str]() for id_ in compiled}
    for each in compiled.values():
        claimed[each.id.split("[", maxsplit=1)[0]] |= set(each.requirements)
    assert claimed == {each.id: set(each.requirements) for chapter in chapters for each in chapter.scenarios}
