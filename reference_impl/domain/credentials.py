"""Step 2, Account Information: what is wrong with a User ID, a password or a challenge answer."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from reference_impl.domain import labels
from reference_impl.domain.personal_data import personal_data_in
from reference_impl.domain.problem import Problem, missing, one_for_each_field
from reference_impl.domain.profile import Applicant
from reference_impl.policy import Policy

CHALLENGE_QUESTIONS: Final = (
    "What was the name of your first pet?",
    "What was the name of your first teacher?",
    "What is the title of your favorite book?",
    "What was the brand of your first car?",
    "What is the name of your favorite museum?",
)
"""CHQ-002: one is chosen; the guide prints no list."""

REQUIRED: Final = {
    labels.USER_ID: "Enter a User ID.",
    labels.PASSWORD: "Enter a password.",
    labels.CONFIRM_PASSWORD: "Enter the password a second time.",
    labels.CHALLENGE_QUESTION: "Choose a challenge question.",
    labels.CHALLENGE_ANSWER: "Enter the answer to your challenge question.",
}


@dataclass(frozen=True)
class Entry:
    """A Step 2 as typed."""

    user_id: str
    password: str = field(repr=False)
    confirm_password: str = field(repr=False)
    question: str
    answer: str = field(repr=False)


def account_problems(typed: Mapping[str, str], applicant: Applicant, policy: Policy) -> list[Problem]:
    """Judge Step 2: at most one problem for each field, in the order of the page; none means accepted."""
    entry = Entry(*(typed.get(label, "") for label in labels.ACCOUNT))
    found = [
        *missing(typed, REQUIRED),
        *(Problem(labels.USER_ID, reason) for reason in user_id_reasons(entry.user_id, applicant, policy)),
        *(Problem(labels.PASSWORD, reason) for reason in password_reasons(entry, applicant, policy)),
        *_confirmation(entry, policy),
        *_question(entry),
        *(Problem(labels.CHALLENGE_ANSWER, reason) for reason in answer_reasons(entry, policy)),
    ]
    return one_for_each_field(found, labels.ACCOUNT)


def user_id_reasons(user_id: str, applicant: Applicant, policy: Policy) -> Iterator[str]:
    """Say why a User ID is refused (UID-003, UID-004, UID-006); nothing when it is accepted."""
    if not policy.userid_min <= len(user_id) <= policy.userid_max:
        yield f"User ID must be between {policy.userid_min} and {policy.userid_max} characters."
    # DSC-008: letters, digits and symbols of ASCII, none of them required, no white space.
    if not re.fullmatch(r"[!-~]*", user_id):
        yield "User ID may contain letters, digits and symbols, but no spaces or accented letters."
    for kind in personal_data_in(user_id, applicant, policy.user_id_personal_data, policy.separators):
        yield f"User ID can't contain your {kind}."


def password_reasons(entry: Entry, applicant: Applicant, policy: Policy) -> Iterator[str]:
    """Say why a password is refused (PWD-001 to PWD-010); nothing when it is accepted."""
    for kind, text in _own_words(entry, applicant, policy):
        fold = str.casefold if kind in policy.in_any_case else str
        if kind in policy.password_own_words and fold(text) in fold(entry.password):
            yield f"Password can't contain your {kind}."
    for kind in personal_data_in(entry.password, applicant, policy.password_personal_data, policy.separators):
        yield f"Password can't contain your {kind}."
    # Last, since a person's own number may be too long or sequential as well.
    yield from _composition_reasons(entry.password, policy)


def _composition_reasons(password: str, policy: Policy) -> Iterator[str]:
    if len(password) < policy.password_min:
        yield f"Password must be at least {policy.password_min} characters."
    if len(password) > policy.password_max:
        yield f"Password must be at most {policy.password_max} characters."
    for kind, characters in policy.password_kinds:
        if not set(characters) & set(password):
            yield f"Password must include {kind}."
    for symbol in policy.password_forbidden:
        if symbol in password:
            yield f"Password can't contain the character {symbol}"
    if has_sequential_digits(password, policy.sequential_run):
        yield f"Password can't contain {policy.sequential_run} or more sequential numbers, such as 1234."


def has_sequential_digits(text: str, run: int) -> bool:
    """Tell whether `run` digits in a row ascend by one (DSC-007: no wrap, no descending, no repeats)."""
    return any("0123456789"[first : first + run] in text for first in range(11 - run))


def answer_reasons(entry: Entry, policy: Policy) -> Iterator[str]:
    """Say why a challenge answer is refused (CHQ-005, CHQ-006, DSC-010); nothing when it is accepted."""
    answer = entry.answer.casefold()
    for kind, text in (
        ("challenge question", _words(entry.question)),
        ("User ID", entry.user_id),
        ("password", entry.password),
    ):
        if kind in policy.answer_exclusions and text and text.casefold() in answer:
            yield f"Challenge Question Answer can't contain the {kind}."
    # Of the answer as typed: without regard to case "ß" would be two characters.
    if not policy.answer_min <= len(entry.answer) <= policy.answer_max:
        yield f"Challenge Question Answer must be between {policy.answer_min} and {policy.answer_max} characters."
    if answer and not answer.replace(" ", "").isalnum():
        yield "Challenge Question Answer may contain letters, digits and spaces between words only."


def _confirmation(entry: Entry, policy: Policy) -> Iterator[Problem]:
    if policy.compared(entry.password) != policy.compared(entry.confirm_password):
        yield Problem(labels.CONFIRM_PASSWORD, "Enter the same password in both fields.")


def _question(entry: Entry) -> Iterator[Problem]:
    if entry.question not in CHALLENGE_QUESTIONS:
        yield Problem(labels.CHALLENGE_QUESTION, "Choose one of the questions in the list.")


def _own_words(entry: Entry, applicant: Applicant, policy: Policy) -> Iterator[tuple[str, str]]:
    # DSC-004: whole User ID and whole names, in any case; names of one or two letters are exempt.
    if entry.user_id:
        yield "User ID", entry.user_id
    for kind, name in (("first name", applicant.profile.first_name), ("last name", applicant.profile.last_name)):
        if sum(character.isalpha() for character in name) >= policy.name_letters_min:
            yield kind, name


def _words(question: str) -> str:
    return re.sub(r"[^\w ]", "", question)
