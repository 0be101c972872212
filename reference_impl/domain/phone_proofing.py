"""Proofing by phone: what Experian's archive says of a reference number, and whose names it verified (EXR-007)."""

import re
from dataclasses import dataclass, field
from enum import Enum

from reference_impl.domain import labels
from reference_impl.domain.names import without_accents
from reference_impl.domain.problem import Problem
from reference_impl.domain.profile import Profile
from reference_impl.policy import Policy


class Standing(Enum):
    """What came of a person's call to Experian."""

    VERIFIED = "verified"
    NOT_VERIFIED = "not verified"
    """There was no call yet, or it was too long ago, or the archive does not know the number."""
    FAILED = "failed"


@dataclass(frozen=True)
class VerifiedNames:
    """The names that Experian verified, as far as its archive holds them."""

    given_name: str = field(repr=False)
    surname: str = field(repr=False)


@dataclass(frozen=True)
class PhoneProof:
    """What the archive says of a reference number; it names only whom Experian verified."""

    standing: Standing
    names: VerifiedNames = VerifiedNames("", "")


def name_problems(profile: Profile, verified: VerifiedNames, policy: Policy) -> list[Problem]:
    """Name each of both names that is another one than Experian verified (EXR-007)."""
    compared = (
        (labels.FIRST_NAME, profile.first_name, verified.given_name, policy.archived_given_name),
        (labels.LAST_NAME, profile.last_name, verified.surname, policy.archived_surname),
    )
    return [
        Problem(label, f"Enter the {label.lower()} that Experian verified over the phone.")
        for label, typed, archived, length in compared
        if not same_name(typed, archived, length)
    ]


def same_name(typed: str, archived: str, length: int) -> bool:
    """Compare two names by their letters, accents and case aside; an archived one of full length may be cut off."""
    one, other = _letters(typed), _letters(archived)
    return one == other or (len(archived) >= length and one.startswith(other))


def _letters(name: str) -> str:
    return re.sub("[^a-z]", "", without_accents(name).casefold())
