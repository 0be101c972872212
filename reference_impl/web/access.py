"""Manage Access: what a person has access to and has asked for, and the ways out (ORG-005, ORG-006, ORG-012)."""

from flask import Flask, render_template
from werkzeug.wrappers import Response

from reference_impl.login.sessions import Level, Login
from reference_impl.organizations.memberships import OFFICIAL, RefusedError, State
from reference_impl.web.door import QPP_WAYS, leading
from reference_impl.web.organizations import OrganizationPages, forbidding, subject

ACCESS = QPP_WAYS[Level.IN]
SHOWN = (State.PENDING, State.DENIED)
"""The requests that are shown: who has access, or has withdrawn, knows it."""


class AccessPages(OrganizationPages):
    """Manage Access, the withdrawal of a request, and leaving an organization."""

    def add_to(self, app: Flask) -> None:
        """Bind the pages to their addresses."""
        forbidding(app)
        app.add_url_rule(ACCESS, view_func=self.show, methods=["GET"])
        app.add_url_rule(ACCESS, view_func=self.withdraw, methods=["POST"])
        app.add_url_rule("/organizations/<key>/leave", view_func=self.before_leaving, methods=["GET"])
        app.add_url_rule("/organizations/<key>/leave", view_func=self.leave, methods=["POST"])

    def show(self) -> str:
        """Show what the person has access to and what they have asked for."""
        with self._signed_in() as login:
            return self._page(login)

    def withdraw(self) -> str | Response:
        """Withdraw a request of the person's own."""
        with self._signed_in() as login:
            try:
                organization = self._desk.withdraw(login.account, subject())
            except RefusedError as refused:
                return self._page(login, alert=str(refused))
            login.notice = f"Your request for access to {organization.name} is withdrawn."
            return leading(ACCESS)

    def before_leaving(self, key: str) -> str:
        """Ask whether the person really wants to leave."""
        with self._entered(key, "report") as (login, organization):
            is_last = self._desk.officials(key) == [login.account]
            return render_template("qpp/leave.html", organization=organization, is_last=is_last)

    def leave(self, key: str) -> Response:
        """Give the person's own access up; nobody takes a last Security Official's place by it (DSC-041)."""
        with self._entered(key, "report") as (login, organization):
            self._desk.memberships.leave(login.account, key)
            login.notice = f"You have left {organization.name}."
            return leading(ACCESS)

    def _page(self, login: Login, alert: str = "") -> str:
        desk, named = self._desk, self._desk.register.by_key
        members = desk.memberships.of_account(login.account)
        roles = {(each.organization, each.role) for each in members}
        requests = [
            each
            for each in desk.memberships.requests_of(login.account)
            if each.state in SHOWN and (each.organization, each.role) not in roles
        ]
        return render_template(
            "qpp/access.html",
            alert=alert,
            status=login.take_notice(),
            members=[(each, named(each.organization)) for each in members],
            requests=[(each, named(each.organization)) for each in requests],
            contact=desk.acos.of(login.account),
            is_barred=desk.is_barred(login.account),
            official=OFFICIAL,
        )
