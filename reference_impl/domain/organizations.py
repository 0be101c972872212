"""Organizations: practices and ACOs, their clinicians, and what shows that a first user belongs to a practice."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Final

from stdnum import luhn
from stdnum.us import ein

from reference_impl.domain import labels
from reference_impl.domain.problem import Problem, one_for_each_field

PRACTICE: Final = "practice"
ACO: Final = "aco"

NPI_ISSUER: Final = "80840"
"""What stands before an NPI (National Provider Identifier) when its check digit is reckoned by the Luhn algorithm."""

Compared = Callable[[str], str]

TIN: Final = "Enter a TIN of 9 digits, such as 96-1234567."


@dataclass(frozen=True)
class Clinician:
    """A clinician of a practice, with the NPI and PTAN (Provider Transaction Access Number) of an individual."""

    first_name: str
    last_name: str
    npi: str
    ptan: str


@dataclass(frozen=True)
class Organization:
    """A practice, or a Shared Savings Program ACO; `key` names it in addresses, where its TIN never stands.

    `aco` is the ACO that a practice takes part in, if it does (ACO-005). `had_official` tells whether it ever had a
    Security Official (DSC-041).
    """

    key: str
    kind: str
    name: str
    tin: str
    group_npi: str = ""
    group_ptan: str = ""
    aco: str = ""
    had_official: bool = False
    clinicians: tuple[Clinician, ...] = ()

    @property
    def printed_tin(self) -> str:
        """The TIN with its hyphen."""
        return ein.format(self.tin)


def tin_of(typed: str) -> str:
    """Give the nine digits of a TIN that was typed with or without its hyphen; nothing where there is none."""
    return typed.replace("-", "") if re.fullmatch(r"[0-9]{2}-?[0-9]{7}", typed) else ""


def clinician_problems(
    npi: str, ptan: str, organization: Organization, checks: Collection[str], compared: Compared = str
) -> list[Problem]:
    """Judge a clinician who is named (ORG-009, HLP-005): the NPI, and the PTAN that belongs to it.

    `checks` are what is judged, as the policy names it; `compared` gives that of an NPI which is compared.
    """
    known = [(each.npi, each.ptan) for each in organization.clinicians]
    if "group" not in checks:
        known.append((organization.group_npi, organization.group_ptan))
    ptans = [theirs for each, theirs in known if compared(each) == compared(npi)]
    found = [*_npi_problems(npi, organization, checks, ptans), *_ptan_problems(ptan, organization, checks, ptans)]
    return one_for_each_field(found, (labels.NPI, labels.PTAN))


def plain_ptan(typed: str) -> str:
    """Give a PTAN as it is compared: without spaces and hyphens, in capitals."""
    return re.sub(r"[\s-]", "", typed).upper()


def _npi_problems(
    npi: str, organization: Organization, checks: Collection[str], ptans: Collection[str]
) -> Iterator[Problem]:
    if not npi:
        if "NPI" in checks:
            yield Problem(labels.NPI, "Enter the clinician's NPI.")
    elif "digits" in checks and not re.fullmatch(r"[0-9]{10}", npi):
        yield Problem(labels.NPI, "Enter an NPI of 10 digits.")
    elif "check digit" in checks and not luhn.is_valid(NPI_ISSUER + npi):
        yield Problem(labels.NPI, "This NPI is not right: its check digit does not belong to it. Enter it again.")
    elif "group" in checks and npi == organization.group_npi:
        yield Problem(labels.NPI, "This is the NPI of a group. Enter that of a clinician.")
    elif "practice" in checks and not ptans:
        yield Problem(labels.NPI, "No clinician of this practice has this NPI.")


def _ptan_problems(
    ptan: str, organization: Organization, checks: Collection[str], ptans: Collection[str]
) -> Iterator[Problem]:
    if not ptan:
        if "PTAN" in checks:
            yield Problem(labels.PTAN, "Enter the clinician's PTAN.")
    elif "group" in checks and plain_ptan(ptan) == plain_ptan(organization.group_ptan):
        yield Problem(labels.PTAN, "This is the PTAN of a group. Enter that of the clinician.")
    elif "pair" in checks and ptans and plain_ptan(ptan) not in map(plain_ptan, ptans):
        yield Problem(labels.PTAN, "This PTAN does not belong to the clinician with this NPI.")
