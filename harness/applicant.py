"""The person a scenario is about, and what they would write into the forms."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from random import Random

from fakes.addresses import TERRITORIES
from fakes.people import People, Person
from harness.credentials import challenge_answer, password_of, user_id_of
from harness.pages.labels import AccountField, ProfileField

PASSWORD_LENGTH = 16


@dataclass(frozen=True)
class Applicant:
    """A made-up person with the credentials they chose."""

    person: Person
    user_id: str
    password: str = field(repr=False)
    answer: str = field(repr=False)

    def with_password(self, password: str) -> "Applicant":
        """Give the same applicant with another password."""
        return replace(self, password=password)

    @property
    def profile(self) -> Mapping[str, str]:
        """Step 1's answers by label, without the Terms & Conditions box."""
        person, address = self.person, self.person.address
        return {
            ProfileField.FIRST_NAME: person.first_name,
            ProfileField.LAST_NAME: person.last_name,
            ProfileField.MIDDLE_INITIAL: person.middle_initial,
            ProfileField.DATE_OF_BIRTH: person.date_of_birth.strftime("%m/%d/%Y"),
            ProfileField.EMAIL: person.email,
            ProfileField.CONFIRM_EMAIL: person.email,
            ProfileField.PHONE: person.phone,
            ProfileField.IN_UNITED_STATES: "No" if address.state in TERRITORIES else "Yes",
            ProfileField.ADDRESS_1: address.line_1,
            ProfileField.ADDRESS_2: address.line_2,
            ProfileField.CITY: address.city,
            ProfileField.STATE: address.state,
            ProfileField.ZIP: address.zip_code,
            ProfileField.ZIP_EXTENSION: address.zip_extension,
            ProfileField.SSN: person.ssn,
        }

    @property
    def account(self) -> Mapping[str, str]:
        """Step 2's answers by label, without the challenge question."""
        return {
            AccountField.USER_ID: self.user_id,
            AccountField.PASSWORD: self.password,
            AccountField.CONFIRM_PASSWORD: self.password,
            AccountField.ANSWER: self.answer,
        }

    @property
    def secrets(self) -> Mapping[str, tuple[str, ...]]:
        """What must never be written down, by what it is."""
        ssn = self.person.ssn
        dashed = f"{ssn[:3]}-{ssn[3:5]}-{ssn[5:]}"
        return {"SSN": (dashed, ssn), "password": (self.password,), "challenge answer": (self.answer,)}


def applicants(run: str, seed: int) -> Callable[[int], Applicant]:
    """Give a function that makes the applicant of a number: traits from the seed, identity from the run."""
    people = People(seed, run)

    def applicant(number: int) -> Applicant:
        dice = Random(f"{seed} {number}")  # noqa: S311 - made-up people need no secrecy, and a seed must repeat them
        return Applicant(
            person=people.person(number),
            user_id=user_id_of(run, number),
            password=password_of(PASSWORD_LENGTH, dice),
            answer=challenge_answer(dice),
        )

    return applicant
