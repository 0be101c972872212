"""The pages of the HARP site around the registration."""

from flask import Flask, render_template, request

from reference_impl.domain import labels
from reference_impl.domain.problem import missing
from reference_impl.registration.gate import Gate, Standing
from reference_impl.web.forms import typed

PLAIN_PAGES = {
    "/": "harp/home.html",
    "/login/help": "harp/help.html",
    "/recover": "harp/recover.html",
    "/terms": "harp/terms.html",
    "/privacy": "harp/privacy.html",
}

REQUIRED = {
    labels.USER_ID: "Enter your User ID.",
    labels.PASSWORD: "Enter your password.",
    labels.TERMS: "Check the box to agree to the Terms & Conditions. Without it you can't log in.",
}


class HarpPages:
    """Pages that need nothing but their templates, and the login."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    def add_to(self, app: Flask) -> None:
        """Bind the pages to their addresses."""
        for address, template in PLAIN_PAGES.items():
            app.add_url_rule(address, template, render_template, defaults={"template_name_or_list": template})
        app.add_url_rule("/login", view_func=self.login, methods=["GET", "POST"])

    def login(self) -> str:
        """Show the login form or judge what was typed; DSC-035: the terms are agreed to at each login."""
        if request.method == "GET":
            return render_template("harp/login.html", values={}, problems=[])
        entered = typed(REQUIRED)
        problems = missing(entered, REQUIRED)
        if problems:
            return render_template("harp/login.html", values=entered, problems=problems)
        standing = self._gate.standing(entered[labels.USER_ID], entered[labels.PASSWORD])
        # Two-factor authentication can't be set up yet, so that nobody gets further than to that page.
        template = "harp/two_factor.html" if standing is Standing.VERIFIED else "harp/login_refused.html"
        return render_template(template, values=entered, problems=[], standing=standing.value)
