"""What the pages of organizations have in common: who gets in, and what those are told who don't."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask, abort, render_template, request
from werkzeug.exceptions import Forbidden

from reference_impl.domain.organizations import Organization
from reference_impl.login.sessions import Level, Login
from reference_impl.organizations.desk import AccessDesk
from reference_impl.organizations.memberships import ForbiddenError
from reference_impl.web.door import Door

REPRESENTATIVE = (
    "You represent a Shared Savings Program ACO. Access and roles are managed in the ACO Management System (ACO-MS), "
    "not here."
)


class OrganizationPages:
    """Pages behind the sign-in about organizations; every request is judged anew."""

    def __init__(self, door: Door, desk: AccessDesk) -> None:
        self._door, self._desk = door, desk

    @contextmanager
    def _signed_in(self) -> Iterator[Login]:
        with self._door.opened(Level.IN) as login:
            yield login

    @contextmanager
    def _connecting(self) -> Iterator[Login]:
        """Let those in who may connect here: all but the representatives of an ACO (ACO-001, DSC-065)."""
        with self._door.opened(Level.IN) as login:
            if self._desk.is_barred(login.account):
                abort(403, REPRESENTATIVE)
            yield login

    @contextmanager
    def _entered(self, key: str, right: str) -> Iterator[tuple[Login, Organization]]:
        """Let those in who have a right in an organization."""
        with self._door.opened(Level.IN) as login:
            yield login, self._desk.entered(login.account, key, right)


def subject() -> int:
    """Give the number of whom or what the pressed button is about; 0, which nothing has, for no such number."""
    sent = request.form.get("subject", "")
    return int(sent) if re.fullmatch(r"[0-9]{1,18}", sent) else 0


def forbidding(app: Flask) -> None:
    """Tell those who have no right to a page or an act why, on every page of a site."""
    app.register_error_handler(ForbiddenError, _forbidden)


def _forbidden(error: ForbiddenError) -> tuple[str, int]:
    return render_template("error.html", error=Forbidden(str(error))), 403
