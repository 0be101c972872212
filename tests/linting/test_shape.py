"""The shape of files and scenarios."""

from collections.abc import Callable
from pathlib import Path

import pytest

from harness.spec.linting.findings import Finding

Linted = Callable[..., list[Finding]]

FEATURE = "passwords.feature"
OTHER = "features/04_step_3/other.feature"
GIVEN, WHEN, THEN = (
    "Given an applicant",
    "When they choose a password without a digit",
    "Then the password is refused",
)
SECOND = f"      {GIVEN}\n      {WHEN}\n      {THEN}\n"


def told(found: list[Finding]) -> list[tuple[int, str, str]]:
    """Give line, subject and problem of what was found in a feature."""
    return [(each.line, each.subject, each.problem) for each in found if each.file.endswith(".feature")]


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("Feature: F\n  Scenario: S\n    Given a\n    nonsense\n", 4, "got 'nonsense'"),
        ("Scenario: S\n", 1, "got 'Scenario: S'"),
        ("# only a comment\n", 1, "it has no feature"),
        ("# language: xx\nFeature: F\n", 1, "Language not supported: xx"),
    ],
    ids=["nonsense", "no feature", "comment", "language"],
)
def test_a_file_is_gherkin(linted: Linted, text: str, line: int, problem: str) -> None:
    """Where it is not, the others are looked at nevertheless."""
    found = linted((OTHER, "", text), (FEATURE, "Be a minimum", "Be at least"))
    assert [(2, "“Be at least of 15 characters”"), (line, "no Gherkin")] == [each[:2] for each in told(found)]
    assert problem in told(found)[1][2]


def test_a_file_is_text(linted: Linted, tmp_path: Path) -> None:
    """In UTF-8."""
    (tmp_path / "features").mkdir()
    (tmp_path / "features" / "other.feature").write_bytes(b"Feature: \xff")
    assert [("features/other.feature", 1, "no Gherkin")] == [(each.file, each.line, each.subject) for each in linted()]


def test_a_file_is_short(linted: Linted) -> None:
    """A hundred lines at most."""
    found = linted((FEATURE, SECOND, SECOND + "\n" * (100 - 26)))
    assert [] == found
    found = linted((FEATURE, SECOND, SECOND + "\n" * (101 - 26)))
    assert [(101, "too long", "expected 100 lines at most, found 101")] == told(found)


def test_a_title_stands_for_one_scenario_of_a_file(linted: Linted) -> None:
    """Under whatever rule: pytest-bdd would run only one of them."""
    title = "A password of <length> characters is <judged>"
    found = told(linted((FEATURE, "A password without a digit is refused", title)))
    assert (23, "S-PWD-02", f"“{title}” is the title of the scenario at line 7, too") in found


def test_a_table_of_examples_has_rows(linted: Linted) -> None:
    """One without rows runs nothing, and would pass."""
    rows = "        | 14     | refused  |\n        | 15     | accepted |\n"
    found = linted((FEATURE, rows, ""), ("sentences.py", "they choose a password of", "they use a password of"))
    assert [(12, "S-PWD-01", "the table of examples is empty")] == told(found)


def test_a_second_table_of_examples_has_rows(linted: Linted) -> None:
    """That the first has some hides nothing."""
    found = linted((FEATURE, "| 15     | accepted |\n", "| 15     | accepted |\n\n      Examples: none\n"))
    assert [(17, "S-PWD-01", "the table of examples is empty")] == told(found)


def test_an_outline_has_a_table(linted: Linted) -> None:
    """Else it is run once, with its placeholders as they are."""
    table = (
        "      Examples:\n        | length | judged   |\n        | 14     | refused  |\n        | 15     | accepted |\n"
    )
    found = told(linted((FEATURE, table, "")))
    assert (9, "S-PWD-01", "no column of examples fills <length>") in found
    assert (10, "S-PWD-01", "no column of examples fills <judged>") in found


def test_the_first_column_tells_rows_apart(linted: Linted) -> None:
    """It names the row in every report."""
    found = linted((FEATURE, "| 15     | accepted |", "| 14     | accepted |"))
    assert [(15, "S-PWD-01[14]", "“14” is the first column of line 14, too, and names the row")] == told(found)


def test_the_first_column_tells_rows_of_all_tables_apart(linted: Linted) -> None:
    """They have one name."""
    more = "| 15     | accepted |\n\n      Examples: more\n        | length | judged |\n        | 14 | refused |\n"
    found = linted((FEATURE, "| 15     | accepted |\n", more))
    assert [(19, "S-PWD-01[14]")] == [each[:2] for each in told(found)]


@pytest.mark.parametrize(
    ("steps", "problem"),
    [
        ("", "expected one When, found 0"),
        (f"      {GIVEN}\n      {THEN}\n", "expected one When, found 0"),
        (f"      {GIVEN}\n      {WHEN}\n      And they choose a password of 9 characters\n      {THEN}\n", "found 2"),
        (f"      {GIVEN}\n      {WHEN}\n", "expected a Then, found none"),
        (f"      {WHEN}\n      {THEN}\n      {GIVEN}\n", "its steps are not in the order Given, When, Then"),
        (SECOND.replace("Given", "And"), "its first step begins with And"),
        (SECOND.replace("Given", "*"), "its first step begins with *"),
        (SECOND + 5 * f"      {THEN.replace('Then', 'And')}\n", "expected 7 steps at most, found 8"),
    ],
    ids=["no step", "no When", "two acts", "no Then", "order", "And", "star", "too many"],
)
def test_a_scenario_is_one_act_and_what_follows(linted: Linted, steps: str, problem: str) -> None:
    """One When, then Thens, seven steps at most."""
    found = [(subject, told_) for _, subject, told_ in told(linted((FEATURE, SECOND, steps)))]
    assert any(subject == "S-PWD-02" and problem in each for subject, each in found), found


def test_seven_steps_are_not_too_many(linted: Linted) -> None:
    """The twin of one step more."""
    assert [] == linted((FEATURE, SECOND, SECOND + 4 * f"      {THEN.replace('Then', 'And')}\n"))


def test_the_steps_of_a_background_count(linted: Linted) -> None:
    """They are run, too."""
    background = f"  Background:\n    {WHEN}\n\n  Rule: A password has at least"
    found = told(linted((FEATURE, "  Rule: A password has at least", background)))
    assert {("S-PWD-01", "expected one When, found 2"), ("S-PWD-02", "expected one When, found 2")} <= {
        each[1:] for each in found
    }
