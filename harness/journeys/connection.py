"""The way to an organization, for scenarios that are about a place further on."""

from collections.abc import Callable, Iterator

from harness.capabilities.organizations import Clinician, Organization
from harness.errors import Trouble
from harness.journeys.login import Login
from harness.pages.labels import ConnectField, OrganizationType, Role
from harness.pages.manage_access import Request
from harness.world import World


class Connection:
    """The way of a person who has signed in to QPP, from Manage Access on, without a mistake.

    Raises `Trouble` (blocked by …) where a step does not let the person on: what comes later can't be judged then.
    """

    def __init__(self, world: World) -> None:
        """Take the way with the world's person and browser."""
        self._world = world

    def to_types(self) -> None:
        """Come to the choice of an organization's type."""
        self._world.pages.manage_access.open()
        self._world.pages.manage_access.connect()

    def to_search(self) -> None:
        """Come to Find a Practice."""
        self.to_types()
        self._world.pages.connecting.choose_practice()
        self._expect(ConnectField.TIN, OrganizationType.PRACTICE)

    def from_sign_in(self, organization: Organization, role: Role) -> Iterator[Callable[[], None]]:
        """Give the acts that lead from the sign-in to a request, one after the other, each once its page is there."""
        page, access = self._world.pages.connecting, self._world.pages.manage_access
        self._world.pages.sign_in.open()
        yield Login(self._world).sign_in
        access.open()
        yield access.connect
        yield page.choose_practice
        yield lambda: page.find(organization.tin)
        yield page.confirm
        yield lambda: page.request(role)

    def find(self, organization: Organization) -> None:
        """Find an organization by its TIN, without confirming it."""
        self.to_search()
        self._world.pages.connecting.find(organization.tin)
        page = self._world.browser.read()
        if organization.name.casefold() not in page.text.casefold():
            raise Trouble(f"blocked by {ConnectField.TIN}: expected the practice to be found{self._said()}")

    def confirm(self, organization: Organization) -> None:
        """Find an organization and confirm it."""
        self.find(organization)
        self._world.pages.connecting.confirm()

    def to_clinician(self, organization: Organization) -> None:
        """Come to where the first user of an organization names a clinician."""
        self.confirm(organization)
        self._expect(ConnectField.NPI, "the confirmation")

    def to_role(self, organization: Organization) -> None:
        """Come to where a later user chooses a role."""
        self.confirm(organization)
        self._expect(ConnectField.ROLE, "the confirmation")

    def as_first(self, organization: Organization) -> None:
        """Connect as the first user of an organization."""
        self.to_clinician(organization)
        self._world.pages.connecting.enter(identifiers(organization.clinicians[0]))
        self._world.pages.connecting.submit_clinician()
        self._expect_at_home(organization, Role.SECURITY_OFFICIAL)

    def request(self, organization: Organization, role: Role) -> None:
        """Request access to an organization in a role."""
        self.to_role(organization)
        self._world.pages.connecting.request(role)
        self._world.pages.manage_access.open()
        found = self._world.pages.manage_access.request_for(organization.name)
        if found is not Request.PENDING:
            raise Trouble(f"blocked by the request: expected it {Request.PENDING}, found {found}{self._said()}")

    def _expect_at_home(self, organization: Organization, role: Role) -> None:
        self._world.pages.manage_access.open()
        found = self._world.pages.manage_access.role_in(organization.name)
        if found != role:
            raise Trouble(f"blocked by the connection: expected the role {role}, found {found}{self._said()}")

    def _expect(self, label: str, after: str) -> None:
        page = self._world.browser.read()
        if page.field(label) is None:
            found = ", ".join(page.headings[:2]) or page.address
            raise Trouble(f"blocked by {after}: expected to be asked for {label}, found {found}{self._said()}")

    def _said(self) -> str:
        alerts = self._world.browser.read().alerts
        return f": {' '.join(alerts)}" if alerts else ""


def identifiers(clinician: Clinician) -> dict[str, str]:
    """Give a clinician's identifiers by the labels under which they are asked for."""
    return {ConnectField.NPI: clinician.npi, ConnectField.PTAN: clinician.ptan}
