"""Step 1, Profile Information: who a person is, and what is wrong with what was typed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Final

from reference_impl.domain import labels, states
from reference_impl.domain.names import letters_only, plain_city, plain_street, plain_surname
from reference_impl.domain.problem import Problem, missing, one_for_each_field
from reference_impl.policy import Policy

EARLIEST_BIRTH_YEAR: Final = 1900
"""The first year that the proofing service takes."""

REQUIRED: Final = {
    labels.FIRST_NAME: "Enter your legal first name.",
    labels.LAST_NAME: "Enter your legal last name.",
    labels.BIRTH_DATE: "Enter your date of birth as mm/dd/yyyy.",
    labels.EMAIL: "Enter your email address.",
    labels.CONFIRM_EMAIL: "Enter your email address a second time.",
    labels.IN_UNITED_STATES: "Choose Yes or No.",
    labels.LINE_1: "Enter the street and number of your home address.",
    labels.CITY: "Enter the city of your home address.",
    labels.STATE: "Choose the state or territory of your home address.",
    labels.ZIP_CODE: "Enter the 5 digits of your ZIP Code.",
    labels.TERMS: "Check the box to agree to the Terms & Conditions. Without it you can't continue.",
}
"""What each field with an asterisk asks for when it is empty (PRF-001); the SSN depends (DSC-017)."""

FORMATS: Final = {
    labels.MIDDLE_INITIAL: (r"[^\W\d_]\.?", "Enter one letter, or leave Middle Initial empty."),
    labels.EMAIL: (
        r"[^\s@<>,;]{1,64}@[^\s@.<>,;]+(\.[^\s@.<>,;]+)+",
        "Enter an email address with a name, an @ and a domain, such as name@example.com.",
    ),
    labels.PHONE: (
        r"(\+?1[ .-]?)?(\(\d{3}\)|\d{3})[ .-]?\d{3}[ .-]?\d{4}",
        "Enter a phone number of 10 digits, such as (202) 555-0143, or leave it empty.",
    ),
    labels.IN_UNITED_STATES: (r"Yes|No", "Choose Yes or No."),
    labels.STATE: ("|".join(states.CHOICES), "Choose a state or territory from the list."),
    labels.ZIP_CODE: (r"[0-9]{5}", "Enter the 5 digits of your ZIP Code."),
    labels.ZIP_EXTENSION: (r"[0-9]{4}", "Enter the 4 digits of the extension, or leave it empty."),
    labels.SSN: (
        r"[0-9]{3}-?[0-9]{2}-?[0-9]{4}",
        "Enter a Social Security Number of 9 digits, with or without dashes (000-00-0000).",
    ),
}
"""How a filled field must look; DSC-059: an SSN's nine digits are not judged further."""

LONGEST: Final = 100
LONGEST_EMAIL: Final = 254


class Path(Enum):
    """How an identity is proofed."""

    REMOTE = "remote"
    MANUAL = "manual"


@dataclass(frozen=True)
class Profile:
    """A person as typed in Step 1, apart from the SSN."""

    first_name: str
    last_name: str
    middle_initial: str
    birth_date: date
    email: str
    phone: str
    line_1: str
    line_2: str
    city: str
    state: str
    zip_code: str
    zip_extension: str


PARTS: Final = {
    "first_name": labels.FIRST_NAME,
    "last_name": labels.LAST_NAME,
    "middle_initial": labels.MIDDLE_INITIAL,
    "email": labels.EMAIL,
    "phone": labels.PHONE,
    "line_1": labels.LINE_1,
    "line_2": labels.LINE_2,
    "city": labels.CITY,
    "state": labels.STATE,
    "zip_code": labels.ZIP_CODE,
    "zip_extension": labels.ZIP_EXTENSION,
}
"""Which field fills which part of a profile as it was typed; the date of birth is read."""


@dataclass(frozen=True)
class Applicant:
    """A person as Experian is asked about: the profile and, as long as the call lasts, the SSN."""

    profile: Profile
    ssn: str = field(repr=False)


def typed_date(text: str) -> date | None:
    """Read a date typed as mm/dd/yyyy (PRF-013), or give None when there is no such day."""
    found = re.fullmatch(r"([0-9]{2})/([0-9]{2})/([0-9]{4})", text)
    if not found:
        return None
    month, day, year = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def digits(text: str) -> str:
    """Give the digits of a text, such as those of a phone number or an SSN."""
    return re.sub(r"[^0-9]", "", text)


def ten_digits(phone: str) -> str:
    """Give a phone number's ten digits without the country code, or nothing for none."""
    return digits(phone)[-10:]


