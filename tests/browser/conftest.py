"""A small site that has one of everything, and both browsers to look at it with."""

from collections.abc import Iterator
from html import escape
from time import sleep
from wsgiref.types import StartResponse, WSGIEnvironment

import httpx
import pytest
from playwright.sync_api import Browser as Process
from werkzeug.wrappers import Request, Response

from harness.browser.chromium import Chromium
from harness.browser.fitted import fitted
from harness.browser.launch import chromium
from harness.browser.locators import NO_LOCATORS, Locators
from harness.browser.markup import Markup
from harness.browser.port import Browser
from harness.deployments.serving import address_of, listening, serving
from tests.browser.front_end import LOCATORS, PAGES
from tests.browser.single_page import PAGES as MADE_BY_SCRIPT

TIMEOUT_S = 3.0

FORM = """<!doctype html><title>Form</title>
<h1>Create an Account</h1><h2>Profile <span hidden>secret</span> Information</h2>
<ol><li>Start</li><li aria-current="step">2. Account Information</li></ol>
<a href="/elsewhere">Help</a>
<header><a href="/home">Home</a><nav><a href="/in">Sign In</a></nav></header>
<nav><a href="/there">Register</a></nav>
<div role="alert"><p>One thing is <b>wrong</b></p></div>
<form method="post" action="/echo?from=form" novalidate>
  <input type="hidden" name="token" value="t0">
  <label for="first">Legal First Name <span aria-hidden="true">*</span></label>
  <input id="first" name="first" value="Ann" required aria-describedby="first-hint first-error" aria-invalid="true">
  <p id="first-hint">As on your ID</p><p id="first-error" class="error-message">Too short</p>
  <label>Password * <input type="password" name="password"></label>
  <label>Confirm Password: <input type="password" name="again"></label>
  <span id="by">Nick</span><span id="by2">name</span><input name="nick" aria-labelledby="by by2">
  <input name="labelled" aria-label="Apartment">
  <input name="bare" placeholder="mm/dd/yyyy"><input type="date" aria-hidden="true" tabindex="-1">
  <label for="note">Note</label><textarea id="note" name="note">old</textarea>
  <label for="state">State</label>
  <select id="state" name="state"><option value="">Choose…</option>
    <option value="OH">Ohio</option><option value="PR">Puerto Rico</option></select>
  <fieldset aria-describedby="us-error"><legend>In the United States? <span>*</span></legend>
    <p id="us-error" class="error">Choose one</p>
    <label><input type="radio" name="us" value="y"> Yes</label>
    <label><input type="radio" name="us" value="n"> No</label></fieldset>
  <fieldset><legend>Frame</legend><input type="checkbox" id="terms" name="terms" value="on">
    <label for="terms">I agree to the Terms &amp; Conditions *</label></fieldset>
  <input name="off" aria-label="Locked" disabled value="x">
  <dialog><label>Unseen <input name="unseen"></label><button>Close</button></dialog>
  <button name="go" value="next">Next →</button>
  <button name="go" value="back" formaction="/echo?from=back">Back</button>
  <button disabled>Pay</button>
  <input type="submit" name="go" value="Later">
</form>
<p>Line one<br>line two</p>
<main><header><a href="/more">More</a></header></main>
<div role="contentinfo"><button type="button">Contact</button></div>
<a href="there">Register</a>
<a href="/one">Twice</a><a href="/two">Twice</a><a href="/three">Next →</a>
<script>document.title = "script ran"</script>
"""

SCRIPTED = """<!doctype html><h1>Scripted</h1><button type="button" onclick="add()">Add</button><div id="here"></div>
<label style="display: none">Styled away <input></label>
<script>function add() {
  setTimeout(() => { here.innerHTML = '<label>Late <input></label><div role="alert">Here it is</div>'; }, 300);
}</script>"""


DIALOG = """<!doctype html><h1>Form</h1><label>City <input></label>
<button type="button" onclick="terms.showModal()">Terms</button>
<dialog id="terms"><h2>Terms</h2><form method="dialog"><button>Close</button></form></dialog>"""


ONWARD = "<!doctype html><h1>Onward</h1><script>setTimeout(() => { location.href = '/slow' }, 200)</script>"


MINE = """<!doctype html><h1>Visit {seen}</h1>
<form method="post" action="/act"><input type="hidden" name="proof" value="p{seen}">
  <input type="hidden" name="subject" value="7"><button name="act" value="remove">Remove Ann</button></form>
<form method="post" action="/out"><input type="hidden" name="proof" value="p{seen}"><button>Out</button></form>"""


