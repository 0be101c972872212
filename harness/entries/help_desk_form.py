"""What a person tells the QPP Help Desk, from the checklist's three lists (HLP-002 to HLP-006)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from harness.applicant import Applicant
from harness.capabilities.organizations import Clinician, Items, Organization

PERSON: Mapping[str, str] = {
    "first name": "first_name",
    "last name": "last_name",
    "e-mail address": "email",
    "Social Security Number": "ssn",
    "date of birth": "birth_date",
    "home address": "home_address",
    "city": "city",
    "state": "state",
    "ZIP code": "zip_code",
    "primary phone number": "primary_phone",
}
BUSINESS: Mapping[str, str] = {
    "company name": "company_name",
    "address": "address",
    "city": "city",
    "state": "state",
    "ZIP code": "zip_code",
    "company phone number": "company_phone",
    "office phone number": "office_phone",
}
PRACTITIONER: Mapping[str, str] = {
    "first name": "first_name",
    "last name": "last_name",
    "legal business name": "legal_business_name",
    "billing TIN": "billing_tin",
    "address": "address",
    "city": "city",
    "state": "state",
    "ZIP code": "zip_code",
    "phone number": "phone",
}
"""The items of the checklist, each with its name in docs/control-api.md; a practitioner's numbers stand apart."""

LISTS = {"person": PERSON, "business": BUSINESS, "practitioner": PRACTITIONER}
PARTS = {"person": "your_information", "business": "business_contact_information"}
PRACTITIONERS = "professional_information"


@dataclass(frozen=True)
class HelpDeskForm:
    """Everything that the Help Desk asks for, by the names of docs/control-api.md."""

    person: Items
    business: Items
    practitioners: tuple[Items, ...]

    def without(self, item: str, whose: str) -> "HelpDeskForm":
        """Leave an item of the person, the business or the practitioner out."""
        name = LISTS[whose][item]
        if whose == "practitioner":
            first, *others = self.practitioners
            return replace(self, practitioners=({**first, name: ""}, *others))
        if whose == "business":
            return replace(self, business={**self.business, name: ""})
        return replace(self, person={**self.person, name: ""})

    def with_numbers(self, npi: str, ptan: str) -> "HelpDeskForm":
        """Give the first practitioner these numbers."""
        first, *others = self.practitioners
        return replace(self, practitioners=({**first, "npi": npi, "ptan": ptan}, *others))


def place_of(item: str, whose: str) -> str:
    """Name the place of an item in what the Help Desk says of a form."""
    name = LISTS[whose][item]
    return f"{PRACTITIONERS}.0.{name}" if whose == "practitioner" else f"{PARTS[whose]}.{name}"


def filled_in(applicant: Applicant, at: Organization, practitioners: int = 1) -> HelpDeskForm:
    """Fill everything in as a person would who works for an organization."""
    person, address = applicant.person, applicant.person.address
    where = {"city": address.city, "state": address.state, "zip_code": address.zip_code}
    street = {"address": address.line_1}
    return HelpDeskForm(
        person={
            "first_name": person.first_name,
            "last_name": person.last_name,
            "email": person.email,
            "ssn": person.ssn,
            "birth_date": person.date_of_birth.strftime("%m/%d/%Y"),
            "home_address": address.line_1,
            "primary_phone": person.phone,
            **where,
        },
        business={
            "company_name": at.name,
            "company_phone": applicant.landline,
            "office_phone": applicant.other_phone,
            **street,
            **where,
        },
        practitioners=tuple(
            {**_told_of(each, at), "phone": applicant.landline, **street, **where}
            for each in at.clinicians[:practitioners]
        ),
    )


def _told_of(clinician: Clinician, at: Organization) -> dict[str, str]:
    return {
        "first_name": clinician.first_name,
        "last_name": clinician.last_name,
        "legal_business_name": at.name,
        "billing_tin": at.tin,
        "npi": clinician.npi,
        "ptan": clinician.ptan,
    }
