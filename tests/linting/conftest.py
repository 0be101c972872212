"""A small specification in which nothing is wrong, for tests to spoil in one point."""

from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from itertools import count
from pathlib import Path
from types import ModuleType

import pytest

from harness.spec.linting.findings import Finding
from harness.spec.linting.linting import lint
from harness.spec.linting.specification import Specification, read_specification
from harness.spec.places import features_folder

FEATURE = """\
Feature: Passwords
  > "Be a minimum of 15 characters" (Step 2)

  Rule: A password has at least 15 characters (DSC-002)

    @S-PWD-01 @PWD-001
    Scenario Outline: A password of <length> characters is <judged>
      Given an applicant
      When they choose a password of <length> characters
      Then the password is <judged>

      Examples:
        | length | judged   |
        | 14     | refused  |
        | 15     | accepted |

  Rule: A password has a digit

    > "and include the following: an uppercase letter,
    > a lowercase letter, and a number" (Step 2)

    @S-PWD-02 @PWD-002
    Scenario: A password without a digit is refused
      Given an applicant
      When they choose a password without a digit
      Then the password is refused
"""

STEPS = '''\
"""Sentences."""

from pytest_bdd import given, parsers, then, when


@given("an applicant")
def an_applicant():
    """Somebody."""


@when(parsers.parse("they choose a password of {length:d} characters"))
def choose_of_length():
    """By its length."""


@when("they choose a password without a digit")
def choose_without_digit():
    """By what lacks."""


@then(parsers.parse("the password is {judged}"))
def is_judged():
    """One way or the other."""
'''

ROW = """\
[[requirement]]
id = "{id}"
source = "guide"
heading = "Step 2"
quote = "{quote}"
statement = "A statement."
strength = "MUST"
testable = ["{testable}"]
support = "stated"
"""

REQUIREMENTS = "\n".join(
    [
        ROW.format(id="PWD-001", quote="Be a minimum of 15 characters", testable="browser")
        + 'discrepancies = ["DSC-002"]\n',
        ROW.format(
            id="PWD-002",
            quote="and include the following: an uppercase letter, a lowercase letter, and a number (0-9).",
            testable="browser",
        ),
        ROW.format(id="PWD-003", quote="Keep it to yourself", testable="inspection"),
    ]
)

DISCREPANCIES = """\
[[discrepancy]]
id = "DSC-002"
topic = "The minimum length of a password"
kind = "contradiction"
governs = "15-characters"
rank = "version history"
why = "It is dated."
reference = "It takes 15 characters."
others = "violates"
requirements = ["PWD-001"]

[[discrepancy.reading]]
name = "15-characters"
text = "At least 15."
quote = "Updated password requirements to be a minimum of 15 characters"
source = "guide"
place = "Version History"
"""

IDS = """\
scenarios = ["S-PWD-01", "S-PWD-02", "S-PWD-03"]
requirements = ["PWD-001", "PWD-002", "PWD-003", "PWD-004"]
discrepancies = ["DSC-002"]

[retired]
S-PWD-03 = "S-PWD-01"
PWD-004 = "It said the same as PWD-001."
"""

PASSWORDS = "features/03_step_2/passwords.feature"

CLEAN = {
    PASSWORDS: FEATURE,
    "steps/sentences.py": STEPS,
    "features/requirements.toml": REQUIREMENTS,
    "features/discrepancies.toml": DISCREPANCIES,
    "features/ids.toml": IDS,
    "features/words.toml": (features_folder() / "words.toml").read_text(encoding="utf-8"),
}

Edit = tuple[str, str, str]
"""The end of a file's name, what to replace in it, and by what."""


def edited(files: dict[str, str], edit: Edit) -> dict[str, str]:
    """Replace something, which must be there, in one file; a file that is not there yet is all new."""
    (name,) = [each for each in files if each.endswith(edit[0])] or [edit[0]]
    text = files.get(name, edit[1])
    assert edit[1] in text, f"{edit[1]!r} is not in {name}"
    return {**files, name: text.replace(edit[1], edit[2])}


@pytest.fixture
def specified(tmp_path: Path) -> Callable[..., Specification]:
    """Give the small specification, with some edits made in it."""
    number = count()

    def specified(*edits: Edit) -> Specification:
        files = CLEAN
        for edit in edits:
            files = edited(files, edit)
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return read_specification(
            tmp_path / "features", [_module(f"{tmp_path.name}_{next(number)}", tmp_path / "steps" / "sentences.py")]
        )

    return specified


@pytest.fixture
def linted(specified: Callable[..., Specification]) -> Callable[..., list[Finding]]:
    """Give what is found in the small specification after some edits."""

    def linted(*edits: Edit) -> list[Finding]:
        return list(lint(specified(*edits)))

    return linted


def _module(name: str, path: Path) -> ModuleType:
    """Import a module of steps; pytest-bdd keeps those of all tests, and they are told apart by this name."""
    spec = spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    loaded = module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded
