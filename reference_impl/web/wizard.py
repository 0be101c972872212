"""The pages of the registration, Steps 1 to 4."""

from collections.abc import Mapping, Sequence

from flask import Flask, redirect, render_template, request
from werkzeug.wrappers import Response

from reference_impl.domain import labels
from reference_impl.domain.credentials import CHALLENGE_QUESTIONS
from reference_impl.domain.problem import Problem
from reference_impl.domain.profile import Path, ssn_required
from reference_impl.domain.proofing import Questions
from reference_impl.domain.states import CHOICES
from reference_impl.experian import ExperianUnavailableError
from reference_impl.registration.application import Application, Stage
from reference_impl.registration.applications import Applications
from reference_impl.registration.desk import Desk, shown_again
from reference_impl.web.forms import going_back, typed
from reference_impl.web.sessions import Sessions

STEP_1, STEP_2, STEP_3, STEP_4 = "/register", "/register/account", "/register/proofing", "/register/confirmation"
STEP_1_AGAIN = "/register?begin=again"
"""For those whose application was forgotten."""

NOT_AVAILABLE = "Identity verification is not available right now. Experian did not answer: try again in a moment."
"""What is said where Experian must say whether a person is whom it verified by phone."""

PAGE_OF = {
    Stage.PROFILE: STEP_1,
    Stage.ACCOUNT: STEP_2,
    Stage.WAITING: STEP_3,
    Stage.QUESTIONS: STEP_3,
    Stage.EXPIRED: STEP_3,
    Stage.FAILED: STEP_3,
    Stage.DONE: STEP_4,
    Stage.SUBMITTED: STEP_4,
}

Page = str | Response


class Wizard:
    """Shows the page of the stage that a person's application has reached."""

    def __init__(self, desk: Desk, applications: Applications, sessions: Sessions) -> None:
        self._desk = desk
        self._applications = applications
        self._sessions = sessions

    def add_to(self, app: Flask) -> None:
        """Bind the steps to their addresses."""
        app.before_request(self._applications.forget_idle)
        for address, page in (
            (STEP_1, self.profile),
            (STEP_2, self.account),
            (STEP_3, self.proofing),
            (STEP_4, self.confirmation),
        ):
            app.add_url_rule(address, view_func=page, methods=["GET", "POST"])

    def profile(self) -> Page:
        """Step 1, Profile Information."""
        application = self._mine()
        with application.lock:
            if request.method == "GET":
                if PAGE_OF[application.stage] == STEP_4:
                    application.restart()
                return profile_page(application, [])
            application.path = Path.REMOTE
            try:
                problems = self._desk.submit_profile(application, typed(labels.PROFILE))
            except ExperianUnavailableError:
                application.notice = NOT_AVAILABLE
                return profile_page(application, [])
            return profile_page(application, problems) if problems else redirect(STEP_2)

    def account(self) -> Page:
        """Step 2, Account Information."""
        application = self._mine()
        with application.lock:
            # A doubled submission finds the stage passed, and is led to where the first one went.
            if application.stage is not Stage.ACCOUNT:
                return _onward(application)
            if request.method == "GET":
                return _account_page(application, [])
            entered = typed([*labels.ACCOUNT, labels.NOT_A_ROBOT])
            if going_back():
                application.typed |= shown_again(entered)
                return self._back(application)
            problems = self._desk.submit_account(application, entered)
            return _account_page(application, problems) if problems else _onward(application)

    def proofing(self) -> Page:
        """Step 3, Remote Proofing: the questions, a failure, or that Experian can't be reached."""
        application = self._mine()
        with application.lock:
            if PAGE_OF[application.stage] != STEP_3:
                return _onward(application)
            if request.method == "GET":
                return _proofing_page(application)
            if going_back():
                return self._back(application)
            if application.stage is Stage.WAITING:
                self._desk.ask(application)
            elif application.questions:
                return self._answers(application, application.questions)
            return _onward(application)

    def confirmation(self) -> Page:
        """Step 4, Confirmation."""
        application = self._mine()
        with application.lock:
            if PAGE_OF[application.stage] != STEP_4:
                return _onward(application)
            is_done = application.stage is Stage.DONE
            return render_template("harp/confirmation.html" if is_done else "harp/manual_confirmation.html")

    def _answers(self, application: Application, questions: Questions) -> Page:
        entered = typed([*(question.label for question in questions.questions), labels.NOT_A_ROBOT])
        try:
            problems = self._desk.submit_answers(application, entered)
        except ExperianUnavailableError:
            return _questions_page("harp/questions_again.html", questions, entered, [])
        if problems:
            return _questions_page("harp/questions.html", questions, entered, problems)
        return _onward(application)

    @staticmethod
    def _back(application: Application) -> Page:
        # DSC-071: from every step back to Step 1.
        application.restart()
        return _onward(application)

    def _mine(self) -> Application:
        return self._applications.of(self._sessions.token())


def _onward(application: Application) -> Response:
    blank = application.stage is Stage.PROFILE and not application.typed
    return redirect(STEP_1_AGAIN if blank else PAGE_OF[application.stage])


def profile_page(application: Application, problems: Sequence[Problem]) -> str:
    """Show Step 1, with the guidance on manual proofing where that was initiated."""
    return render_template(
        "harp/profile.html",
        values=application.typed,
        problems=problems,
        notice=application.take_notice(),
        states=CHOICES,
        path=application.path,
        ssn_required=ssn_required(application.typed, application.path),
        by_phone=application.phone_entry,
    )


def _account_page(application: Application, problems: Sequence[Problem]) -> str:
    return render_template(
        "harp/account.html",
        values=application.typed,
        problems=problems,
        path=application.path,
        challenge_questions=dict(zip(CHALLENGE_QUESTIONS, CHALLENGE_QUESTIONS, strict=True)),
    )


def _proofing_page(application: Application) -> str:
    if application.questions:
        return _questions_page("harp/questions.html", application.questions, {}, [])
    if application.failure:
        return render_template("harp/failure.html", failure=application.failure)
    if application.stage is Stage.EXPIRED:
        return render_template("harp/expired.html")
    return render_template("harp/unavailable.html")


def _questions_page(template: str, questions: Questions, values: Mapping[str, str], problems: Sequence[Problem]) -> str:
    return render_template(template, questions=questions.questions, values=values, problems=problems)
