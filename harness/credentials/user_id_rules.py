"""The rules for a User ID."""

import re

from fakes.people import Person
from harness.credentials.judgement import Credentials, Judgement, Rule
from harness.credentials.personal_data import judge_personal_data
from harness.credentials.texts import judge_length
from harness.pages.labels import AccountField

SHORTEST, LONGEST = 5, 100
"""DSC-001: both tables of criteria say 5, one screenshot says 6."""


def length(_: Person, chosen: Credentials) -> Judgement:
    """UID-003: 5 to 100 characters; nothing at all is too short (UID-001)."""
    return judge_length(chosen.user_id, SHORTEST, LONGEST)


def characters(_: Person, chosen: Credentials) -> Judgement:
    """UID-004: letters, digits and symbols, none of them demanded.

    The guide lists no symbols and mentions neither blanks nor other scripts (DSC-008): only hyphen, underscore and full
    stop are surely among them. Which others a deployment takes is free.
    """
    return Judgement.SATISFIED if re.fullmatch(r"[A-Za-z0-9._-]*", chosen.user_id) else Judgement.EITHER


def personal_data(person: Person, chosen: Credentials) -> Judgement:
    """UID-006: no personal data; names and address are free, for the Terms alone call them personal (DSC-009)."""
    return judge_personal_data(chosen.user_id, person)


USER_ID_RULES = (
    Rule("user-id-length", AccountField.USER_ID, "UID-003", length, ("DSC-001",)),
    Rule("user-id-characters", AccountField.USER_ID, "UID-004", characters, ("DSC-008",), Judgement.EITHER),
    Rule("user-id-personal-data", AccountField.USER_ID, "UID-006", personal_data, ("DSC-009",)),
)
