"""Accounts that a test environment opens without proofing."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from reference_impl.domain import labels
from reference_impl.domain.credentials import CHALLENGE_QUESTIONS
from reference_impl.domain.problem import Problem
from reference_impl.domain.profile import FORMATS, PARTS, Applicant, profile_of, ten_digits
from reference_impl.login.challenge import Device
from reference_impl.login.devices import Devices
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


PHONE: Final = FORMATS[labels.PHONE][0]


class UnacceptableError(ValueError):
    """The account can't be opened; the message says why, in a sentence for each problem."""


def seed(body: Mapping[str, object], desk: Desk) -> str:
    """Open the account that the body describes, under the same rules as the pages, and give its User ID.

    With a `device`, a phone for texts or calls, its two-factor authentication is set up too.
    """
    device = _device(body.get("device"))
    typed = _typed({name: value for name, value in body.items() if name != "device"})
    _refuse([problem for problem in desk.profile_problems(typed) if problem.field_label != labels.SSN])
    profile = profile_of(typed)
    _refuse(desk.account_problems(typed, Applicant(profile, ssn="")))
    try:
        desk.storage.add_account(profile, desk.credentials(typed), desk.clock.now())
    except TakenError as error:
        raise UnacceptableError(str(error)) from None
    if device:
        devices, account = Devices(desk.storage, desk.clock, desk.policy), typed[labels.USER_ID].casefold()
        devices.add(account, device)
        devices.complete_setup(account)
    return typed[labels.USER_ID]


def _refuse(problems: Sequence[Problem]) -> None:
    if problems:
        raise UnacceptableError(" ".join(f"{problem.field_label}: {problem.message}" for problem in problems))


def _device(sent: object) -> Device | None:
    match sent:
        case None:
            return None
        case {"type": "SMS" | "Voice" as kind, "phone": str(phone), **rest} if not rest and re.fullmatch(PHONE, phone):
            return Device(kind, ten_digits(phone))
    raise UnacceptableError(
        "Expected type, SMS or Voice, and phone, ten digits, of the device; found otherwise. Send both, or no device."
    )


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
