"""Compiling feature files: ids, outlines, rules, chapters, and what is refused."""

from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.evidence.records import Compiled
from harness.spec.catalogue import compile_features, requirement_tags, scenario_id

OUTLINE = """@PRF-001
Feature: Passwords

  Background:
    Given an applicant

  @S-PWD-01 @PWD-002
  Scenario: Before any rule
    Then something is so

  @PWD-001 @script
  Rule: Length matters

    @S-PWD-02
    Scenario Outline: Of <length>
      Then <length> is <judged>

      Examples: around the boundary
        | length | judged  |
        | 14     | refused |
        | 15     | fine    |

      @CHQ-001
      Examples: far away
        | length | judged |
        | 100    | fine   |
"""


def compiled(folder: Path, **files: str) -> tuple[Compiled, ...]:
    """Compile some files of a chapter, by their names."""
    chapter = folder / "03_account_information"
    chapter.mkdir()
    for name, text in files.items():
        (chapter / f"{name}.feature").write_text(text, encoding="utf-8")
    return compile_features(folder)


def scenario(tags: str) -> str:
    """Give a feature with one scenario of these tags."""
    return f"Feature: F\n  {tags}\n  Scenario: S\n    Given a thing\n"


def test_a_scenario_tells_all_about_itself(tmp_path: Path) -> None:
    """Title, chapter, file, line, and the tags of its feature too."""
    assert (
        Compiled(
            id="S-PWD-01",
            title="Before any rule",
            chapter="account information",
            feature="03_account_information/passwords.feature",
            line=8,
            rule="",
            requirements=("PRF-001", "PWD-002"),
            tags=("PRF-001", "PWD-002", "S-PWD-01"),
        )
        == compiled(tmp_path, passwords=OUTLINE)[0]
    )


def test_a_row_of_an_outline_is_a_scenario_of_its_own(tmp_path: Path) -> None:
    """By its first column, at its own line, under its rule; all tables of examples count."""
    rows = compiled(tmp_path, passwords=OUTLINE)[1:]
    assert ["S-PWD-02[14]", "S-PWD-02[15]", "S-PWD-02[100]"] == [row.id for row in rows]
    assert ["Of 14", "Of 15", "Of 100"] == [row.title for row in rows]
    assert [20, 21, 26] == [row.line for row in rows]
    assert {"Length matters"} == {row.rule for row in rows}
    assert ("PRF-001", "PWD-001") == rows[0].requirements
    assert ("CHQ-001", "PRF-001", "PWD-001") == rows[2].requirements
    assert "script" in rows[0].tags


def test_files_are_compiled_in_the_order_of_their_names(tmp_path: Path) -> None:
    """A run is then the same everywhere."""
    found = compiled(tmp_path, b=scenario("@S-B-01"), a=scenario("@S-A-01"))
    assert ["S-A-01", "S-B-01"] == [each.id for each in found]


def test_a_file_outside_any_folder_is_a_chapter(tmp_path: Path) -> None:
    """Named after the file."""
    (tmp_path / "07_signing_in.feature").write_text(scenario("@S-A-01"), encoding="utf-8")
    assert "signing in" == compile_features(tmp_path)[0].chapter


def test_no_files_are_no_scenarios(tmp_path: Path) -> None:
    """What to make of that is for others to say."""
    assert () == compile_features(tmp_path)


def test_an_id_stands_for_one_scenario(tmp_path: Path) -> None:
    """Across files; all doubled ones are named."""
    with pytest.raises(UsageError, match=r"expected each scenario id once, found more of S-A-01, S-B-01\.$"):
        compiled(tmp_path, a=scenario("@S-B-01"), b=scenario("@S-A-01"), c=scenario("@S-A-01"), d=scenario("@S-B-01"))


def test_the_first_column_of_an_outline_tells_its_rows_apart(tmp_path: Path) -> None:
    """Two rows of one name are doubled."""
    with pytest.raises(UsageError, match=r"found more of S-PWD-02\[14\]"):
        compiled(tmp_path, passwords=OUTLINE.replace("| 15 ", "| 14 "))


@pytest.mark.parametrize(
    "text",
    [
        scenario(""),
        scenario("@S-A-01 @S-A-02"),
        scenario("@S-a-01"),
        "Feature: F\n  Scenario: S\n    Given a\n    nonsense\n",
        "Scenario: without a feature\n",
        "",
        "# only a comment\n",
    ],
    ids=["no id", "two ids", "no such id", "no step", "no feature", "empty", "comment"],
)
def test_what_is_no_specification_is_refused_by_its_file(tmp_path: Path, text: str) -> None:
    """Bad Gherkin, or not exactly one id."""
    with pytest.raises(UsageError, match=r"passwords\.feature: expected scenarios in Gherkin, each with one id tag"):
        compiled(tmp_path, passwords=text)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """By its file, too."""
    (tmp_path / "a.feature").write_bytes(b"Feature: \xff\xfe")
    with pytest.raises(UsageError, match=r"a\.feature: expected scenarios in Gherkin"):
        compile_features(tmp_path)


def test_an_id_is_the_tag_and_for_a_row_its_first_column() -> None:
    """Other tags are no matter."""
    assert "S-PWD-01" == scenario_id({"S-PWD-01", "PWD-001", "script"}, [])
    assert "S-PWD-01[14]" == scenario_id({"S-PWD-01"}, ["14", "refused"])


def test_requirements_are_told_from_other_tags() -> None:
    """In order, three or four letters and three digits."""
    assert ("META-001", "PWD-010") == requirement_tags({"PWD-010", "META-001", "S-PWD-01", "script", "AB-001", "PWD-1"})
