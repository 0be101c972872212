"""The passwords that scenarios choose, by their words."""

import pytest

from harness.entries.chosen_password import nth_password, otherwise_valid
from tests.harness.samples import applicant


@pytest.mark.parametrize(
    ("made", "part"),
    [
        ("with the character +", "+"),
        ("with 5 sequential numbers", "23456"),
        ("that contains their User ID", applicant().user_id),
        ("that contains their first name in other letter case", applicant().person.first_name.swapcase()),
    ],
)
def test_it_has_in_it_what_is_told(made: str, part: str) -> None:
    """Whatever else it has."""
    assert part in otherwise_valid(made, applicant())


def test_it_is_as_long_as_is_told() -> None:
    """PWD-001."""
    assert [14, 15, 128] == [len(otherwise_valid(f"of {length} characters", applicant())) for length in (14, 15, 128)]


def test_it_lacks_what_is_told() -> None:
    """PWD-003."""
    assert otherwise_valid("that lacks an uppercase letter", applicant()).islower()


def test_other_words_are_refused() -> None:
    """A misspelt scenario must not pass."""
    with pytest.raises(ValueError, match="found “of many characters”"):
        otherwise_valid("of many characters", applicant())


def test_a_person_s_passwords_are_all_different() -> None:
    """From the first, too, and from those of somebody else."""
    chosen = [nth_password(number, who) for number in range(8) for who in (applicant(1), applicant(2))]
    assert 17 == len({applicant(1).password, *chosen})
