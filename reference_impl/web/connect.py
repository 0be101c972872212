"""Connect to an Organization: its type, its TIN and name, and then a clinician or a role (ORG-007 to ORG-011)."""

from collections.abc import Sequence
from typing import Final

from flask import Flask, abort, render_template
from werkzeug.wrappers import Response

from reference_impl.domain import labels
from reference_impl.domain.organizations import ACO, TIN, Organization, tin_of
from reference_impl.domain.problem import Problem
from reference_impl.login.sessions import Login
from reference_impl.organizations.memberships import OFFICIAL, RefusedError
from reference_impl.web.access import ACCESS
from reference_impl.web.door import leading
from reference_impl.web.forms import typed
from reference_impl.web.organizations import OrganizationPages

FIND: Final = "/connect/practice"
UNDESCRIBED: Final = {"/connect/apm-entity": "an APM Entity", "/connect/registry": "a Registry"}
"""DSC-042: what these ask for is described nowhere."""

TYPE: Final = "Select an organization type."
ROLE: Final = "Select a role."
UNKNOWN: Final = "No practice has this TIN. Check it and enter it again."
OF_AN_ACO: Final = (
    "This TIN belongs to a Shared Savings Program ACO. Its roles are managed in the ACO Management System (ACO-MS)."
)
HELD_ALREADY: Final = "{} has a Security Official already. Your request for the role Security Official awaits approval."


class ConnectPages(OrganizationPages):
    """The pages on which somebody connects; each judges all that it is sent, whatever page came before."""

    def add_to(self, app: Flask) -> None:
        """Bind the pages to their addresses."""
        practice = f"{FIND}/<key>"
        for address, shown, done in (
            ("/connect", self.types, self.choose_type),
            (FIND, self.before_finding, self.find),
            (practice, self.before_confirming, self.confirm),
            (f"{practice}/official", self.before_connecting, self.connect),
            (f"{practice}/role", self.before_requesting, self.request),
        ):
            app.add_url_rule(address, view_func=shown, methods=["GET"])
            app.add_url_rule(address, view_func=done, methods=["POST"])
        for address, name in UNDESCRIBED.items():
            app.add_url_rule(address, address, self.undescribed, defaults={"name": name})

    def types(self) -> str:
        """Offer the types of organizations (ORG-007)."""
        with self._connecting():
            return self._types([])

    def choose_type(self) -> str | Response:
        """Lead on to the page of the type."""
        with self._connecting():
            addresses = dict(zip(self._desk.policy.organization_types, (FIND, *UNDESCRIBED), strict=False))
            chosen = typed([labels.ORGANIZATION_TYPE])[labels.ORGANIZATION_TYPE]
            if chosen not in addresses:
                return self._types([Problem(labels.ORGANIZATION_TYPE, TYPE)])
            return leading(addresses[chosen])

    def undescribed(self, name: str) -> str:
        """Tell that the way is not described here."""
        with self._connecting():
            return render_template("qpp/undescribed.html", name=name)

    def before_finding(self) -> str:
        """Ask for the TIN."""
        with self._connecting():
            return render_template("qpp/find.html", values={}, problems=[])

    def find(self) -> str | Response:
        """Find a practice by its TIN (ORG-011)."""
        with self._connecting():
            entered = typed([labels.PRACTICE_TIN])
            found = self._found(entered[labels.PRACTICE_TIN])
            if isinstance(found, Problem):
                return render_template("qpp/find.html", values=entered, problems=[found])
            return leading(f"{FIND}/{found.key}")

    def before_confirming(self, key: str) -> str | Response:
        """Show whose TIN it is."""
        with self._connecting():
            return render_template("qpp/confirm.html", organization=self._practice(key))

    def confirm(self, key: str) -> Response:
        """Lead a first user to the clinician, others to the roles (DSC-039)."""
        with self._connecting():
            return leading(self._next(self._practice(key)))

    def before_connecting(self, key: str) -> str | Response:
        """Ask a first user for a clinician."""
        with self._connecting():
            practice = self._practice(key)
            return self._clinician(practice, []) if self._desk.is_first(practice) else leading(self._next(practice))

    def connect(self, key: str) -> str | Response:
        """Connect a first user; whoever was not the first after all has asked to become Security Official."""
        with self._connecting() as login:
            practice = self._practice(key)
            entered = typed([labels.NPI, labels.PTAN])
            problems = self._desk.clinician_problems(practice, entered[labels.NPI], entered[labels.PTAN])
            if problems:
                return self._clinician(practice, problems)
            try:
                is_first = self._desk.connect_first(login.account, practice)
            except RefusedError as refused:
                return self._clinician(practice, [Problem(labels.NPI, str(refused))])
            connected = f"You are connected to {practice.name} as its Security Official."
            login.notice = connected if is_first else HELD_ALREADY.format(practice.name)
            return leading(ACCESS)

    def before_requesting(self, key: str) -> str | Response:
        """Offer the roles to a later user (ROL-001)."""
        with self._connecting():
            practice = self._practice(key)
            return leading(self._next(practice)) if self._desk.is_first(practice) else self._roles(practice, [])

    def request(self, key: str) -> str | Response:
        """Take a later user's request (ORG-010)."""
        with self._connecting() as login:
            practice = self._practice(key)
            if self._desk.is_first(practice):
                return leading(self._next(practice))
            role = typed([labels.ROLE])[labels.ROLE]
            if role not in self._desk.policy.roles:
                return self._roles(practice, [Problem(labels.ROLE, ROLE)])
            return self._requested(login, practice, role)

    def _requested(self, login: Login, practice: Organization, role: str) -> str | Response:
        try:
            self._desk.request(login.account, practice, role)
        except RefusedError as refused:
            return self._roles(practice, [Problem(labels.ROLE, str(refused))])
        login.notice = f"Your request for the role {role} at {practice.name} awaits approval."
        return leading(ACCESS)

    def _found(self, tin: str) -> Organization | Problem:
        if not tin:
            return Problem(labels.PRACTICE_TIN, "Enter the TIN of the practice.")
        if not tin_of(tin):
            return Problem(labels.PRACTICE_TIN, TIN)
        found = self._desk.register.by_tin(tin_of(tin))
        if found is None:
            return Problem(labels.PRACTICE_TIN, UNKNOWN)
        return Problem(labels.PRACTICE_TIN, OF_AN_ACO) if found.kind == ACO else found

    def _practice(self, key: str) -> Organization:
        found = self._desk.register.by_key(key)
        if found is None or found.kind == ACO:
            abort(404, "There is no such practice. Find it by its TIN.")
        return found

    def _next(self, practice: Organization) -> str:
        return f"{FIND}/{practice.key}/{'official' if self._desk.is_first(practice) else 'role'}"

    def _types(self, problems: Sequence[Problem]) -> str:
        types = [(each, each) for each in self._desk.policy.organization_types]
        return render_template("qpp/connect.html", values={}, problems=problems, types=types)

    def _clinician(self, practice: Organization, problems: Sequence[Problem]) -> str:
        entered = typed([labels.NPI, labels.PTAN])
        return render_template("qpp/clinician.html", organization=practice, values=entered, problems=problems)

    def _roles(self, practice: Organization, problems: Sequence[Problem]) -> str:
        return render_template(
            "qpp/role.html",
            organization=practice,
            values={},
            problems=problems,
            roles=[(each, each) for each in self._desk.policy.roles],
            is_orphaned=OFFICIAL in self._desk.policy.roles and not self._desk.officials(practice.key),
        )