def ssn_required(typed: Mapping[str, str], path: Path) -> bool:
    """DSC-017: the SSN is optional on the manual path, and once the address is not in the United States."""
    return path is Path.REMOTE and typed.get(labels.IN_UNITED_STATES) != "No"


def profile_problems(typed: Mapping[str, str], policy: Policy, today: date, path: Path = Path.REMOTE) -> list[Problem]:
    """Judge Step 1: at most one problem for each field, in the order of the page; none means accepted."""
    found = [
        *missing(typed, _requests(typed, policy, path)),
        *_badly_formed(typed),
        *_too_long(typed),
        *_unlikely_birth(typed, today),
        *_different_emails(typed),
        *_not_in_latin_letters(typed),
        *_out_of_reach(typed, path),
    ]
    return one_for_each_field(found, labels.PROFILE)


def profile_of(typed: Mapping[str, str]) -> Profile:
    """Make the profile of a Step 1 without problems; a ValueError says that the date was not judged first."""
    birth_date = typed_date(typed[labels.BIRTH_DATE])
    if birth_date is None:
        raise ValueError("Expected a Step 1 without problems; found a date of birth that is none.")
    return Profile(birth_date=birth_date, **{name: typed[label] for name, label in PARTS.items()})


def profile_kept(kept: Mapping[str, str]) -> Profile:
    """Make the profile again of what was kept of it, a text for each part (PRV-001)."""
    parts = {name: kept[name] for name in PARTS}
    return Profile(birth_date=date.fromisoformat(kept["birth_date"]), **parts)


def _requests(typed: Mapping[str, str], policy: Policy, path: Path) -> dict[str, str]:
    requests = dict(REQUIRED)
    if ssn_required(typed, path):
        requests[labels.SSN] = "Enter your Social Security Number, or select Initiate Manual Proofing."
    if policy.phone_required:
        requests[labels.PHONE] = "Enter your phone number."
    return requests


def _badly_formed(typed: Mapping[str, str]) -> Iterator[Problem]:
    for label, (pattern, request) in FORMATS.items():
        if typed.get(label) and not re.fullmatch(pattern, typed[label]):
            yield Problem(label, request)


def _too_long(typed: Mapping[str, str]) -> Iterator[Problem]:
    for label in labels.PROFILE:
        longest = LONGEST_EMAIL if label in {labels.EMAIL, labels.CONFIRM_EMAIL} else LONGEST
        if len(typed.get(label, "")) > longest:
            yield Problem(label, f"Enter at most {longest} characters.")


def _unlikely_birth(typed: Mapping[str, str], today: date) -> Iterator[Problem]:
    # DSC-069: no minimum age.
    born = typed_date(typed.get(labels.BIRTH_DATE, ""))
    if born is None or born.year < EARLIEST_BIRTH_YEAR:
        yield Problem(labels.BIRTH_DATE, "Enter a day that exists, as mm/dd/yyyy, such as 04/23/1975.")
    elif born > today:
        yield Problem(labels.BIRTH_DATE, "Enter a date of birth that is not in the future.")


def _different_emails(typed: Mapping[str, str]) -> Iterator[Problem]:
    if typed.get(labels.EMAIL, "").casefold() != typed.get(labels.CONFIRM_EMAIL, "").casefold():
        yield Problem(labels.CONFIRM_EMAIL, "Enter the same email address in both fields.")


def _not_in_latin_letters(typed: Mapping[str, str]) -> Iterator[Problem]:
    for label, plain in (
        (labels.FIRST_NAME, letters_only),
        (labels.LAST_NAME, plain_surname),
        (labels.LINE_1, plain_street),
        (labels.CITY, plain_city),
    ):
        if not plain(typed.get(label, "")):
            yield Problem(label, "Enter it in Latin letters, as on your bills or ID: Experian knows no others.")


def _out_of_reach(typed: Mapping[str, str], path: Path) -> Iterator[Problem]:
    # DSC-020: the Yes/No answer decides; DSC-019: outside the United States means in a territory.
    if typed.get(labels.IN_UNITED_STATES) != "No":
        return
    if path is Path.REMOTE:
        yield Problem(
            labels.IN_UNITED_STATES,
            "Remote proofing needs an address in the United States. "
            "If you live in a U.S. territory, select Initiate Manual Proofing below.",
        )
    if typed.get(labels.STATE) in states.STATES:
        yield Problem(labels.STATE, "Choose a U.S. territory, or answer that your address is in the United States.")
