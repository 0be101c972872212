"""What Chromium notices of a page beside what it shows."""

from collections.abc import Iterator
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from werkzeug.wrappers import Request, Response

from harness.browser.chromium import Chromium
from harness.deployments.serving import address_of, listening, serving
from tests.harness.samples import HOME, markup_browser

PAGES = {
    "/whole": "<h1>Whole</h1><script src='/fine.js'></script>",
    "/loud": "<h1>Loud</h1><script>console.error('It is', 42); console.warn('not this'); nothing.there()</script>",
    "/without-script": "<h1>Bare</h1><script src='/broken.js'></script>",
    "/without-data": "<h1>Empty</h1><script>fetch('/broken.json').catch(() => 0)</script>",
    "/without-style": "<h1>Plain</h1><link rel=stylesheet href='/broken.css'>",
    "/without-picture": "<h1>Text</h1><img src='/broken.png' alt=''>",
    "/missing-script": "<h1>Bare</h1><script src='/missing.js'></script>",
    "/left": "<h1>Left</h1><script>fetch('/fine.js'); location.href = '/whole'</script>",
    "/busy": "<h1>Busy</h1><main aria-busy=true>Please wait</main>",
}


def site(environ: WSGIEnvironment, start_response: StartResponse) -> object:
    """Answer pages and scripts; what is broken is so by a server error."""
    path = Request(environ).path
    status = 503 if "broken" in path else 404 if "missing" in path else 200
    kind = "text/javascript" if path.endswith(".js") else "text/html"
    return Response(PAGES.get(path, ""), status, mimetype=kind)(environ, start_response)


@pytest.fixture(scope="module")
def place() -> Iterator[str]:
    """Serve the pages."""
    with listening(0) as taken, serving(site, taken):  # type: ignore[arg-type] # a WSGI application
        yield address_of(taken)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/whole", ()),
        ("/without-script", ("GET {place}/broken.js answered with a server error (503)",)),
        ("/without-data", ("GET {place}/broken.json answered with a server error (503)",)),
        ("/without-style", ("GET {place}/broken.css answered with a server error (503)",)),
        ("/without-picture", ()),
        ("/missing-script", ()),
        ("/left", ()),
        ("/busy", ("{place}/busy says that it is still busy",)),
    ],
)
def test_a_page_that_is_not_whole_is_noticed(
    path: str, expected: tuple[str, ...], place: str, chromium_window: Chromium
) -> None:
    """By what its server failed to give, and not by what it never had."""
    chromium_window.visit(f"{place}{path}")
    chromium_window.read()
    assert tuple(each.format(place=place) for each in expected) == chromium_window.failures()


def test_the_next_page_is_not_blamed_for_the_one_before(place: str, chromium_window: Chromium) -> None:
    """What was missing there is missing there."""
    chromium_window.visit(f"{place}/without-script")
    chromium_window.visit(f"{place}/whole")
    assert () == chromium_window.failures()


def test_errors_of_scripts_are_given_once(place: str, chromium_window: Chromium) -> None:
    """Those on the console and those that nobody caught, without warnings."""
    chromium_window.visit(f"{place}/loud")
    chromium_window.read()
    said = chromium_window.errors()
    assert [f"It is 42 ({place}/loud:1)", "nobody caught ReferenceError: nothing is not defined"] == [*said]
    assert () == chromium_window.errors()


def test_markup_notices_nothing() -> None:
    """No script runs there, and a page is all that is asked for."""
    browser = markup_browser()
    browser.visit(HOME)
    assert ((), ()) == (browser.errors(), browser.failures())
