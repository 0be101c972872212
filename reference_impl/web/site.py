"""What the two sites have in common: templates, sessions, headers, and pages for errors."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Protocol

from flask import Flask, Response, render_template
from werkzeug.exceptions import HTTPException

from reference_impl.domain import labels
from reference_impl.web.sessions import Sessions

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

HTTPS_ALONE = {"Strict-Transport-Security": "max-age=31536000"}
"""What keeps a browser to https for a year, once it has come by it."""

STYLE_AGE = timedelta(minutes=5)
"""How long a browser may keep style and script, which every page needs; pages are never kept."""


class Pages(Protocol):
    """A group of pages."""

    def add_to(self, app: Flask) -> None:
        """Bind the pages to their addresses."""


class Site:
    """A site called `name`, whose templates know `facts` besides the labels."""

    def __init__(self, name: str, address: str, facts: Mapping[str, object]) -> None:
        self.name = name
        self.app = Flask("reference_impl")
        self.app.config["SEND_FILE_MAX_AGE_DEFAULT"] = STYLE_AGE
        self.app.jinja_env.trim_blocks = self.app.jinja_env.lstrip_blocks = True
        self.sessions = Sessions(f"{name}_session", address)
        self.sessions.add_to(self.app)
        self._headers = HEADERS | (HTTPS_ALONE if address.startswith("https:") else {})
        self.app.after_request(self._protect)
        self.app.register_error_handler(HTTPException, _explain)
        self.app.jinja_env.filters["field_name"] = labels.field_name
        self.app.jinja_env.globals.update(facts, labels=labels, site=name, form_proof=self.sessions.form_proof)

    def add(self, pages: Pages) -> None:
        """Add a group of pages."""
        pages.add_to(self.app)

    def _protect(self, response: Response) -> Response:
        response.headers.update(self._headers)
        response.headers.setdefault("Cache-Control", "no-store")
        return response


def _explain(error: HTTPException) -> tuple[str, int]:
    return render_template("error.html", error=error), error.code or 500
