"""Credentials that keep every rule, whatever the dice."""

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.people import People
from harness.credentials.making import SHORTEST, challenge_answer, password_of, user_id_of
from harness.running.options import new_run_id
from tests.harness.samples import UNTIMED

SEEDS = st.integers(0, 2**32)
LENGTHS = st.integers(SHORTEST, 200)
PEOPLE = People(7, "r1")


def dice(seed: int) -> Random:
    """Give the dice of a seed."""
    return Random(seed)


@UNTIMED
@given(LENGTHS, SEEDS)
def test_a_password_is_exactly_as_long_as_asked(length: int, seed: int) -> None:
    """PWD-001: scenarios about length depend on it."""
    assert length == len(password_of(length, dice(seed)))


@UNTIMED
@given(LENGTHS, SEEDS)
def test_a_password_has_a_letter_of_each_case_and_a_digit_and_nothing_else(length: int, seed: int) -> None:
    """PWD-002 to PWD-005: without a symbol; PWD-006 to PWD-009: without a forbidden character."""
    assert re.fullmatch(r"(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[A-Za-z0-9]+", password_of(length, dice(seed)))


@UNTIMED
@given(LENGTHS, SEEDS)
def test_a_password_has_no_sequence_of_digits(length: int, seed: int) -> None:
    """PWD-010: no two digits stand side by side."""
    assert not re.search(r"[0-9]{2}", password_of(length, dice(seed)))


@UNTIMED
@given(st.integers(0, 500), SEEDS)
def test_a_password_contains_no_name(number: int, seed: int) -> None:
    """Neither the first nor the last name of a made-up person, in any case."""
    person, password = PEOPLE.person(number), password_of(200, dice(seed)).casefold()
    assert person.first_name.casefold() not in password
    assert person.last_name.casefold() not in password


def test_a_seed_repeats_a_password() -> None:
    """And another seed gives another."""
    assert password_of(16, dice(1)) == password_of(16, dice(1))
    assert password_of(16, dice(1)) != password_of(16, dice(2))


@pytest.mark.parametrize("length", [-1, 0, 2])
def test_a_password_too_short_for_its_kinds_of_characters_is_refused(length: int) -> None:
    """The smallest is 3, and that one can be made."""
    with pytest.raises(ValueError, match=f"expected a length of 3 or more, found {length}"):
        password_of(length, dice(1))


@UNTIMED
@given(st.integers(0, 10_000))
def test_a_user_id_keeps_its_rules(number: int) -> None:
    """UID-003: 5 to 100 characters; UID-004: letters, digits and symbols; UID-006: no vowel, hence no name."""
    assert re.fullmatch(r"[b-df-hj-km-np-tv-xz0-9-]{5,100}", user_id_of(new_run_id(), number))


@UNTIMED
@given(SEEDS)
def test_a_challenge_answer_is_ten_letters(seed: int) -> None:
    """CHQ-005."""
    assert re.fullmatch(r"[a-z]{10}", challenge_answer(dice(seed)))
