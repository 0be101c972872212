"""The person a scenario is about."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harness.applicant import Applicant, Casting
from harness.pages.labels import AccountField, ProfileField
from tests.harness.samples import UNTIMED

NUMBERS = st.integers(0, 2_000)


def applicant(number: int, run: str = "qwrtp", seed: int = 7) -> Applicant:
    """Give an applicant of a run."""
    return Casting(run, seed).applicant(number)


@UNTIMED
@given(NUMBERS)
def test_a_run_and_a_seed_repeat_their_applicants(number: int) -> None:
    """The same number is the same person with the same credentials."""
    assert applicant(number) == applicant(number)


@UNTIMED
@given(NUMBERS)
def test_the_seed_decides_traits_and_the_run_decides_identity(number: int) -> None:
    """Another run of the same seed has people who look alike and collide nowhere."""
    one, other = applicant(number), applicant(number, run="zxvbn")
    assert (one.person.first_name, one.password) == (other.person.first_name, other.password)
    assert one.user_id != other.user_id
    assert one.person.email != other.person.email
    assert one.person.ssn != other.person.ssn
    assert one.password != applicant(number, seed=8).password


def test_no_two_numbers_share_what_must_be_unique() -> None:
    """User ID, e-mail, phone and SSN."""
    everyone = [applicant(number) for number in range(200)]
    for unique in (
        {each.user_id for each in everyone},
        {each.person.email for each in everyone},
        {each.person.phone for each in everyone},
        {each.person.ssn for each in everyone},
    ):
        assert 200 == len(unique)


@UNTIMED
@given(NUMBERS)
def test_no_secret_is_in_a_repr(number: int) -> None:
    """An applicant may turn up in a traceback."""
    one = applicant(number)
    told = repr(one)
    assert [] == [value for values in one.secrets.values() for value in values if value in told]


def test_secrets_are_the_ssn_in_both_forms_the_password_and_the_answer() -> None:
    """By what they are, as evidence names them."""
    one = applicant(1)
    ssn = one.person.ssn
    assert {"SSN", "password", "challenge answer"} <= set(one.secrets)
    assert {ssn, f"{ssn[:3]}-{ssn[3:5]}-{ssn[5:]}"} == set(one.secrets["SSN"])
    assert ((one.password,), (one.answer,)) == (one.secrets["password"], one.secrets["challenge answer"])


def test_step_1_is_answered_by_its_labels() -> None:
    """All fields but the Terms & Conditions box; the e-mail twice, the date as the guide writes it."""
    profile = applicant(1).profile
    assert {label.value for label in ProfileField} - {ProfileField.TERMS} == set(profile)
    assert profile[ProfileField.EMAIL] == profile[ProfileField.CONFIRM_EMAIL]
    assert re.fullmatch(r"\d\d/\d\d/\d{4}", profile[ProfileField.DATE_OF_BIRTH])


def test_a_new_password_is_typed_twice() -> None:
    """Nothing else of Step 2 changes."""
    one = applicant(1)
    account = one.with_password("Wxyz7").account
    assert ("Wxyz7", "Wxyz7") == (account[AccountField.PASSWORD], account[AccountField.CONFIRM_PASSWORD])
    assert (one.user_id, one.answer) == (account[AccountField.USER_ID], account[AccountField.ANSWER])
    assert 15 <= len(one.password)


@pytest.mark.parametrize("run", ["", "Upper", "with space", "x" * 41])
def test_a_run_whose_name_can_be_no_email_is_refused(run: str) -> None:
    """Its people could not be reached."""
    with pytest.raises(Exception, match="Expected 1 to 40 lowercase letters"):
        Casting(run, 7)


def test_traits_are_asked_for_by_their_words() -> None:
    """Kinds of names, the state of the address, and what Experian knows of the person."""
    casting = Casting("qwrtp", 7)
    person = casting.applicant(1, first_name="one letter", last_name="hyphen", state="PR").person
    assert 1 == len(person.first_name)
    assert "-" in person.last_name
    assert "PR" == person.address.state
    assert casting.applicant(1).person.ssn != casting.applicant(1, file="not found").person.ssn


def test_a_territory_is_not_in_the_united_states_for_the_form() -> None:
    """DSC-019: the question of Step 1 is answered as the reference reads it."""
    casting = Casting("qwrtp", 7)
    assert "No" == casting.applicant(1, state="PR").profile[ProfileField.IN_UNITED_STATES]
    assert "Yes" == casting.applicant(1, state="OH").profile[ProfileField.IN_UNITED_STATES]


def test_an_unknown_trait_value_is_refused() -> None:
    """A slip in a scenario must not make an ordinary person."""
    with pytest.raises(ValueError, match="red hair"):
        Casting("qwrtp", 7).applicant(1, file="red hair")


def test_an_unknown_trait_is_refused() -> None:
    """With those that there are."""
    with pytest.raises(ValueError, match=r"^expected the traits file, first_name, last_name, state, found age, hair$"):
        Casting("qwrtp", 7).applicant(1, hair="red", age="40", state="OH")
