"""The smallest deployment that a registration can begin on: Steps 1 and 2 as the guide labels them, and a page after.

What it says to a form is up to a judge: an honest one, or one of those in `judges.py` that are wrong on purpose.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Final
from wsgiref.types import StartResponse, WSGIEnvironment

from werkzeug.utils import redirect
from werkzeug.wrappers import Request, Response

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "Profile Information": (
        "Legal First Name*",
        "Legal Last Name*",
        "Middle Initial",
        "Date of Birth*",
        "Email Address*",
        "Confirm Email Address*",
        "Phone Number",
        "Is your address in the United States?*",
        "Home Address Line 1*",
        "Home Address Line 2",
        "City*",
        "State*",
        "ZIP Code*",
        "ZIP Code Extension",
        "Social Security Number*",
        "I agree to the Terms & Conditions*",
    ),
    "Account Information": (
        "User ID*",
        "Password*",
        "Confirm Password*",
        "Challenge Question*",
        "Challenge Question Answer*",
    ),
}
"""The fields of each step; an asterisk marks those that are required."""

STEPS: Final = (*FIELDS, "Remote Proofing")

Entries = Mapping[str, str]
"""What was typed, by label without the asterisk."""


@dataclass(frozen=True)
class Said:
    """What is said to a form: whether it leads on, which fields are marked for what, and words above it."""

    leads_on: bool
    errors: Mapping[str, str] = field(default_factory=dict)
    words: str = ""


Judge = Callable[[str, Entries], Said]
"""What is said to what was typed at a step."""

Befalls = Callable[[Request], Response | None]
"""What befalls a request before anything else; None lets it through."""


def nothing(_: Request) -> None:
    """Let every request through."""


@dataclass(frozen=True)
class Small:
    """Both sites in one, as a WSGI application."""

    judge: Judge
    befalls: Befalls = nothing

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        request = Request(environ)
        return (self.befalls(request) or self._answer(request))(environ, start_response)

    def _answer(self, request: Request) -> Response:
        if not request.path.startswith("/register"):
            return _page("Register", '<a href="/register/0">Register with HARP</a>')
        number = int(request.path.rpartition("/")[2])
        step = STEPS[number]
        if request.method == "GET":
            return _page(step, _form(step, {}, Said(leads_on=False)), step)
        entries = {_bare(label): request.form.get(_bare(label), "").strip() for label in FIELDS[step]}
        said = self.judge(step, entries)
        return (
            redirect(f"/register/{number + 1}", 303) if said.leads_on else _page(step, _form(step, entries, said), step)
        )


def _bare(label: str) -> str:
    return label.rstrip("*")


def _page(title: str, content: str, step: str = "") -> Response:
    bar = "".join(f"<li{' aria-current=step' if each == step else ''}>{each}</li>" for each in STEPS) if step else ""
    return Response(
        f"<!doctype html><title>{title}</title><ol>{bar}</ol><h1>{title}</h1>{content}", mimetype="text/html"
    )


def _form(step: str, entries: Entries, said: Said) -> str:
    fields = "".join(
        _field(f"field-{number}", label, entries, said.errors) for number, label in enumerate(FIELDS.get(step, ()))
    )
    words = f"<p role=status>{said.words}</p>" if said.words else ""
    return f"{words}<form method=post>{fields}<button>Next</button></form>"


def _field(id_: str, label: str, entries: Entries, errors: Mapping[str, str]) -> str:
    marks = f'id="{id_}" name="{escape(_bare(label))}"' + (" required" if label.endswith("*") else "")
    if _bare(label) in errors:
        marks += f' aria-invalid="true" aria-describedby="{id_}-error"'
    told = f'<span id="{id_}-error">{errors.get(_bare(label), "")}</span>'
    return f'<p><label for="{id_}">{escape(label)}</label>{_input(_bare(label), entries, marks)}{told}</p>'


def _input(label: str, entries: Entries, marks: str) -> str:
    if label.startswith("I agree"):
        return f"<input type=checkbox value=yes {marks}>"
    if label == "Challenge Question":
        return f'<select {marks}><option value="">Choose</option><option>Your first pet?</option></select>'
    kind = "password" if "Password" in label else "text"
    return f'<input type={kind} value="{escape(entries.get(label, ""))}" {marks}>'
