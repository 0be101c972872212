"""The test people of a deployment whose Experian knows only its own: a file lists them, with what each is good for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from fakes.addresses import STATES, TERRITORIES, Address
from fakes.people import Person
from fakes.ssn import is_synthetic
from harness.people.sorts import GOOD_FOR, PASSES, PHONE_VERIFIED
from harness.profiles.form import Form, key, private_key
from harness.profiles.kinds import DAY, TEXT, TEXTS_BY_NAME, Kind, one_of, some_of
from harness.profiles.table import Table


@dataclass(frozen=True)
class ListedPerson:
    """A test person of a deployment."""

    person: Person
    good_for: tuple[str, ...]
    answers: Mapping[str, str] = field(repr=False)
    """What is true of them, by telling words of the question."""
    reference_number: str = field(default="", repr=False)
    """Their Review Reference Number, of whom Experian has verified by phone before the run."""

    @property
    def name(self) -> str:
        """What tells them from all others of their file, and is no secret."""
        return f"{self.person.first_name} {self.person.last_name}, {self.person.date_of_birth.isoformat()}"


def digits(count: int, words: str) -> Kind[str]:
    """Give the kind of a text of so many digits, hyphens and spaces aside."""

    def read(value: object) -> str:
        digits = value.replace("-", "").replace(" ", "") if isinstance(value, str) else ""
        if not (digits.isascii() and digits.isdecimal() and len(digits) == count):
            raise ValueError
        return digits

    return Kind(words, read, {"type": "string", "pattern": f"^([0-9][- ]*){{{count}}}$"})


SSN = digits(9, "a Social Security Number of nine digits in quotes")
PHONE = digits(10, "a phone number of ten digits in quotes")


@dataclass(frozen=True, kw_only=True)
class PersonKeys:
    """A test person; nobody real. Each is leased to one scenario, and used up by coming to Experian’s questions."""

    first_name: str = key(TEXT, "their legal first name", '"Ada"')
    last_name: str = key(TEXT, "their legal last name", '"Sample"')
    middle_initial: str = key(TEXT, "its letter", '"B"', default="")
    date_of_birth: date = key(DAY, "the day they were born", "1980-02-29")
    ssn: str = private_key(SSN, "their Social Security Number, one that was never given to anybody", '"900-12-3456"')
    line_1: str = key(TEXT, "their street, as Experian knows it", '"123 Sample St"')
    line_2: str = key(TEXT, "more of it", '"Apt 4"', default="")
    city: str = key(TEXT, "their city", '"Columbus"')
    state: str = key(one_of(*STATES, *TERRITORIES), "its two letters", '"OH"')
    zip_code: str = key(digits(5, "a ZIP Code of five digits in quotes"), "their ZIP Code", '"43004"')
    zip_extension: str = key(digits(4, "four digits in quotes"), "its extension", '"1234"', default="")
    email: str = key(TEXT, "their e-mail address; without it the run makes one up", '"ada@qa.example.gov"', default="")
    phone: str = key(PHONE, "their phone; without it the run makes one up", '"202-555-0143"', default="")
    good_for: tuple[str, ...] = key(some_of(*GOOD_FOR), "what Experian does with them", '["passes"]', default=(PASSES,))
    reference_number: str = private_key(
        TEXT, "the Review Reference Number of who is phone-verified", '"1234567"', default=""
    )
    answers: Mapping[str, str] = private_key(
        TEXTS_BY_NAME,
        "what is true of them, by telling words of the question; where no choice says it, NONE OF THE ABOVE is",
        '{ "auto loan" = "Sample Bank" }',
        default=None,
    )


def _person(keys: PersonKeys, table: Table) -> ListedPerson:
    if not is_synthetic(keys.ssn):
        expected = "expected a number that can be nobody’s (area 666 or 900 to 999, group 01 to 49), found another one"
        table.problem("ssn", f"{expected}. Real people are never tested with; ask for test people with such numbers.")
    if PASSES in keys.good_for and not keys.answers:
        table.problem("answers", "expected what is true of somebody who passes, found nothing. Write answers = { … }.")
    _check_phone_verified(keys, table)
    address = Address(keys.line_1, keys.line_2, keys.city, keys.state, keys.zip_code, keys.zip_extension)
    person = Person(
        first_name=keys.first_name,
        last_name=keys.last_name,
        middle_initial=keys.middle_initial,
        date_of_birth=keys.date_of_birth,
        email=keys.email,
        phone=keys.phone,
        address=address,
        ssn=keys.ssn,
    )
    return ListedPerson(person, keys.good_for, keys.answers or {}, keys.reference_number)


def _check_phone_verified(keys: PersonKeys, table: Table) -> None:
    """Demand what a registration by phone needs: HARP knows a number together with an e-mail address."""
    is_verified = PHONE_VERIFIED in keys.good_for
    if is_verified and not (keys.reference_number and keys.email):
        wanted = f"expected a reference_number and an email of who is good for “{PHONE_VERIFIED}”, found not both"
        table.problem("reference_number", f"{wanted}. Write those with which Experian verified them.")
    if keys.reference_number and not is_verified:
        found = f"expected good_for = [“{PHONE_VERIFIED}”] of who has a reference_number, found none"
        table.problem("reference_number", f"{found}. Add it, or take the number away.")


PERSON = Form[PersonKeys, ListedPerson | None]("person", PersonKeys, _person, shape="many")
