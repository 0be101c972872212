"""What the QPP Help Desk needs from whoever has to become a Security Official (HLP-002 to HLP-006)."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reference_impl.domain import labels
from reference_impl.domain.profile import FORMATS, typed_date

Form = Mapping[str, str]

PRACTITIONERS: Final = "professional_information"

YOURS: Final = {
    "first_name": "First Name",
    "last_name": "Last Name",
    "email": "E-Mail Address",
    "ssn": "Social Security Number",
    "birth_date": "Date of Birth",
    "home_address": "Home Address",
    "city": "City",
    "state": "State",
    "zip_code": "Zip Code",
    "primary_phone": "Primary Phone Number",
}
BUSINESS: Final = {
    "company_name": "Company Name",
    "address": "Address",
    "city": "City",
    "state": "State",
    "zip_code": "Zip Code",
    "company_phone": "Company Phone Number",
    "office_phone": "Office Phone Number",
}
"""DSC-063: both phone numbers are asked for, and may be equal."""

PROFESSIONAL: Final = {
    "first_name": "Practitioner's First Name",
    "last_name": "Practitioner's Last Name",
    "legal_business_name": "Legal Business Name",
    "billing_tin": "Practitioner's Medicare billing TIN",
    "npi": "Practitioner's rendering NPI",
    "ptan": "Practitioner's individual PTAN",
    "address": "Address",
    "city": "City",
    "state": "State",
    "zip_code": "Zip Code",
    "phone": "Phone Number",
}
"""DSC-040: of one practitioner or more."""

LISTS: Final = {
    "Your Information": tuple(YOURS.values()),
    "Business Contact Information": tuple(BUSINESS.values()),
    "Professional Information": tuple(PROFESSIONAL.values()),
}
"""The three lists, as the page shows them."""

_PHONE: Final = (FORMATS[labels.PHONE][0], "Enter a phone number of 10 digits.")
KINDS: Final = {
    "email": (FORMATS[labels.EMAIL][0], "Enter an email address."),
    "ssn": (FORMATS[labels.SSN][0], "Enter a Social Security Number of 9 digits."),
    "state": FORMATS[labels.STATE],
    "zip_code": FORMATS[labels.ZIP_CODE],
    "primary_phone": _PHONE,
    "company_phone": _PHONE,
    "office_phone": _PHONE,
    "phone": _PHONE,
    "billing_tin": (r"[0-9]{2}-?[0-9]{7}", "Enter a TIN of 9 digits, such as 96-1234567."),
}
"""How an item must look; NPI and PTAN are judged with the practice."""


@dataclass(frozen=True)
class Intake:
    """The filled form; the SSN in it is for people outside HARP, and kept nowhere (PRV-002, DSC-062)."""

    yours: Form
    business: Form
    practitioners: Sequence[Form]


@dataclass(frozen=True)
class ItemProblem:
    """What is wrong with one item; `item` is its place, such as `professional_information.0.npi`."""

    item: str
    message: str


def item_problems(intake: Intake, optional: Collection[str]) -> list[ItemProblem]:
    """Say which items are missing or no such thing; only those in `optional` may be missing."""
    lists = [
        ("your_information", intake.yours, YOURS),
        ("business_contact_information", intake.business, BUSINESS),
        *((f"{PRACTITIONERS}.{index}", each, PROFESSIONAL) for index, each in enumerate(intake.practitioners)),
    ]
    found = [problem for place, form, names in lists for problem in _of_list(place, form, names, optional)]
    if not intake.practitioners:
        found.append(ItemProblem(PRACTITIONERS, "Name at least one current practitioner."))
    return found


def _of_list(place: str, form: Form, names: Mapping[str, str], optional: Collection[str]) -> Iterator[ItemProblem]:
    for item, name in names.items():
        text = form.get(item, "").strip()
        pattern, request = KINDS.get(item, (r".+", f"Enter the {name}."))
        if text and not re.fullmatch(pattern, text):
            yield ItemProblem(f"{place}.{item}", request)
        elif text and item == "birth_date" and typed_date(text) is None:
            yield ItemProblem(f"{place}.{item}", "Enter the Date of Birth as mm/dd/yyyy.")
        elif not text and f"{place.split('.', maxsplit=1)[0]}.{item}" not in optional:
            yield ItemProblem(f"{place}.{item}", f"{name} is missing.")
