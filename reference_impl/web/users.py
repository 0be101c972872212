"""Manage Users: what a Security Official decides about the users of an organization (ORG-013, ROL-003)."""

from collections.abc import Callable, Mapping
from typing import Final

from flask import Flask, abort, render_template, request
from werkzeug.wrappers import Response

from reference_impl.login.sessions import Login
from reference_impl.organizations.memberships import OFFICIAL, STAFF, RefusedError, State
from reference_impl.web.door import leading
from reference_impl.web.organizations import OrganizationPages, subject

Act = Callable[[str, str, int], str]
"""Does something, as an account, in an organization, about a number, and tells what was done."""

OTHER_ROLE: Final = {OFFICIAL: STAFF, STAFF: OFFICIAL}


class UserPages(OrganizationPages):
    """The page of an organization's users; nobody but its Security Officials sees it, or does what it offers."""

    def add_to(self, app: Flask) -> None:
        """Bind the page to its address."""
        app.add_url_rule("/organizations/<key>/users", view_func=self.users, methods=["GET"])
        app.add_url_rule("/organizations/<key>/users", view_func=self.manage, methods=["POST"])

    def users(self, key: str) -> str:
        """Show who has access and who has asked for it."""
        with self._entered(key, "manage") as (login, _):
            return self._page(login, key)

    def manage(self, key: str) -> str | Response:
        """Do what the pressed button says; the act itself judges who does it, at the moment it is done."""
        with self._signed_in() as login:
            act = self._acts().get(request.form.get("action", ""))
            if act is None:
                abort(400, "This button is not known here. Open the page again.")
            try:
                login.notice = act(login.account, key, subject())
            except RefusedError as refused:
                self._desk.entered(login.account, key, "manage")
                return self._page(login, key, alert=str(refused))
            return leading(f"/organizations/{key}/users")

    def _acts(self) -> Mapping[str, Act]:
        return {
            "approve": self._approve,
            "deny": self._deny,
            "remove": self._remove,
            "make-official": lambda account, key, number: self._change_role(account, key, number, OFFICIAL),
            "make-staff": lambda account, key, number: self._change_role(account, key, number, STAFF),
        }

    def _approve(self, account: str, key: str, number: int) -> str:
        decided = self._desk.decide(account, key, number, State.APPROVED)
        return f"{self._desk.name(decided.account)} has access as {decided.role} now."

    def _deny(self, account: str, key: str, number: int) -> str:
        decided = self._desk.decide(account, key, number, State.DENIED)
        return f"The request of {self._desk.name(decided.account)} is denied."

    def _change_role(self, account: str, key: str, number: int, role: str) -> str:
        member = self._desk.change_role(account, key, number, role)
        return f"{self._desk.name(member.account)} is {role} now."

    def _remove(self, account: str, key: str, number: int) -> str:
        member = self._desk.remove(account, key, number)
        return f"{self._desk.name(member.account)} has no access any more."

    def _page(self, login: Login, key: str, alert: str = "") -> str:
        desk = self._desk
        waiting = [each for each in desk.memberships.requests_for(key) if each.state is State.PENDING]
        members = desk.memberships.of_organization(key)
        return render_template(
            "qpp/users.html",
            alert=alert,
            status=login.take_notice(),
            organization=desk.register.by_key(key),
            requests=[(each, desk.person(each.account)) for each in waiting],
            members=[(each, desk.person(each.account)) for each in members],
            other_role=OTHER_ROLE,
            official=OFFICIAL,
            account=login.account,
        )
