"""The person a scenario is about, and what they would write into the forms."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from random import Random

from fakes.addresses import TERRITORIES
from fakes.names import NameKind
from fakes.people import People, Person, Traits
from fakes.phones import landline_beside, mobile_beside
from harness.credentials.making import challenge_answer, password_containing, user_id_of
from harness.pages.labels import AccountField, ProfileField
from harness.people.knowledge import CreditHistory, Knowledge
from harness.people.lease import Lease, Unlimited
from harness.people.sorts import file_kind


@dataclass(frozen=True)
class Applicant:
    """A made-up person with the credentials they chose."""

    number: int
    """Which of the run's people it is."""
    person: Person
    user_id: str
    password: str = field(repr=False)
    answer: str = field(repr=False)
    reference_number: str = field(default="", repr=False)
    """The Review Reference Number that somebody brings along whom Experian has verified by phone before the run."""
    lease: Lease = field(default=Unlimited(), repr=False)
    """By what right the scenario has them."""
    knowledge: Knowledge | None = field(default=None, repr=False)
    """What they know of themselves; None where it follows from their SSN."""
    beside: str = ""
    """The phone beside which their other ones are; empty for their own."""

    @property
    def knows(self) -> Knowledge:
        """What the person answers Experian by."""
        return self.knowledge or CreditHistory(self.person.ssn)

    run: str = ""
    """The name under which the person was made, with the number."""

    def with_password(self, password: str) -> "Applicant":
        """Give the same applicant with another password."""
        return replace(self, password=password)

    def with_user_id(self, user_id: str) -> "Applicant":
        """Give the same applicant with another User ID."""
        return replace(self, user_id=user_id)

    def with_answer(self, answer: str) -> "Applicant":
        """Give the same applicant with another challenge answer."""
        return replace(self, answer=answer)

    @property
    def dice(self) -> Random:
        """Dice that always fall the same way for this applicant, and another way for any other."""
        return Random(f"{self.person.email} {self.number}")

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
    def address_and_contact(self) -> Mapping[str, str]:
        """What a profile account stores of a person (PRV-001), by the names of the control API."""
        person, address = self.person, self.person.address
        return {"email": person.email, "phone": person.phone, **asdict(address)}

    @property
    def other_phone(self) -> str:
        """A mobile phone that the person has besides the one in their profile."""
        return mobile_beside(self.beside or self.person.phone)

    @property
    def landline(self) -> str:
        """The phone at the person's home, which takes calls and no texts (DSC-054)."""
        return landline_beside(self.beside or self.person.phone)

    @property
    def credit_history(self) -> tuple[str, ...]:
        """What Experian knows of the person, as far as words can be looked for: no years, no numbers."""
        return self.knows.facts

    @property
    def secrets(self) -> Mapping[str, tuple[str, ...]]:
        """What must never be written down, by what it is."""
        ssn = self.person.ssn
        dashed = f"{ssn[:3]}-{ssn[3:5]}-{ssn[5:]}"
        return {"SSN": (dashed, ssn), "password": (self.password,), "challenge answer": (self.answer,)}


TRAITS = frozenset({"first_name", "last_name", "state", "file"})
"""What can be asked of a person."""


class Casting:
    """Makes the applicants of a run: traits from the seed, identity from the run."""

    def __init__(self, run: str, seed: int, email: str = "") -> None:
        """Prepare the casting of a run; `email` is a pattern of addresses with {run} and {number} in it."""
        self._run, self._seed, self._email = run, seed, email
        self._people = People(seed, run)

    def applicant(self, number: int, **traits: str) -> Applicant:
        """Make the applicant of a number; asked for the same number and traits it makes the same one.

        Traits, each by its words: `first_name` and `last_name` (`one letter`, `hyphen` …: fakes.names.NameKind),
        `state` (two letters), `file` (what Experian knows of the person: harness.people.sorts).
        """
        if strangers := sorted(traits.keys() - TRAITS):
            raise ValueError(f"expected the traits {', '.join(sorted(TRAITS))}, found {', '.join(strangers)}")
        dice = Random(f"{self._seed} {number}")
        asked: Traits = {}
        if "first_name" in traits:
            asked["first_name"] = NameKind(traits["first_name"])
        if "last_name" in traits:
            asked["last_name"] = NameKind(traits["last_name"])
        if "state" in traits:
            asked["state"] = traits["state"]
        person = self._people.person(number, file=file_kind(traits.get("file", "ordinary")), **asked)
        email = self._email.format(run=self._run, number=number) or person.email
        return Applicant(
            number=number,
            person=replace(person, email=email),
            user_id=user_id_of(self._run, number),
            password=password_containing("", dice),
            answer=challenge_answer(dice),
            run=self._run,
        )
