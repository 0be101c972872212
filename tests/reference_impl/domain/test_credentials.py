"""The rules of Step 2 at their boundaries."""

from dataclasses import replace
from datetime import date

import pytest

from reference_impl.domain import labels
from reference_impl.domain.credentials import CHALLENGE_QUESTIONS, Entry, account_problems, password_reasons
from reference_impl.domain.profile import Applicant, Profile
from reference_impl.policy import Policy

GOOD = "Correct horse 7 battery"


def applicant(first_name: str = "Ann", last_name: str = "Testperson") -> Applicant:
    """Give a person with personal data of every kind."""
    profile = Profile(
        first_name=first_name,
        last_name=last_name,
        middle_initial="",
        birth_date=date(1980, 1, 31),
        email="ann@example.com",
        phone="+1 (202) 555-0143",
        line_1="1 Main Street",
        line_2="",
        city="Baltimore",
        state="MD",
        zip_code="21201",
        zip_extension="",
    )
    return Applicant(profile, ssn="900-12-3406")


def problems(
    person: Applicant,
    user_id: str = "green.heron",
    password: str = GOOD,
    answer: str = "Rover the dog",
    question: str = CHALLENGE_QUESTIONS[0],
) -> list[str]:
    """Give the labels of the fields that are refused."""
    entries = (user_id, password, password, question, answer)
    found = account_problems(dict(zip(labels.ACCOUNT, entries, strict=True)), person, Policy())
    return [problem.field_label for problem in found]


def of_length(length: int, start: str = "Aa7") -> str:
    """Give a text of this length that no other rule refuses."""
    return start + "x" * (length - len(start))


@pytest.mark.parametrize(("length", "refused"), [(4, [labels.USER_ID]), (5, []), (100, []), (101, [labels.USER_ID])])
def test_the_length_of_a_user_id(length: int, refused: list[str]) -> None:
    """5 to 100 characters (UID-003, DSC-001)."""
    assert refused == problems(applicant(), user_id=of_length(length))


@pytest.mark.parametrize("user_id", ["abcde", "12345", "a.b-c_d!", "user~{}|", "Testperson"])
def test_user_ids_of_letters_digits_and_symbols(user_id: str) -> None:
    """No kind is required, and names are allowed (UID-004, DSC-008, DSC-009)."""
    assert [] == problems(applicant(), user_id=user_id)


@pytest.mark.parametrize("user_id", ["green heron", " heron", "heron\t1", "héron", "heron\n"])
def test_user_ids_with_other_characters_are_refused(user_id: str) -> None:
    """No white space, nothing outside ASCII (DSC-008)."""
    assert [labels.USER_ID] == problems(applicant(), user_id=user_id)


PERSONAL = ["900123406", "900-12-3406", "2025550143", "202-555-0143", "01311980", "01/31/1980", "1980-01-31",
            "ANN@example.com"]  # fmt: skip


@pytest.mark.parametrize("personal", PERSONAL)
def test_personal_data_is_refused_in_user_id_and_password(personal: str) -> None:
    """SSN, phone number, date of birth and e-mail address (UID-006, PWD-006, DSC-009)."""
    assert [labels.USER_ID] == problems(applicant(), user_id=f"x{personal}")
    assert [labels.PASSWORD] == problems(applicant(), password=f"Quiet rivers {personal}")


def test_data_that_the_person_did_not_give_is_not_looked_for() -> None:
    """An empty phone number or SSN is in no text."""
    person = Applicant(applicant().profile, ssn="")
    assert [] == problems(person)


@pytest.mark.parametrize(
    ("length", "refused"), [(14, [labels.PASSWORD]), (15, []), (64, []), (128, []), (129, [labels.PASSWORD])]
)
def test_the_length_of_a_password(length: int, refused: list[str]) -> None:
    """At least 15 characters, and no more than 128 (PWD-001, DSC-002, DSC-068)."""
    assert refused == problems(applicant(), password=of_length(length))


@pytest.mark.parametrize("password", [GOOD.lower(), GOOD.upper(), GOOD.replace("7", "x")])
def test_a_password_lacking_a_kind_is_refused(password: str) -> None:
    """A lowercase letter, an uppercase letter and a number (PWD-002 to PWD-004)."""
    assert [labels.PASSWORD] == problems(applicant(), password=password)


@pytest.mark.parametrize("symbol", "+()><")
def test_forbidden_symbols(symbol: str) -> None:
    """Exactly these five (PWD-009)."""
    assert [labels.PASSWORD] == problems(applicant(), password=GOOD + symbol)


def test_every_other_ascii_character_is_allowed() -> None:
    """Space and symbols, none of them required (PWD-005, DSC-003, DSC-005)."""
    assert [] == problems(applicant(), password=GOOD + " !\"#$%&'*,-./:;=?@[\\]^_`{|}~")
    assert [] == problems(applicant(), password="Correcthorse7battery")


