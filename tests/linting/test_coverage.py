"""Statements that a run can test: a scenario each, or a reason."""

from collections.abc import Callable

import pytest

from harness.spec.linting.findings import Finding

Linted = Callable[..., list[Finding]]

REGISTER = "requirements.toml"
FOURTH = """
[[requirement]]
id = "PWD-005"
source = "guide"
heading = "Step 2"
quote = "Another quote of the guide"
statement = "A statement."
strength = "SHOULD"
testable = ["control", "inspection"]
support = "stated"
"""
ISSUED = ("ids.toml", '"PWD-003", ', '"PWD-003", "PWD-005", ')
UNCLAIMED = "a run can test it, and no scenario claims it"


def with_row(more: str = "", **changed: str) -> tuple[tuple[str, str, str], tuple[str, str, str]]:
    """Add a row, with more keys and with some values changed."""
    row = FOURTH + more
    for old, new in changed.items():
        row = row.replace(f"{old} = ", f"{new}\n#")
    last = 'testable = ["inspection"]\nsupport = "stated"\n'
    return ISSUED, (REGISTER, last, f"{last}{row}")


def told(found: list[Finding]) -> list[tuple[int, str, str]]:
    """Give line, id and problem of what was found in the register."""
    return [(each.line, each.subject, each.problem) for each in found if each.file == "features/requirements.toml"]


def test_a_statement_that_a_run_can_test_has_a_scenario(linted: Linted) -> None:
    """By the browser or by the control API, in part at least; a SHOULD as well as a MUST."""
    assert [(33, "PWD-005", UNCLAIMED)] == told(linted(*with_row()))


@pytest.mark.parametrize(
    ("more", "changed"),
    [('untested = "It takes a year."\n', {}), ("", {"testable": 'testable = ["inspection"]'})],
    ids=["untested", "inspection"],
)
def test_a_statement_may_have_a_reason_for_no_scenario(linted: Linted, more: str, changed: dict[str, str]) -> None:
    """Given in its row, or that only a person can see it."""
    assert [] == linted(*with_row(more, **changed))


def test_an_overruled_statement_needs_no_scenario(linted: Linted) -> None:
    """Nothing is to be tested about it."""
    row = with_row('discrepancies = ["DSC-002"]\noverruled_by = "DSC-002"\n')
    touched = ("discrepancies.toml", 'requirements = ["PWD-001"]', 'requirements = ["PWD-001", "PWD-005"]')
    assert [] == linted(*row, touched)


def test_a_repetition_is_claimed_with_what_it_repeats(linted: Linted) -> None:
    """They share a verdict."""
    assert [] == linted(*with_row('same_as = "PWD-002"\n'))


def test_what_is_repeated_is_claimed_with_its_repetition(linted: Linted) -> None:
    """A scenario may claim either."""
    claimed = ("passwords.feature", "@S-PWD-02 @PWD-002", "@S-PWD-02 @PWD-005")
    assert [] == linted(*with_row('same_as = "PWD-002"\n'), claimed)


def test_what_is_tested_is_not_called_untested(linted: Linted) -> None:
    """The reason would be an old one."""
    claimed = ("passwords.feature", "@S-PWD-02 @PWD-002", "@S-PWD-02 @PWD-002 @PWD-005")
    found = told(linted(*with_row('untested = "It takes a year."\n'), claimed))
    assert [(33, "PWD-005", "it is untested, and yet a scenario claims it")] == found
