"""Small builders for the tests of the harness, and a small site to look at."""

from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

import httpx
from hypothesis import settings
from werkzeug.wrappers import Request, Response

from harness.applicant import Applicant, Casting
from harness.browser.markup import Markup
from harness.browser.port import Field, FieldKind, Page
from harness.evidence.recording import Recorder, Sentence
from harness.evidence.records import Compiled, Header, Run, ScenarioRecord
from harness.evidence.redaction import Redactor
from harness.pages.labels import PRIVATE_FIELDS, PRIVATE_STEPS
from harness.registers import Requirement, Strength
from harness.verdicts import Verdict

UNTIMED = settings(deadline=None)
"""For properties: how long an example takes is the machine's affair."""

HOME = "http://site.example.com"
"""Where the small site is, in-process."""

FORM = """<h1>Create an Account</h1>
<form method="post" action="/form"><label>User ID <input name="user"></label>
<label>State <select name="state"><option value="">Choose</option><option>Ohio</option></select></label>
<label><input type="checkbox" name="terms"> I agree</label><button>Next</button></form>"""

SENTENCES = (
    Sentence("given", "Given", "an applicant at Step 2", 7),
    Sentence("when", "When", "they choose a password", 8),
    Sentence("then", "Then", "the password is accepted", 9),
)


def compiled(id_: str = "S-PWD-01", *requirements: str, tags: tuple[str, ...] = ()) -> Compiled:
    """Give a compiled scenario that claims some requirements."""
    return Compiled(id_, f"The title of {id_}", "account information", "a.feature", 7, "A rule", requirements, tags)


def requirement(id_: str, strength: Strength = "MUST") -> Requirement:
    """Give a requirement that a browser can test."""
    return Requirement(id_, "guide", "Step 2", "a quote", "a statement", strength, ("browser",))


def header(run: str = "r1", *scenarios: Compiled) -> Header:
    """Give the header of a run."""
    told = Run(run, "2026-11-02T10:00:00+00:00", "Reference", {}, {"kind": "markup"}, 1, 7, {}, "", {})
    return Header(told, scenarios)


def conforming(id_: str) -> ScenarioRecord:
    """Give the record of a scenario in which nothing was wrong."""
    return ScenarioRecord(id_, Verdict.CONFORMS, "", "2026-11-02T10:00:01+00:00", 0.25, "", ())


def field(label: str, value: str = "", *, kind: FieldKind = "text", error: str = "") -> Field:
    """Give a field as a page shows it."""
    return Field(label, kind, value, message=error, masked=kind == "password")


def page(*fields: Field, step: str = "Account Information", alerts: tuple[str, ...] = (), text: str = "") -> Page:
    """Give a page as a person perceives it."""
    return Page(f"{HOME}/form", 200, ("Create an Account",), step, alerts, fields, (), text)


def redactor() -> Redactor:
    """Give a redactor as runs use it."""
    return Redactor(PRIVATE_FIELDS, PRIVATE_STEPS)


def recorder(scenario: Compiled) -> Recorder:
    """Give a recorder of a scenario with a Given, a When and a Then."""
    return Recorder(scenario, SENTENCES, redactor(), "gw0")


def applicant(number: int = 1, **traits: str) -> Applicant:
    """Give a made-up applicant."""
    return Casting("qwrtp", 7).applicant(number, **traits)


def site(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Answer as a site with a form, a page that fails, and a page for everything else."""
    request = Request(environ)
    status, told = (500, "Sorry") if request.path == "/broken" else (200, f"At {request.path}")
    markup = FORM if (request.path, request.method) == ("/form", "GET") else f"<h1>{told}</h1>"
    return Response(markup, status, mimetype="text/html")(environ, start_response)


def markup_browser() -> Markup:
    """Open a window in which the small site can be visited."""
    return Markup({HOME: httpx.WSGITransport(site)}, 3.0)