def slowly() -> Iterator[bytes]:
    """Send a field at once and its label a while later, as a busy deployment does."""
    yield b"<!doctype html><h1>Slow</h1><input id='late'>" + b"<!-- the browser shows what it has got -->" * 100
    sleep(0.5)
    yield b"<label for='late'>Late</label>"


def site(environ: WSGIEnvironment, start_response: StartResponse) -> object:
    """Answer as a small deployment."""
    request = Request(environ)
    pages = {
        **PAGES,
        **MADE_BY_SCRIPT,
        "/form": FORM,
        "/scripted": SCRIPTED,
        "/dialog": DIALOG,
        "/empty": "",
        "/onward": ONWARD,
    }
    if request.path == "/echo":
        sent = "".join(f"<li>{escape(name)}={escape(value)}</li>" for name, value in request.form.items(multi=True))
        response = Response(f"<h1>Echo</h1><p>from {request.args['from']}</p><ul>{sent}</ul>", mimetype="text/html")
    elif request.path == "/move":
        response = Response(status=303, headers={"Location": "/form"})
    elif request.path == "/count":
        seen = int(request.cookies.get("seen", "0")) + 1
        response = Response(f"<h1>Visit {seen}</h1>", mimetype="text/html")
        response.set_cookie("seen", str(seen))
    elif request.path == "/mine":
        response = Response(MINE.format(seen=request.cookies.get("seen", "0")), mimetype="text/html")
    elif request.path == "/act":
        is_own = request.form["proof"] == f"p{request.cookies.get('seen', '0')}"
        is_whole = (request.form["subject"], request.form["act"]) == ("7", "remove")
        response = Response("<h1>Done</h1>", status=200 if is_own and is_whole else 403, mimetype="text/html")
    elif request.path == "/proved":
        is_own = request.headers.get("X-Proof") == f"p{request.cookies.get('seen', '0')}"
        response = Response(status=200 if is_own and request.get_data() in {b"", b"subject 7"} else 403)
    elif request.path == "/slow":
        response = Response(slowly(), mimetype="text/html")
    elif request.path == "/broken":
        response = Response("<h1>Sorry</h1>", status=500, mimetype="text/html")
    else:
        response = Response(pages.get(request.path, f"<h1>At {request.path}</h1>"), mimetype="text/html")
    return response(environ, start_response)


@pytest.fixture(scope="module")
def process() -> Iterator[Process]:
    """Run one Chromium for a module's tests: another module in this process may start its own."""
    with chromium("") as running:
        yield running


@pytest.fixture(scope="session")
def home() -> Iterator[str]:
    """Serve the site on a free port."""
    with listening(0) as taken, serving(site, taken):  # type: ignore[arg-type] # werkzeug's responses are iterables
        yield address_of(taken)


@pytest.fixture(params=["in-process", "http", "chromium"])
def browser(request: pytest.FixtureRequest) -> Iterator[tuple[Browser, str]]:
    """Give each browser in turn, and the address of the site for it."""
    opened, address = opened_browser(request, NO_LOCATORS)
    yield opened, address
    opened.close()


@pytest.fixture(params=["in-process", "chromium"])
def fitted_browser(request: pytest.FixtureRequest) -> Iterator[tuple[Browser, str]]:
    """Give each browser in turn, fitted to a front end that calls things otherwise, and the address of the site."""
    opened, address = opened_browser(request, LOCATORS)
    yield fitted(opened, LOCATORS), address
    opened.close()


def opened_browser(request: pytest.FixtureRequest, locators: Locators) -> tuple[Browser, str]:
    """Open a browser of the kind that is asked for."""
    if request.param == "in-process":
        address = "http://site.example.com"
        transport = httpx.WSGITransport(site)  # type: ignore[arg-type] # werkzeug's responses are iterables
        return Markup({address: transport}, TIMEOUT_S, locators), address
    address = request.getfixturevalue("home")
    if request.param == "http":
        return Markup({address: httpx.HTTPTransport()}, TIMEOUT_S, locators), address
    return Chromium(request.getfixturevalue("process"), TIMEOUT_S, locators), address


@pytest.fixture
def chromium_window(process: Process) -> Iterator[Chromium]:
    """Give a window of the real browser."""
    window = Chromium(process, TIMEOUT_S)
    yield window
    window.close()
