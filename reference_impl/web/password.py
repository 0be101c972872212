"""Change Password, for somebody who is logged in or whose password has expired (RST-003, RST-004)."""

from collections.abc import Sequence
from typing import Final

from flask import Flask, render_template, request
from werkzeug.wrappers import Response

from reference_impl.domain import labels
from reference_impl.domain.credentials import Entry
from reference_impl.domain.problem import Problem, missing
from reference_impl.login.passwords import Passwords
from reference_impl.login.sessions import Level, Login
from reference_impl.registration.gate import Gate, Standing
from reference_impl.web.door import HARP_WAYS, Door, leading
from reference_impl.web.forms import typed

REQUIRED: Final = {
    labels.CURRENT_PASSWORD: "Enter your current password.",
    labels.PASSWORD: "Enter a new password.",
    labels.CONFIRM_PASSWORD: "Enter the new password a second time.",
}
NOT_RIGHT: Final = {
    Standing.UNKNOWN: "This is not your current password.",
    Standing.LOCKED: "Too many wrong tries. Try again later.",
}
"""What is said of a current password; each wrong one is a wrong try to log in, too (DSC-070)."""


class PasswordPages:
    """The page on which a person who knows the current password chooses another one."""

    def __init__(self, passwords: Passwords, gate: Gate, door: Door) -> None:
        self._passwords, self._gate, self._door = passwords, gate, door

    def add_to(self, app: Flask) -> None:
        """Bind the page to its address."""
        app.add_url_rule(HARP_WAYS[Level.CHANGING_PASSWORD], "password", self.change, methods=["GET", "POST"])

    def change(self) -> str | Response:
        """Ask for a new password, or judge it and lead into the account."""
        with self._door.opened(Level.IN, Level.CHANGING_PASSWORD) as login:
            if request.method == "GET":
                return _page(login, [])
            entered = typed(REQUIRED)
            problems = missing(entered, REQUIRED) or self._renew(login.account, entered)
            if problems:
                return _page(login, problems)
            self._door.end_others("password")
            self._door.renew("password")
            login.level, login.notice = Level.IN, "Your password has been changed."
            return leading(HARP_WAYS[Level.IN])

    def _renew(self, account: str, entered: dict[str, str]) -> list[Problem]:
        standing = self._gate.standing(account, entered[labels.CURRENT_PASSWORD])
        if standing in NOT_RIGHT:
            return [Problem(labels.CURRENT_PASSWORD, NOT_RIGHT[standing])]
        new, again = entered[labels.PASSWORD], entered[labels.CONFIRM_PASSWORD]
        return self._passwords.renew(Entry(account, new, again, question="", answer=""))


def _page(login: Login, problems: Sequence[Problem]) -> str:
    expired = login.level is Level.CHANGING_PASSWORD
    return render_template("harp/password.html", values={}, problems=problems, expired=expired)
