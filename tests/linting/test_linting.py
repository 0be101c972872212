"""The linter as a whole: what it finds in the small specification, and in this project's own."""

from collections.abc import Callable

import steps
from harness.spec.linting.definitions import step_modules
from harness.spec.linting.findings import Finding
from harness.spec.linting.linting import lint
from harness.spec.linting.specification import read_specification
from harness.spec.places import features_folder

Linted = Callable[..., list[Finding]]


def test_nothing_is_found_where_nothing_is_wrong(linted: Linted) -> None:
    """Each of the other tests spoils this specification in one point."""
    assert [] == linted()


def test_everything_is_found_at_once_in_the_order_of_its_places(linted: Linted) -> None:
    """Whatever rule finds it."""
    found = linted(
        ("passwords.feature", "@S-PWD-02 @PWD-002", "@S-PWD-02 @PWD-009"),
        ("passwords.feature", "minimum of 15", "minimum of 12"),
        ("sentences.py", "without a digit", "without a number"),
    )
    assert [
        ("features/03_step_2/passwords.feature", 2),
        ("features/03_step_2/passwords.feature", 23),
        ("features/03_step_2/passwords.feature", 25),
        ("features/requirements.toml", 13),
        ("steps/sentences.py", 16),
    ] == [(each.file, each.line) for each in found]


def test_the_specification_of_this_project_is_clean() -> None:
    """As a conformance run needs it."""
    found = lint(read_specification(features_folder(), step_modules(steps)))
    assert [] == [str(each) for each in found]
