"""Synthetic people: traits from a seed, identity from a run, so that runs repeat themselves without ever colliding."""

import re
from dataclasses import dataclass, field
from datetime import date
from string import ascii_uppercase
from typing import Final, TypedDict, Unpack

from faker import Faker

from fakes.addresses import STATES, Address, address_in
from fakes.dice import number
from fakes.errors import FakesError
from fakes.names import NameKind, last_name_beside, plain_first_name, special
from fakes.phones import synthetic_phone
from fakes.ssn import FileKind, synthetic_ssn

EARLIEST_BIRTH: Final = date(1940, 1, 1)
LATEST_BIRTH: Final = date(2000, 12, 31)


class UnusableRunError(FakesError):
    """A run's name can't be part of an e-mail address."""


@dataclass(frozen=True)
class Person:
    """A person who doesn't exist; `phone` has ten digits, `ssn` nine, and the SSN stays out of the `repr`."""

    first_name: str
    last_name: str
    middle_initial: str
    date_of_birth: date
    email: str
    phone: str
    address: Address
    ssn: str = field(repr=False)


class Traits(TypedDict, total=False):
    """What can be asked of a person; the rest is left to the seed."""

    first_name: NameKind
    last_name: NameKind
    date_of_birth: date
    state: str


class People:
    """The people of one run.

    `seed` decides names, birth dates and addresses; `run` (lowercase letters, digits and hyphens, at most 40) decides
    e-mail addresses, phones and SSNs. Raises `UnusableRunError`.
    """

    def __init__(self, seed: int, run: str, email_domain: str = "example.com") -> None:
        if not re.fullmatch(r"[a-z0-9-]{1,40}", run):
            raise UnusableRunError(
                f"Expected 1 to 40 lowercase letters, digits and hyphens as a run's name, found {run!r}. It becomes "
                "part of every person's e-mail address: choose another."
            )
        self._seed = seed
        self._run = run
        self._email_domain = email_domain
        self._faker = Faker("en_US")

    def person(self, index: int, *, file: FileKind = FileKind.ORDINARY, **traits: Unpack[Traits]) -> Person:
        """Give the person with this number, always the same one; take a new number for each person.

        `file` is the credit file that Experian holds; raises `UnknownStateError` for an unknown `state`.
        """
        faker = self._faker
        faker.seed_instance(number("traits", self._seed, index))
        first_name = plain_first_name(faker)
        last_name = last_name_beside(faker, first_name)
        middle_initial = str(faker.random_element(ascii_uppercase))
        born = faker.date_between_dates(EARLIEST_BIRTH, LATEST_BIRTH)
        state = str(faker.random_element(STATES))
        return Person(
            first_name=special(traits.get("first_name", NameKind.ORDINARY), faker, first_name),
            last_name=special(traits.get("last_name", NameKind.ORDINARY), faker, last_name),
            middle_initial=middle_initial,
            date_of_birth=traits.get("date_of_birth", born),
            email=f"person{index}.{self._run}@{self._email_domain}",
            phone=synthetic_phone(self._run, index),
            address=address_in(faker, traits.get("state", state)),
            ssn=synthetic_ssn(self._run, index, file),
        )
