"""Accounts that a test environment opens without proofing."""

from collections.abc import Mapping, Sequence
from typing import Final

from reference_impl.domain import labels
from reference_impl.domain.credentials import CHALLENGE_QUESTIONS
from reference_impl.domain.problem import Problem
from reference_impl.domain.profile import PARTS, Applicant, profile_of
from reference_impl.registration.desk import Desk
from reference_impl.storage import TakenError

FIELDS: Final = PARTS | {
    "birth_date": labels.BIRTH_DATE,
    "user_id": labels.USER_ID,
    "password": labels.PASSWORD,
    "challenge_question": labels.CHALLENGE_QUESTION,
    "challenge_answer": labels.CHALLENGE_ANSWER,
}
"""What a caller may give, and the labels under which the rules know it."""

DEFAULTS: Final = {
    "birth_date": "01/31/1970",
    "line_1": "1 Synthetic Street",
    "city": "Baltimore",
    "state": "MD",
    "zip_code": "21201",
    "challenge_question": CHALLENGE_QUESTIONS[0],
    "challenge_answer": "synthetic",
}
"""What holds where a caller gives nothing; who a person is must be given."""


class UnacceptableError(ValueError):
    """The account can't be opened; the message says why, in a sentence for each problem."""


def seed(body: Mapping[str, object], desk: Desk) -> str:
    """Open the account that the body describes, under the same rules as the pages, and give its User ID."""
    typed = _typed(body)
    _refuse([problem for problem in desk.profile_problems(typed) if problem.field_label != labels.SSN])
    profile = profile_of(typed)
    _refuse(desk.account_problems(typed, Applicant(profile, ssn="")))
    try:
        desk.storage.add_account(profile, desk.credentials(typed), desk.clock.now())
    except TakenError as error:
        raise UnacceptableError(str(error)) from None
    return typed[labels.USER_ID]


def _refuse(problems: Sequence[Problem]) -> None:
    if problems:
        raise UnacceptableError(" ".join(f"{problem.field_label}: {problem.message}" for problem in problems))


def _typed(body: Mapping[str, object]) -> dict[str, str]:
    wrong = sorted(name for name, value in body.items() if name not in FIELDS or not isinstance(value, str))
    if wrong:
        raise UnacceptableError(
            f"Expected texts in the fields that the call takes, found otherwise: {', '.join(wrong)}."
        )
    typed = {label: str(body.get(name, DEFAULTS.get(name, ""))) for name, label in FIELDS.items()}
    return typed | {
        labels.CONFIRM_EMAIL: typed[labels.EMAIL],
        labels.CONFIRM_PASSWORD: typed[labels.PASSWORD],
        labels.IN_UNITED_STATES: "Yes",
        labels.SSN: "",
        labels.TERMS: "yes",
    }
