"""The control API's part for organizations: which there are, who has access, and whom ACO-MS lists."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Final

from flask import Flask, request

from reference_impl.control import Answer, Guard, RefusedError, body, text
from reference_impl.domain.organizations import ACO, PRACTICE, Clinician, Organization, tin_of
from reference_impl.organizations.acos import AcoContact
from reference_impl.organizations.desk import AccessDesk
from reference_impl.organizations.memberships import OFFICIAL, STAFF
from reference_impl.organizations.memberships import RefusedError as TooLateError
from reference_impl.organizations.register import KnownError

CLINICIAN: Final = frozenset(each.name for each in fields(Clinician))
ROLES: Final = (STAFF, OFFICIAL)
TYPES: Final = (PRACTICE, ACO)
FIELDS: Final = frozenset({"type", "name", "tin", "group_npi", "group_ptan", "aco", "clinicians"})


class OrganizationControl:
    """Calls that seed organizations, memberships and contacts of ACOs, and tell who has access."""

    def __init__(self, desk: AccessDesk, guard: Guard) -> None:
        self._desk, self._guard = desk, guard

    def add_to(self, app: Flask) -> None:
        """Bind the calls to their addresses."""
        for address, method, answer in (
            ("/organizations", "POST", self.add_organization),
            ("/organizations", "GET", self.kept_organization),
            ("/memberships", "POST", self.grant),
            ("/memberships", "DELETE", self.end),
            ("/access-requests", "POST", self.ask),
            ("/aco-contacts", "POST", self.list_contact),
        ):
            self._bind(app, address, method, answer)

    def add_organization(self) -> Answer:
        """Add a practice with its clinicians, or an ACO."""
        organization = _organization(body())
        try:
            self._desk.register.add(organization)
        except KnownError:
            raise RefusedError(
                409, "Expected a TIN that no organization has, found a known one. Send another."
            ) from None
        return {"key": organization.key}, 201

    def kept_organization(self) -> Answer:
        """Tell what is known of the organization in `tin`: who has access, and who has asked for it."""
        organization = self._known(request.args.get("tin", ""))
        memberships = self._desk.memberships
        members = [
            {"user_id": each.account, "role": each.role} for each in memberships.of_organization(organization.key)
        ]
        asked = [
            {"user_id": each.account, "role": each.role, "state": each.state.value}
            for each in memberships.requests_for(organization.key)
        ]
        told = {"key": organization.key, "type": organization.kind, "name": organization.name}
        return {**told, "had_official": organization.had_official, "members": members, "requests": asked}, 200

    def grant(self) -> Answer:
        """Give somebody access, as if it had been requested and approved."""
        sent = body()
        self._desk.memberships.grant(self._account(sent), self._practice(sent).key, self._role(sent))
        return {}, 201

    def ask(self) -> Answer:
        """Let somebody have asked for access; it awaits approval."""
        sent = body()
        try:
            self._desk.memberships.request(self._account(sent), self._practice(sent).key, self._role(sent))
        except TooLateError as error:
            raise RefusedError(409, str(error)) from None
        return {}, 201

    def end(self) -> Answer:
        """End somebody's access, as if they had left."""
        sent = body()
        self._desk.memberships.leave(self._account(sent), self._practice(sent).key)
        return {}, 200

    def list_contact(self) -> Answer:
        """Let ACO-MS list an account as a contact of an ACO."""
        sent = body()
        self._desk.acos.add(self._account(sent), AcoContact(text(sent, "aco"), self._role(sent)))
        return {}, 201

    def _bind(self, app: Flask, address: str, method: str, answer: Callable[[], Answer]) -> None:
        view = self._guard.around(answer)
        app.add_url_rule(f"/control/v1{address}", answer.__name__, view, methods=[method])

    def _account(self, sent: Mapping[str, object]) -> str:
        account = text(sent, "user_id").casefold()
        if not self._desk.storage.profile(account):
            raise RefusedError(404, "Expected the User ID of an account in user_id, found another. Send one.")
        return account

    def _role(self, sent: Mapping[str, object]) -> str:
        role = text(sent, "role")
        if role not in ROLES:
            raise RefusedError(422, f"Expected {' or '.join(ROLES)} in role, found another. Send one of them.")
        return role

    def _practice(self, sent: Mapping[str, object]) -> Organization:
        found = self._known(text(sent, "tin"))
        if found.kind == ACO:
            raise RefusedError(422, "Expected the TIN of a practice, found an ACO's: ACO-MS manages its roles.")
        return found

    def _known(self, tin: str) -> Organization:
        found = self._desk.register.by_tin(tin_of(tin))
        if found is None:
            raise RefusedError(404, "Expected the TIN of an organization in tin, found another or none. Send one.")
        return found


def _organization(sent: Mapping[str, object]) -> Organization:
    kind, tin = text(sent, "type"), tin_of(text(sent, "tin"))
    if kind not in TYPES or not sent.keys() <= FIELDS:
        raise RefusedError(422, "Expected type practice or aco and the fields of one, found otherwise. Send those.")
    if not tin:
        raise RefusedError(422, "Expected a TIN of 9 digits in tin, found something else. Send one.")
    named = sent.get("clinicians", [])
    if not isinstance(named, list):
        raise RefusedError(422, "Expected a list in clinicians, found something else. Send one.")
    return Organization(
        key=secrets.token_hex(12),
        kind=kind,
        name=text(sent, "name"),
        tin=tin,
        group_npi=text(sent, "group_npi", ""),
        group_ptan=text(sent, "group_ptan", ""),
        aco=text(sent, "aco", ""),
        clinicians=tuple(map(_clinician, named)),
    )


def _clinician(sent: object) -> Clinician:
    if not isinstance(sent, dict) or sent.keys() != CLINICIAN:
        raise RefusedError(
            422, f"Expected {', '.join(sorted(CLINICIAN))} of every clinician, found otherwise. Send them."
        )
    return Clinician(**{name: text(sent, name) for name in sorted(CLINICIAN)})
