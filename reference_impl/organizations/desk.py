"""What people do about access to organizations, and the e-mails that tell of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reference_impl.domain.organizations import Organization, clinician_problems
from reference_impl.domain.problem import Problem
from reference_impl.organizations import letters
from reference_impl.organizations.acos import AcoContacts
from reference_impl.organizations.letters import Letter
from reference_impl.organizations.memberships import (
    OFFICIAL,
    AccessRequest,
    ForbiddenError,
    Member,
    Memberships,
    State,
)
from reference_impl.organizations.register import OrganizationRegister
from reference_impl.organizations.submissions import Submissions
from reference_impl.policy import Policy
from reference_impl.storage import Storage


@dataclass(frozen=True)
class AccessDesk:
    """Carries acts out and tells those who are concerned; accounts are named by their User ID in lower case."""

    register: OrganizationRegister
    memberships: Memberships
    submissions: Submissions
    acos: AcoContacts
    storage: Storage
    deliver: Callable[[str, str, str], None]
    """Sends an e-mail: to, subject, body."""
    policy: Policy

    def entered(self, account: str, key: str, right: str) -> Organization:
        """Give an organization to those who have a right there; ForbiddenError tells the others no more than that."""
        self.memberships.judge(account, key, right)
        return self.known(key)

    def clinician_problems(self, practice: Organization, npi: str, ptan: str) -> list[Problem]:
        """Judge the one clinician whom a first user names (ORG-009, DSC-040)."""
        checks, compared = self.policy.clinician_checks, self.policy.npi_compared
        return clinician_problems(npi, ptan, practice, checks, compared)

    def connect_first(self, account: str, organization: Organization) -> bool:
        """Connect a first user (ORG-008); False where somebody was faster: then they have asked to become one too.

        RefusedError where they can't ask for it either.
        """
        if self.memberships.become_first(account, organization.key):
            self.write(account, letters.made_official(organization.name))
            return True
        self.request(account, organization, OFFICIAL)
        return False

    def request(self, account: str, organization: Organization, role: str) -> None:
        """Ask for access, and tell all Security Officials (ORG-010); RefusedError where it can't be asked for."""
        self.memberships.request(account, organization.key, role)
        for member in self.memberships.of_organization(organization.key):
            if member.role == OFFICIAL:
                self.write(member.account, letters.requested(self.name(account), organization.name, role))

    def withdraw(self, account: str, number: int) -> Organization:
        """Withdraw a request of one's own."""
        organization = self.known(self.memberships.withdraw(account, number).organization)
        self.write(account, letters.withdrawn(organization.name))
        return organization

    def decide(self, official: str, key: str, number: int, decision: State) -> AccessRequest:
        """Approve or deny a request, and tell the person."""
        request = self.memberships.decide(official, key, number, decision)
        name = self.known(key).name
        letter = letters.approved(name, request.role) if decision is State.APPROVED else letters.denied(name)
        self.write(request.account, letter)
        return request

    def change_role(self, official: str, key: str, number: int, role: str) -> Member:
        """Give a user another role, and tell them."""
        member = self.memberships.change_role(official, key, number, role)
        self.write(member.account, letters.role_changed(self.known(key).name, role))
        return member

    def remove(self, official: str, key: str, number: int) -> Member:
        """Take a user's access away, and tell them."""
        member = self.memberships.remove(official, key, number)
        self.write(member.account, letters.removed(self.known(key).name))
        return member

    def is_barred(self, account: str) -> bool:
        """Tell whether somebody represents an ACO, and so neither connects nor has a role here (ACO-001, DSC-065)."""
        return "connect" in self.policy.aco_limits and self.acos.of(account) is not None

    def is_first(self, organization: Organization) -> bool:
        """Tell whether whoever connects to it now is its first user (DSC-041)."""
        return self.memberships.is_first(organization.key)

    def officials(self, key: str) -> list[str]:
        """Give the accounts of the Security Officials of an organization."""
        return [each.account for each in self.memberships.of_organization(key) if each.role == OFFICIAL]

    def name(self, account: str) -> str:
        """Give somebody's first and last name."""
        person = self.storage.profile(account)
        return f"{person['first_name']} {person['last_name']}"

    def person(self, account: str) -> Mapping[str, str]:
        """Give what is kept of somebody's profile."""
        return self.storage.profile(account)

    def write(self, account: str, letter: Letter) -> None:
        """Send somebody an e-mail."""
        subject, sentences = letter
        person = self.storage.profile(account)
        hello = f"Hello {person['first_name']} {person['last_name']},\n\n"
        self.deliver(person["email"], subject, f"{hello}{sentences}\n")

    def known(self, key: str) -> Organization:
        """Give the organization with a key; ForbiddenError where there is none, as for those without access."""
        found = self.register.by_key(key)
        if found is None:
            raise ForbiddenError("You have no access to this organization.")
        return found
