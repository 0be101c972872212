"""Retry Remote Proofing: back into a registration whose proofing failed (PRF-008, DSC-024)."""

from flask import Flask, redirect, render_template, request
from werkzeug.wrappers import Response

from reference_impl.domain import labels
from reference_impl.domain.problem import Problem
from reference_impl.registration.applications import Applications
from reference_impl.registration.desk import Desk
from reference_impl.web.forms import typed
from reference_impl.web.sessions import Sessions


class Retry:
    """Asks for the e-mail address of the failed attempt and returns to Step 1 within the limit."""

    def __init__(self, desk: Desk, applications: Applications, sessions: Sessions) -> None:
        self._desk = desk
        self._applications = applications
        self._sessions = sessions

    def add_to(self, app: Flask) -> None:
        """Bind the page to its address."""
        app.add_url_rule("/register/retry", view_func=self.retry, methods=["GET", "POST"])

    def retry(self) -> str | Response:
        """Ask for the e-mail address, or judge it."""
        if request.method == "GET":
            return render_template("harp/retry.html", values={}, problems=[])
        entered = typed([labels.EMAIL])
        email = entered[labels.EMAIL]
        if not self._desk.storage.failed_proofings(email):
            problem = Problem(labels.EMAIL, "Enter the email address of a registration whose proofing failed.")
            return render_template("harp/retry.html", values=entered, problems=[problem])
        if not self._desk.attempts_left(email):
            return render_template("harp/retry_refused.html")
        application = self._applications.of(self._sessions.token())
        with application.lock:
            application.restart()
            application.phone_entry = None
            application.typed |= {labels.EMAIL: email, labels.CONFIRM_EMAIL: ""}
        return redirect("/register")
