"""The organizations that a test environment knows, and what it lends around them: access, the Help Desk, ACO-MS."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from harness.applicant import Applicant
from harness.pages.labels import Role

Kind = Literal["practice", "participant", "aco"]
"""A practice, a practice that takes part in a Shared Savings Program ACO, or the ACO itself (ACO-005)."""


@dataclass(frozen=True)
class Clinician:
    """A made-up clinician with their identifiers in Medicare."""

    first_name: str
    last_name: str
    npi: str
    """National Provider Identifier: ten digits, the last of which checks the others."""
    ptan: str
    """Provider Transaction Access Number: what Medicare knows the clinician by in this organization."""


@dataclass(frozen=True)
class Organization:
    """An organization that the deployment knows; nobody was ever connected to it before it was leased."""

    name: str
    tin: str
    """Tax Identification Number: nine digits without a hyphen."""
    clinicians: tuple[Clinician, ...] = ()
    """Two at least of a practice, none of an ACO."""
    group_npi: str = ""
    group_ptan: str = ""
    aco: str = ""
    """The Shared Savings Program ACO that a practice takes part in, if it does."""


class Directory(Protocol):
    """Where the organizations of a run come from."""

    def lease(self, kind: Kind, number: int) -> Organization:
        """Give an organization for one scenario alone; raises `NotTestable` where there is none (any more).

        `number` is nobody else's in this run: whoever makes organizations up can tell them by it.
        """

    def knows(self, tin: str) -> bool:
        """Tell whether a TIN is that of an organization that the means itself knows, leased or not; nobody is asked."""


class Enrolment(Protocol):
    """Access without the way through the pages, for scenarios that are about a place further on."""

    def is_lent(self) -> bool:
        """Tell whether the environment lends this at all; the other calls raise `NotTestable` where it does not."""

    def open_account(self, person: Applicant) -> None:
        """Register a person who has set up two-factor authentication with a phone for texts."""

    def connect(self, user_id: str, tin: str, role: Role) -> None:
        """Give a person a role in an organization, as if it had been granted."""

    def request(self, user_id: str, tin: str, role: Role) -> None:
        """Let a person have requested a role in an organization, which awaits a decision."""

    def disconnect(self, user_id: str, tin: str) -> None:
        """Take a person's access to an organization, as if they had left it."""


@dataclass(frozen=True)
class Receipt:
    """What became of a request to the Help Desk."""

    number: str
    """What the request is decided by; empty where it was refused."""
    refused: Mapping[str, str]
    """What is said of each item that is missing or wrong, by its name in docs/control-api.md."""


Items = Mapping[str, str]
"""What is told of a person, a business or a practitioner, by the names of docs/control-api.md."""


class HelpDesk(Protocol):
    """The QPP Help Desk, for who has to take a Security Official's place (HLP-001)."""

    def receive(self, person: Items, business: Items, practitioners: Sequence[Items]) -> Receipt:
        """Hand in what the Help Desk needs (HLP-002 to HLP-006)."""

    def settle(self, number: str, decision: Literal["approve", "deny"]) -> None:
        """Let an operator decide about a request; raises `Trouble` where it can't be decided."""


class AcoMs(Protocol):
    """The ACO Management System, which has the roles in Shared Savings Program ACOs (ACO-003)."""

    def add_contact(self, user_id: str, aco: str, role: Role) -> None:
        """List a person who has an account as a contact of an ACO."""
