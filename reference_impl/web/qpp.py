"""The pages of the QPP site: home, sign-in and the way to register."""

from flask import Flask, render_template, request

from reference_impl.domain import labels
from reference_impl.domain.problem import missing
from reference_impl.registration.gate import Gate
from reference_impl.web.forms import typed

SECTIONS = {"/about": "About", "/mips": "MIPS", "/apms": "APMs", "/resources": "Resources"}
"""The header's other entries (NAV-015); their contents are no part of the guide."""

REQUIRED = {
    labels.USER_ID: "Enter your User ID.",
    labels.PASSWORD: "Enter your password.",
    labels.TRUTH: "Check Yes I agree to agree to the Statement of Truth. Without it you can't sign in.",
}


class QppPages:
    """The entrance to QPP."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    def add_to(self, app: Flask) -> None:
        """Bind the pages to their addresses."""
        app.jinja_env.globals["sections"] = SECTIONS
        app.add_url_rule("/", "home", render_template, defaults={"template_name_or_list": "qpp/home.html"})
        for address, title in SECTIONS.items():
            facts = {"template_name_or_list": "qpp/section.html", "title": title}
            app.add_url_rule(address, title, render_template, defaults=facts)
        app.add_url_rule("/login", view_func=self.login, methods=["GET"])
        app.add_url_rule("/login", view_func=self.sign_in, methods=["POST"])

    def login(self) -> str:
        """Show the sign-in form, or the Register view (NAV-011, DSC-032)."""
        if request.args.get("page") == "register":
            return render_template("qpp/register.html")
        return render_template("qpp/sign_in.html", values={}, problems=[])

    def sign_in(self) -> str:
        """Judge a sign-in (SGN-004); DSC-035: the Statement of Truth is agreed to each time.

        ELG-004: nobody is let in without two-factor authentication, which can't be set up yet.
        """
        entered = typed(REQUIRED)
        problems = missing(entered, REQUIRED)
        if problems:
            return render_template("qpp/sign_in.html", values=entered, problems=problems)
        standing = self._gate.standing(entered[labels.USER_ID], entered[labels.PASSWORD])
        return render_template("qpp/sign_in_refused.html", values=entered, problems=[], standing=standing.value)
