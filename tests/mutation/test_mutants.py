"""A mutant knows where its mistake is, and what is said to be there."""

import pytest

from tests.mutation.mutants import Mutant, mutant

SOURCE = '''"""A module (PWD-001)."""

LONGEST = 100
"""UID-003 to UID-005."""


class Rule:
    most: int = 4


def judge(text: str) -> bool:
    """Judge a text (DSC-009)."""
    return len(text) < LONGEST


def plain(text: str) -> bool:
    return text > ""
'''


def made(before: str, after: str) -> Mutant:
    """Make a mutant of the module."""
    return mutant("rules.module", "Operator", SOURCE, SOURCE.replace(before, after))


@pytest.mark.parametrize(
    ("before", "after", "place", "lines"),
    [
        ("< LONGEST", "> LONGEST", "judge", range(11, 14)),
        ("= 100", "= 101", "", range(0)),
        ("= 4", "= 5", "Rule", range(0)),
    ],
)
def test_it_knows_where_it_is(before: str, after: str, place: str, lines: range) -> None:
    """In which function; what is in none is made once for all."""
    found = made(before, after)
    assert (place, lines) == (found.place, found.function)


@pytest.mark.parametrize(
    ("before", "after", "about"),
    [
        ("< LONGEST", "> LONGEST", {"DSC-009"}),
        ("= 100", "= 101", {"UID-003", "UID-004", "UID-005"}),
        ('> ""', '< ""', {"PWD-001", "UID-003", "UID-004", "UID-005", "DSC-009"}),
    ],
)
def test_it_knows_what_it_is_about(before: str, after: str, about: set[str]) -> None:
    """By the ids that stand there, or else in the module."""
    assert about == made(before, after).about


def test_it_is_named_by_what_it_changes() -> None:
    """Not by a line's number, which other changes move."""
    assert "module judge: return len(text) < LONGEST  →  return len(text) > LONGEST" == made("< L", "> L").name
