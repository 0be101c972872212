"""The way into manual proofing, within Step 1: initiate it, submit Profile Information for it, or cancel."""

from flask import Flask, redirect, request
from werkzeug.wrappers import Response

from reference_impl.domain import labels
from reference_impl.domain.profile import Path
from reference_impl.registration.applications import Applications
from reference_impl.registration.desk import Desk, shown_again
from reference_impl.web.forms import typed
from reference_impl.web.sessions import Sessions
from reference_impl.web.wizard import STEP_1, STEP_2, profile_page

AT = "/register/manual-proofing"
GUIDANCE = f"{STEP_1}#manual-proofing"


class Manual:
    """Initiate Manual Proofing may come first or after the profile (DSC-018); what was typed is kept (MAN-010)."""

    def __init__(self, desk: Desk, applications: Applications, sessions: Sessions) -> None:
        self._desk = desk
        self._applications = applications
        self._sessions = sessions

    def add_to(self, app: Flask) -> None:
        """Bind the ways to their address; the buttons of Step 1 lead there too."""
        app.add_url_rule(AT, "initiate_manual_proofing", self.initiate, methods=["GET"])
        app.add_url_rule(AT, "manual_proofing", self.act, methods=["POST"])

    def initiate(self) -> Response:
        """Show the guidance in Step 1, to somebody who comes by a link from further on (CHQ-009)."""
        application = self._applications.of(self._sessions.token())
        with application.lock:
            application.restart()
            application.path = Path.MANUAL
        return redirect(GUIDANCE)

    def act(self) -> str | Response:
        """Do what the pressed button of Step 1 says, with what was typed there."""
        application = self._applications.of(self._sessions.token())
        entered, action = typed(labels.PROFILE), request.form.get("action")
        with application.lock:
            application.path = Path.REMOTE if action == "cancel" else Path.MANUAL
            if action == "submit":
                problems = self._desk.submit_profile(application, entered)
                return profile_page(application, problems) if problems else redirect(STEP_2)
            application.restart()
            application.typed |= shown_again(entered)
        return redirect(GUIDANCE if action == "initiate" else STEP_1)
