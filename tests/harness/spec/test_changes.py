"""What changed between two versions of the specification."""

import shutil
from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.spec.changes import Change, Detail, changes
from harness.spec.places import features_folder
from harness.spec.versions import Version, read_version

REQUIREMENTS = """[[requirement]]
id = "PWD-001"
source = "guide"
heading = "Step 2"
quote = "at least 15"
statement = "A password has at least 15 characters."
strength = "MUST"
"""
DISCREPANCIES = """[[discrepancy]]
id = "DSC-002"
topic = "15 or 12"
governs = "15"

[[discrepancy.reading]]
name = "15"
text = "At least 15."
quote = "at least 15"
source = "guide"
place = "Step 2"
"""
FEATURE = """Feature: Passwords
  > "at least 15" (Step 2)

  Rule: It is long

    @S-PWD-01 @PWD-001
    Scenario Outline: Of <length>
      When they choose <length>
      Then it is <judged>

      Examples:
        | length | judged  |
        | 14     | refused |
"""


def version(folder: Path, *edits: tuple[str, str]) -> Version:
    """Write a specification in which some words are others, and read it."""
    (folder / "03_step_2").mkdir(parents=True)
    for name, text in (
        ("requirements.toml", REQUIREMENTS),
        ("discrepancies.toml", DISCREPANCIES),
        ("03_step_2/passwords.feature", FEATURE),
    ):
        for old, new in edits:
            text = text.replace(old, new)  # noqa: PLW2901 - one edit after the other
        (folder / name).write_text(text, encoding="utf-8")
    return read_version(folder)


def compared(folder: Path, *edits: tuple[str, str]) -> tuple[Change, ...]:
    """Compare the specification with one in which some words are others."""
    return changes(version(folder / "old"), version(folder / "new", *edits))


def test_the_same_version_has_no_changes(tmp_path: Path) -> None:
    """Not even in the specification itself."""
    assert () == compared(tmp_path)
    assert () == changes(read_version(features_folder()), read_version(features_folder()))


@pytest.mark.parametrize(
    ("edit", "change"),
    [
        (
            ('strength = "MUST"', 'strength = "SHOULD"'),
            Change(
                "requirement",
                "PWD-001",
                "changed",
                "A password has at least 15 characters.",
                (Detail("strength", "MUST", "SHOULD"),),
            ),
        ),
        (
            ('governs = "15"', 'governs = "12"'),
            Change("discrepancy", "DSC-002", "changed", "15 or 12", (Detail("governs", "15", "12"),)),
        ),
        (
            ("At least 15.", "At least 16."),
            Change(
                "discrepancy", "DSC-002", "changed", "15 or 12", (Detail("reading 15", "At least 15.", "At least 16."),)
            ),
        ),
        (
            ("| 14     | refused |", "| 13     | refused |"),
            Change(
                "scenario",
                "S-PWD-01",
                "changed",
                "Of <length>",
                (Detail("examples", "\nlength | judged\n14 | refused", "\nlength | judged\n13 | refused"),),
            ),
        ),
        (
            ("      When they choose <length>\n", ""),
            Change(
                "scenario",
                "S-PWD-01",
                "changed",
                "Of <length>",
                (Detail("steps", "When they choose <length>\nThen it is <judged>", "Then it is <judged>"),),
            ),
        ),
    ],
)
def test_what_changed_is_told(tmp_path: Path, edit: tuple[str, str], change: Change) -> None:
    """Once, as what it is, with the old words and the new."""
    assert (change,) == compared(tmp_path, edit)


def test_a_quote_that_changes_is_a_quote_s_change(tmp_path: Path) -> None:
    """Of the requirement, of the reading, and of the feature."""
    found = compared(tmp_path, ('"at least 15"', '"at least 16"'))
    assert ["PWD-001", "DSC-002 15", "03_step_2/passwords.feature 1"] == [each.id for each in found]
    assert {("quote", "changed", "words")} == {(each.kind, each.what, each.details[0].about) for each in found}


def test_another_id_is_one_that_came_and_one_that_went(tmp_path: Path) -> None:
    """Ids are permanent: the same statement under another is another."""
    found = compared(tmp_path, ("S-PWD-01", "S-PWD-02"))
    assert [("added", "S-PWD-02"), ("removed", "S-PWD-01")] == [(each.what, each.id) for each in found]


def test_a_version_of_before_a_key_was_there_is_compared(tmp_path: Path) -> None:
    """What was not said then is told as new."""
    (change,) = compared(tmp_path, ('strength = "MUST"', 'strength = "MUST"\nsupport = "stated"'))
    assert (Detail("support", "", "stated"),) == change.details


def test_a_folder_without_registers_is_told(tmp_path: Path) -> None:
    """By the file that can't be read."""
    version(tmp_path / "old")
    shutil.move(tmp_path / "old" / "requirements.toml", tmp_path / "old" / "gone.toml")
    with pytest.raises(UsageError, match=r"requirements\.toml: expected tables \[\[requirement\]\] with ids"):
        read_version(tmp_path / "old")
