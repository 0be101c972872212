"""Enter Reference Number: on with a registration that Experian verified over the phone (EXR-001 to EXR-008)."""

from collections.abc import Sequence

from flask import Flask, redirect, render_template, request
from werkzeug.wrappers import Response

from reference_impl.domain import labels
from reference_impl.domain.problem import Problem
from reference_impl.experian import ExperianUnavailableError
from reference_impl.registration.applications import Applications
from reference_impl.registration.phone_counter import REQUIRED, PhoneCounter
from reference_impl.web.forms import typed
from reference_impl.web.sessions import Sessions
from reference_impl.web.wizard import NOT_AVAILABLE, STEP_1


class ReferenceNumber:
    """The dialog of Step 1, and a page of its own where there are no scripts or something is wrong."""

    def __init__(self, counter: PhoneCounter, applications: Applications, sessions: Sessions) -> None:
        self._counter = counter
        self._applications = applications
        self._sessions = sessions

    def add_to(self, app: Flask) -> None:
        """Bind the page to its address."""
        app.add_url_rule("/register/reference-number", view_func=self.enter, methods=["GET", "POST"])

    def enter(self) -> str | Response:
        """Ask for number and e-mail address, or judge them."""
        if request.method == "GET":
            return _page({})
        entered = typed(REQUIRED)
        try:
            entry = self._counter.enter(entered)
        except ExperianUnavailableError:
            return _page(entered, notice=NOT_AVAILABLE)
        if isinstance(entry, list):
            return _page(entered, entry)
        application = self._applications.of(self._sessions.token())
        with application.lock:
            application.restart()
            application.phone_entry = entry
            application.typed |= {labels.EMAIL: entry.email, labels.CONFIRM_EMAIL: ""}
        return redirect(STEP_1)


def _page(values: dict[str, str], problems: Sequence[Problem] = (), notice: str = "") -> str:
    return render_template("harp/reference_number.html", values=values, problems=problems, notice=notice)
