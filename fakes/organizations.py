"""Synthetic organizations: practices with their clinicians, and Shared Savings Program ACOs."""

from dataclasses import dataclass
from typing import Final

from faker import Faker

from fakes.dice import number, pick
from fakes.errors import FakesError
from fakes.identifiers import synthetic_npi, synthetic_ptan, synthetic_tin
from fakes.names import last_name_beside, plain_first_name, plain_last_name

KINDS_OF_PRACTICE: Final = ("Family Practice", "Medical Group", "Internal Medicine", "Clinic", "Associates")
NUMBERS: Final = 100
"""So many NPIs and PTANs belong to each practice; the last ones are the group's."""

CLINICIANS_MAX: Final = NUMBERS - 1


class TooManyCliniciansError(FakesError):
    """A practice was asked for with more clinicians than there are numbers for."""


@dataclass(frozen=True)
class Clinician:
    """A clinician who doesn't exist, with the NPI (ten digits) and the PTAN of an individual."""

    first_name: str
    last_name: str
    npi: str
    ptan: str


@dataclass(frozen=True)
class Practice:
    """A practice that doesn't exist; `tin` has nine digits, NPI and PTAN of the group are none of its clinicians'."""

    name: str
    tin: str
    group_npi: str
    group_ptan: str
    clinicians: tuple[Clinician, ...]


@dataclass(frozen=True)
class Aco:
    """A Shared Savings Program ACO (Accountable Care Organization) that doesn't exist."""

    name: str
    tin: str


class Organizations:
    """The organizations of one run: `seed` decides names, `run` decides TINs, NPIs and PTANs.

    Practices and ACOs are numbered together: take a new number for each.
    """

    def __init__(self, seed: int, run: str) -> None:
        self._seed, self._run = seed, run
        self._faker = Faker("en_US")

    def practice(self, index: int, clinicians: int = 2) -> Practice:
        """Give the practice with this number, always the same one; raises `TooManyCliniciansError`."""
        if clinicians > CLINICIANS_MAX:
            raise TooManyCliniciansError(
                f"Expected at most {CLINICIANS_MAX} clinicians of a practice, found {clinicians}. Ask for fewer."
            )
        self._faker.seed_instance(number("organization", self._seed, index))
        return Practice(
            name=f"{self._two_names()} {pick(KINDS_OF_PRACTICE, 'kind', self._seed, index)}",
            tin=synthetic_tin(self._run, index),
            group_npi=synthetic_npi(self._run, index * NUMBERS + CLINICIANS_MAX),
            group_ptan=synthetic_ptan(self._run, index * NUMBERS + CLINICIANS_MAX),
            clinicians=tuple(self._clinician(index * NUMBERS + each) for each in range(clinicians)),
        )

    def aco(self, index: int) -> Aco:
        """Give the ACO with this number, always the same one."""
        self._faker.seed_instance(number("organization", self._seed, index))
        return Aco(f"{self._two_names()} Accountable Care", synthetic_tin(self._run, index))

    def _two_names(self) -> str:
        first = plain_last_name(self._faker)
        return f"{first} and {last_name_beside(self._faker, first)}"

    def _clinician(self, index: int) -> Clinician:
        first_name = plain_first_name(self._faker)
        last_name = last_name_beside(self._faker, first_name)
        return Clinician(first_name, last_name, synthetic_npi(self._run, index), synthetic_ptan(self._run, index))
