"""The people and the organizations of a scenario, by what they are called in it; each person has their own browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from harness.applicant import Applicant
from harness.capabilities.lent import lent
from harness.capabilities.organizations import Directory, Enrolment, Kind, Organization
from harness.errors import Trouble
from harness.journeys.connection import Connection
from harness.journeys.login import Login
from harness.journeys.registration import Registration
from harness.pages.labels import Access, Role
from harness.world import World

PRACTICE = "the practice"
OTHER_PRACTICE = "the other practice"
ELSEWHERE = "a practice of nobody's"
"""An organization whose clinicians have nothing to do with anybody in the scenario."""

PERSON = "the person"
OFFICIAL = "the Security Official"
OTHER_OFFICIAL = "another Security Official"
NO_DIRECTORY = "to know an organization that nobody is connected to yet"
REMEDY = "list organizations in the profile, or give it a [control] API that offers them, see docs/profiles.md"


class Company:
    """Whoever meets in a scenario about access to organizations.

    People come by their accounts and their access in the shortest way that the environment lends, else through the
    pages. Raises `NotTestable` where no organization is to be had.
    """

    def __init__(self, world: World) -> None:
        """Begin without anybody."""
        self._world = world
        self._people: dict[str, Applicant] = {}
        self._organizations: dict[str, Organization] = {}
        self._inside: set[str] = set()
        self._first: dict[str, str] = {}

    def organization(self, called: str = PRACTICE, kind: Kind = "practice") -> Organization:
        """Give the organization of this name; it comes into being when it is first asked for."""
        if called not in self._organizations:
            self._organizations[called] = self._directory.lease(kind, self._world.new_number())
        return self._organizations[called]

    def knows(self, tin: str) -> bool:
        """Tell whether a TIN is that of an organization known to be there, of this scenario or not."""
        return self._directory.knows(tin)

    def person(self, called: str) -> Applicant:
        """Give the person of this name; raises `Trouble` where nobody has it."""
        if called not in self._people:
            raise Trouble(f"nobody in this scenario is {called}")
        return self._people[called]

    def name_of(self, called: str) -> str:
        """Give a person's first and last name."""
        person = self.person(called).person
        return f"{person.first_name} {person.last_name}"

    def register(self, called: str) -> None:
        """Let a new person have an account and a device for two-factor authentication; they have not signed in yet."""
        with self._world.aside():
            self._world.sit_down(called)
            self._world.introduce()
            self._people[called] = self._world.applicant
            if self._enrolment is not None:
                self._enrolment.open_account(self._world.applicant)
            else:
                Registration(self._world).to_confirmation()
                Login(self._world).set_up()

    def turn_to(self, called: str) -> Applicant:
        """Go on as this person, signed in at their own browser; whoever is new registers first."""
        self._world.applicant = self._known(called)
        self._world.sit_down(called)
        if called not in self._inside:
            Login(self._world).sign_in()
            self._inside.add(called)
        return self._world.applicant

    @contextmanager
    def acting(self, called: str) -> Iterator[Applicant]:
        """Be this person for a while, and then again whoever one was before."""
        with self._world.aside():
            yield self.turn_to(called)

    def join(self, called: str, role: Role, at: str = PRACTICE) -> None:
        """Let a person have a role in an organization."""
        organization, person = self.organization(at), self._known(called)
        if self._enrolment is not None:
            self._enrolment.connect(person.user_id, organization.tin, role)
        elif at in self._first:
            self.ask(called, role, at)
            self.decide(self._first[at], Access.APPROVE, called, at)
        else:
            with self.acting(called):
                Connection(self._world).as_first(organization)
        self._first.setdefault(at, called)

    def ask(self, called: str, role: Role, at: str = PRACTICE) -> None:
        """Let a person have requested a role in an organization, which awaits a decision."""
        organization, person = self.organization(at), self._known(called)
        if self._enrolment is not None:
            self._enrolment.request(person.user_id, organization.tin, role)
        else:
            with self.acting(called):
                Connection(self._world).request(organization, role)

    def part(self, called: str, at: str = PRACTICE) -> None:
        """Let a person's access to an organization have ended."""
        if self._enrolment is not None:
            self._enrolment.disconnect(self.person(called).user_id, self.organization(at).tin)
        else:
            self.leave(called, at)

    def leave(self, called: str, at: str = PRACTICE) -> None:
        """Let a person leave an organization by its page."""
        with self.acting(called):
            self._world.pages.manage_access.open()
            self._world.pages.manage_access.go_to(Access.LEAVE, self.organization(at).name)
            self._world.pages.manage_access.leave()

    def decide(self, official: str, act: Access, about: str, at: str = PRACTICE) -> None:
        """Let a Security Official do something to a person, or to a person's request."""
        with self.acting(official):
            self.to_users(official, at)
            self._world.pages.organization_users.do(act, self.name_of(about))

    def change_role(self, official: str, about: str, role: Role, at: str = PRACTICE) -> None:
        """Let a Security Official give a person another role."""
        with self.acting(official):
            self.to_users(official, at)
            self._world.pages.organization_users.change_role(self.name_of(about), role)

    def withdraw(self, called: str, at: str = PRACTICE) -> None:
        """Let a person withdraw their request."""
        with self.acting(called):
            self._world.pages.manage_access.open()
            self._world.pages.manage_access.withdraw(self.organization(at).name)

    def to_users(self, official: str, at: str = PRACTICE) -> None:
        """Be a Security Official at the page where users are managed."""
        self._go_to(Access.MANAGE_USERS, official, at)

    def to_data(self, called: str, at: str = PRACTICE) -> None:
        """Be a person with access at the page where data are reported."""
        self._go_to(Access.REPORT_DATA, called, at)

    def role_of(self, called: str, at: str = PRACTICE) -> str:
        """Give a person's role as their own Manage Access tells it, or `no access`."""
        with self.acting(called):
            self._world.pages.manage_access.open()
            return self._world.pages.manage_access.role_in(self.organization(at).name)

    def _known(self, called: str) -> Applicant:
        if called not in self._people:
            self.register(called)
        return self._people[called]

    @property
    def _directory(self) -> Directory:
        return lent(self._world.deployment.directory, NO_DIRECTORY, REMEDY)

    @property
    def _enrolment(self) -> Enrolment | None:
        enrolment = self._world.deployment.enrolment
        return enrolment if enrolment is not None and enrolment.is_lent() else None

    def _go_to(self, what: Access, called: str, at: str) -> None:
        self.turn_to(called)
        self._world.pages.manage_access.open()
        self._world.pages.manage_access.go_to(what, self.organization(at).name)


def company(world: World) -> Company:
    """Give the company of a scenario."""
    noted = cast("dict[str, Company]", world.noted)
    return noted.setdefault("company", Company(world))
