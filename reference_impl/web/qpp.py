"""The entrance to the QPP site: home, sign-in, the way to register, and what the Help Desk needs."""

from flask import Flask, render_template, request
from werkzeug.wrappers import Response

from reference_impl.domain import help_desk, labels
from reference_impl.domain.problem import missing
from reference_impl.registration.gate import Gate, Standing
from reference_impl.web.door import Door, leading
from reference_impl.web.forms import typed

SECTIONS = {"/about": "About", "/mips": "MIPS", "/apms": "APMs", "/resources": "Resources"}
"""The header's other entries (NAV-015); their contents are no part of the guide."""

REQUIRED = {
    labels.USER_ID: "Enter your User ID.",
    labels.PASSWORD: "Enter your password.",
    labels.TRUTH: "Check Yes I agree to agree to the Statement of Truth. Without it you can't sign in.",
}

SIGNED_OUT = "You are signed out."


class QppPages:
    """The entrance to QPP."""

    def __init__(self, gate: Gate, door: Door) -> None:
        self._gate, self._door = gate, door

    def add_to(self, app: Flask) -> None:
        """Bind the pages to their addresses."""
        app.jinja_env.globals["sections"] = SECTIONS
        app.add_url_rule("/", "home", render_template, defaults={"template_name_or_list": "qpp/home.html"})
        for address, title in SECTIONS.items():
            facts = {"template_name_or_list": "qpp/section.html", "title": title}
            app.add_url_rule(address, title, render_template, defaults=facts)
        app.add_url_rule("/login", view_func=self.login, methods=["GET"])
        app.add_url_rule("/login", view_func=self.sign_in, methods=["POST"])
        app.add_url_rule("/logout", view_func=self.sign_out, methods=["POST"])
        app.jinja_env.globals["help_desk_lists"] = help_desk.LISTS
        told = {"template_name_or_list": "qpp/help_desk.html"}
        app.add_url_rule("/help-desk", "help_desk", render_template, defaults=told)

    def login(self) -> str:
        """Show the sign-in form, or the Register view (NAV-011, DSC-032)."""
        if request.args.get("page") == "register":
            return render_template("qpp/register.html")
        notice = SIGNED_OUT if request.args.get("after") == "logout" else ""
        return render_template("qpp/sign_in.html", values={}, problems=[], notice=notice)

    def sign_in(self) -> str | Response:
        """Judge a sign-in (SGN-004); DSC-035: the Statement of Truth is agreed to each time.

        ELG-004, MFA-019: nobody gets further whose identity is not verified or whose setup is not complete.
        """
        entered = typed(REQUIRED)
        problems = missing(entered, REQUIRED)
        if problems:
            return render_template("qpp/sign_in.html", values=entered, problems=problems)
        moment, account = self._door.logins.moment(), entered[labels.USER_ID].casefold()
        standing = self._gate.standing(entered[labels.USER_ID], entered[labels.PASSWORD])
        why_not = self._why_not(account) if standing is Standing.VERIFIED else standing.value
        if why_not:
            return render_template("qpp/sign_in_refused.html", values=entered, problems=[], standing=why_not)
        return self._door.admit(account, moment)

    def _why_not(self, account: str) -> str:
        """Tell what a verified person has to do at HARP first, nothing where there is nothing."""
        door = self._door
        if door.site in door.policy.setup_before and not door.second_factor.devices.is_set_up(account):
            return "not set up"
        return "password expired" if door.has_expired(account) else ""

    def sign_out(self) -> Response:
        """End all logins of the account."""
        self._door.leave()
        return leading("/login?after=logout")
