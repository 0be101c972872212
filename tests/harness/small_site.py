"""A site of a few pages, for tests of what is read from pages and done on them."""

from wsgiref.types import StartResponse, WSGIEnvironment

import httpx
from werkzeug.wrappers import Request, Response

from harness.browser.locators import NO_LOCATORS, Locators
from harness.browser.markup import Markup
from tests.harness.samples import HOME


def browser_at(markup: str, locators: Locators = NO_LOCATORS, **others: str) -> Markup:
    """Give a browser at a page of this markup; each other page, by its path, has its own or only its address."""

    def site(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        path = Request(environ).path.strip("/")
        told = {"": markup, **others}.get(path, f"<h1>At /{path}</h1>")
        return list(Response(told, mimetype="text/html")(environ, start_response))

    browser = Markup({HOME: httpx.WSGITransport(site)}, 3.0, locators)
    browser.visit(f"{HOME}/")
    return browser
