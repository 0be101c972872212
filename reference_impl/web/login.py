"""HARP's login (LGN-001 to LGN-006)."""

from typing import Final

from flask import Flask, render_template, request
from werkzeug.wrappers import Response

from reference_impl.domain import labels
from reference_impl.domain.problem import missing
from reference_impl.registration.gate import Gate, Standing
from reference_impl.web.door import Door, leading
from reference_impl.web.forms import typed

REQUIRED: Final = {
    labels.USER_ID: "Enter your User ID.",
    labels.PASSWORD: "Enter your password.",
    labels.TERMS: "Check the box to agree to the Terms & Conditions. Without it you can't log in.",
}
NOTICES: Final = {"logout": "You are logged out.", "password-reset": "Your password has been reset."}
"""What the login tells those who come from elsewhere, by `after` in its address."""


class LoginPages:
    """The login, and the way out."""

    def __init__(self, gate: Gate, door: Door) -> None:
        self._gate, self._door = gate, door

    def add_to(self, app: Flask) -> None:
        """Bind the pages to their addresses."""
        app.add_url_rule("/login", view_func=self.login, methods=["GET"])
        app.add_url_rule("/login", view_func=self.log_in, methods=["POST"])
        app.add_url_rule("/logout", view_func=self.log_out, methods=["POST"])

    def login(self) -> str:
        """Show the login form, and what became of those who were led here."""
        notice = NOTICES.get(request.args.get("after", ""), "")
        return render_template("harp/login.html", values={}, problems=[], notice=notice)

    def log_in(self) -> str | Response:
        """Judge what was typed; DSC-035: the terms are agreed to at each login."""
        entered = typed(REQUIRED)
        problems = missing(entered, REQUIRED)
        if problems:
            return render_template("harp/login.html", values=entered, problems=problems)
        moment = self._door.logins.moment()
        standing = self._gate.standing(entered[labels.USER_ID], entered[labels.PASSWORD])
        if standing is Standing.VERIFIED:
            return self._door.admit(entered[labels.USER_ID].casefold(), moment)
        return render_template("harp/login_refused.html", values=entered, problems=[], standing=standing.value)

    def log_out(self) -> Response:
        """End all logins of the account."""
        self._door.leave()
        return leading("/login?after=logout")
