"""Recover ID or reset password: the same answers, whether or not there is an account (RST-001, CHQ-007)."""

from collections.abc import Callable, Sequence
from typing import Final

from flask import Flask, redirect, render_template, request
from werkzeug.wrappers import Response

from reference_impl.domain import labels
from reference_impl.domain.problem import Problem
from reference_impl.login.links import DeadLinkError
from reference_impl.login.recovery import REQUIRED, Recovery
from reference_impl.web.forms import typed

REMEMBERED: Final = {labels.EMAIL: "Enter your email address.", labels.USER_ID: "Enter your User ID."}
"""What a person must remember to recover the rest, and the request where they enter nothing."""


class RecoveryPages:
    """Asks for what a person remembers, and lets whoever came by a link choose a new password."""

    def __init__(self, recovery: Recovery) -> None:
        self._recovery = recovery

    def add_to(self, app: Flask) -> None:
        """Bind the pages to their addresses."""
        for address, page in (
            ("/recover/user-id", self.user_id),
            ("/recover/password", self.link),
            ("/recover/password/<token>", self.reset),
        ):
            app.add_url_rule(address, f"recover_{page.__name__}", page, methods=["GET", "POST"])
        app.register_error_handler(DeadLinkError, lambda _: render_template("harp/reset_link_dead.html"))

    def user_id(self) -> str:
        """Ask for an e-mail address, and send the User ID there."""
        return _ask(labels.EMAIL, "harp/recover_user_id.html", self._recovery.send_user_id)

    def link(self) -> str:
        """Ask for a User ID, and send a link to the e-mail address of its owner."""
        return _ask(labels.USER_ID, "harp/recover_password.html", self._recovery.send_link)

    def reset(self, token: str) -> str | Response:
        """Ask the challenge question and for a new password, or judge them."""
        question = self._recovery.question(token)
        if request.method == "GET":
            return _reset_page(question, [])
        problems = self._recovery.reset(token, typed(REQUIRED))
        return _reset_page(question, problems) if problems else redirect("/login?after=password-reset", 303)


def _ask(label: str, template: str, send: Callable[[str], None]) -> str:
    if request.method == "GET":
        return render_template(template, values={}, problems=[])
    remembered = typed([label])[label]
    if not remembered:
        return render_template(template, values={}, problems=[Problem(label, REMEMBERED[label])])
    send(remembered)
    return render_template("harp/recover_sent.html", asked=label)


def _reset_page(question: str, problems: Sequence[Problem]) -> str:
    return render_template("harp/reset_password.html", question=question, values={}, problems=problems)