@pytest.mark.parametrize("digits", ["1234", "0123", "6789", "12345"])
def test_ascending_runs_are_refused(digits: str) -> None:
    """Four or more (PWD-010, DSC-006)."""
    assert [labels.PASSWORD] == problems(applicant(), password=GOOD + digits)


@pytest.mark.parametrize("digits", ["123", "4321", "1111", "8901", "2024", "12x34"])
def test_other_digits_are_allowed(digits: str) -> None:
    """Shorter, descending, repeated and wrapping ones (DSC-007)."""
    assert [] == problems(applicant(), password=f"Correct horse battery {digits}")


@pytest.mark.parametrize("name", ["green.heron", "GREEN.HERON", "ann", "TESTPERSON"])
def test_own_names_are_refused_in_a_password(name: str) -> None:
    """User ID, first name and last name, in any case (PWD-007, PWD-008)."""
    assert [labels.PASSWORD] == problems(applicant(), password=f"{name} Quiet river 7")


def test_names_of_one_or_two_letters_are_exempt() -> None:
    """Else a person called O could have hardly any password (DSC-004)."""
    assert [] == problems(applicant("Jo", "O"), password="Jolly rover 7 boats")
    assert [labels.PASSWORD] == problems(applicant("Joe", "O"), password="Joewell river 7 bends")


def test_passwords_must_match() -> None:
    """The confirmation is compared exactly (UID-001)."""
    entries = ("green.heron", GOOD, GOOD.swapcase(), CHALLENGE_QUESTIONS[0], "Rover")
    found = account_problems(dict(zip(labels.ACCOUNT, entries, strict=True)), applicant(), Policy())
    assert [labels.CONFIRM_PASSWORD] == [problem.field_label for problem in found]


@pytest.mark.parametrize(
    ("length", "refused"),
    [(3, [labels.CHALLENGE_ANSWER]), (4, []), (100, []), (101, [labels.CHALLENGE_ANSWER])],
)
def test_the_length_of_an_answer(length: int, refused: list[str]) -> None:
    """4 to 100 characters (CHQ-005, DSC-010)."""
    assert refused == problems(applicant(), answer=of_length(length))


@pytest.mark.parametrize(
    "answer",
    ["Rover!", "What was the name of your first pet", "my heron7heron", "QUIET river 7 BENDS indeed"],
)
def test_refused_answers(answer: str) -> None:
    """Other characters, the question, the User ID and the password (CHQ-006)."""
    refused = problems(applicant(), user_id="heron7heron", password="Quiet river 7 bends", answer=answer)
    assert [labels.CHALLENGE_ANSWER] == refused


def test_a_question_of_ones_own_is_refused() -> None:
    """One of the list is chosen (CHQ-002)."""
    assert [labels.CHALLENGE_QUESTION] == problems(applicant(), question="Who am I?")


def test_personal_data_is_named_before_what_is_wrong_with_any_password() -> None:
    """A number of one's own may be sequential as well: that it is one's own says more (PWD-006, PWD-010)."""
    person = Applicant(replace(applicant().profile, phone="2025550123"), ssn="")
    password = "Quiet rivers 2025550123"
    entry = Entry("green.heron", password, password, CHALLENGE_QUESTIONS[0], "Rover")
    first, *others = password_reasons(entry, person, Policy())
    assert "Password can't contain your phone number." == first
    assert any("sequential" in reason for reason in others)


@pytest.mark.parametrize(
    ("policy", "password"),
    [
        (Policy(password_own_words=()), "Testperson.Ann.green.heron7"),
        (Policy(password_personal_data=()), "Quiet rivers 900-12-3406"),
    ],
)
def test_what_a_password_may_not_contain_is_policy(policy: Policy, password: str) -> None:
    """Nothing else forbids one's own words and numbers (PWD-006 to PWD-008)."""
    entry = Entry("green.heron", password, password, CHALLENGE_QUESTIONS[0], "Rover")
    assert [] == list(password_reasons(entry, applicant(), policy))
    assert [] != list(password_reasons(entry, applicant(), Policy()))


@pytest.mark.parametrize(("answer", "refused"), [("bcß", [labels.CHALLENGE_ANSWER]), ("bcdß", [])])
def test_an_answer_is_as_long_as_it_was_typed(answer: str, refused: list[str]) -> None:
    """Without regard to case "ß" is two characters; its length is not counted so (CHQ-004, CHQ-005)."""
    assert refused == problems(applicant(), answer=answer)


def test_what_is_compared_without_regard_to_case_is_policy() -> None:
    """Names and confirmations, each by its own constant (PWD-008, UID-001)."""
    entry = Entry("green.heron", "TESTPERSON river 7 bends", "", CHALLENGE_QUESTIONS[0], "Rover")
    assert [] == list(password_reasons(entry, applicant(), Policy(in_any_case=("User ID",))))
    assert ["Password can't contain your last name."] == list(password_reasons(entry, applicant(), Policy()))
