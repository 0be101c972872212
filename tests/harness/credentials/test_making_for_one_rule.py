"""Credentials for scenarios about one rule: all others are kept."""

import re
from random import Random

import pytest

from fakes.people import People
from harness.applicant import Casting
from harness.credentials.making import LACKING, MADE_OF, RETYPED, SYMBOL, password_containing, password_lacking, text_of
from harness.entries.own_data import own_data

KINDS = {"a lowercase letter": "[a-z]", "an uppercase letter": "[A-Z]", "a number": "[0-9]", "a symbol": SYMBOL}


def dice() -> Random:
    """Give dice that always fall the same way."""
    return Random(7)


@pytest.mark.parametrize("length", [14, 15, 64])
def test_a_password_is_as_long_as_asked_and_has_every_kind(length: int) -> None:
    """PWD-001 to PWD-004, and a symbol for those who demand one (DSC-003)."""
    password = password_containing("", dice(), length)
    assert length == len(password)
    assert [] == [kind for kind, pattern in KINDS.items() if not re.search(pattern, password)]


def test_a_text_in_a_password_makes_it_longer_only_where_it_must() -> None:
    """A long text stands between letters."""
    assert len(password_containing("12345", dice())) == len(password_containing("", dice()))
    assert re.fullmatch(f"[A-Z][a-z]{'7' * 30}[a-z][0-9]{SYMBOL}", password_containing("7" * 30, dice()))


@pytest.mark.parametrize("kind", LACKING)
def test_a_password_lacks_one_kind_and_no_other(kind: str) -> None:
    """PWD-002 to PWD-005."""
    password = password_lacking(kind, dice())
    assert [kind] * (kind in KINDS) == [each for each, pattern in KINDS.items() if not re.search(pattern, password)]


@pytest.mark.parametrize("made_of", MADE_OF)
def test_a_text_is_made_of_all_that_is_asked_for(made_of: str) -> None:
    """UID-004, CHQ-005: as long as asked, with a character of each kind."""
    text = text_of(made_of, 7, dice())
    assert 7 == len(text)
    assert all(set(text) & set(characters) for characters in MADE_OF[made_of])


@pytest.mark.parametrize("difference", RETYPED)
def test_a_retyped_password_differs_unless_in_nothing(difference: str) -> None:
    """UID-001."""
    password = password_containing("", dice())
    assert (difference == "nothing") == (password == RETYPED[difference](password))


def test_own_data_in_their_forms() -> None:
    """DSC-009, and in other letter case for DSC-004."""
    applicant = Casting("qwrtp", 7).applicant(1)
    person = People(7, "qwrtp").person(1)
    assert person.ssn == own_data(applicant, "their SSN with dashes").replace("-", "")
    assert person.date_of_birth.strftime("%m%d%Y") == own_data(applicant, "their date of birth").replace("/", "")
    assert person.last_name.swapcase() == own_data(applicant, "their last name in other letter case")
