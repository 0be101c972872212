"""How Chromium asks a deployment's server for what a page asks for, without the page; and presses without waiting."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Locator, Page, Request, Route

from harness.browser.document import Document
from harness.browser.drafts import as_own
from harness.browser.port import Draft

ASKING = frozenset({"document", "fetch", "xhr"})
"""The kinds of requests by which a page asks for something to be done."""

PROVING = re.compile(r"x-.*|.*(?:authorization|csrf|xsrf|token).*", re.IGNORECASE)
"""Headers that only a page's own script sets: whose session it is, and that the page is the deployment's own."""


class OwnProofs:
    """What the pages of a window prove themselves by to each origin, where they do so in headers."""

    def __init__(self, context: BrowserContext) -> None:
        """Listen to a window."""
        self._seen: dict[str, dict[str, str]] = defaultdict(dict)
        context.on("request", self._note)

    def to(self, address: str) -> Mapping[str, str]:
        """Give what was last sent there."""
        return self._seen[_origin(address)]

    def _note(self, request: Request) -> None:
        if request.resource_type in {"fetch", "xhr"}:
            # A page that was just loaded has no proof yet, and may say so.
            told = {name: value for name, value in request.headers.items() if value and PROVING.fullmatch(name)}
            self._seen[_origin(request.url)].update(told)


_PRESS_SOON = """button => {
  window.harpPressed = true;
  const watch = new MutationObserver(() => { watch.disconnect(); window.harpPressed = false; });
  watch.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
  setTimeout(() => button.click(), 0);
}"""
"""Pressed is until the page changes, or another one takes its place."""


def press_soon(control: Locator) -> None:
    """Let the page press by itself, so that nobody waits for what it leads to."""
    control.evaluate(_PRESS_SOON)


def await_pressed(tab: Page) -> None:
    """Wait until what was pressed soon has changed the page."""
    tab.wait_for_function("() => !window.harpPressed")


def draft_of(tab: Page, control: Locator) -> Draft:
    """Catch what pressing asks for before it leaves the browser; the page stays as it is."""
    page = tab.url
    with _stopping(tab), tab.expect_event("requestfailed", lambda each: each.resource_type in ASKING) as stopped:
        control.click(no_wait_after=True)
    request = stopped.value
    media = request.header_value("content-type") or ""
    return Draft(request.method, request.url, page, media, request.post_data_buffer or b"")


def ask(tab: Page, draft: Draft, proofs: Mapping[str, str]) -> int:
    """Ask the server with the tab's cookies and its pages' proofs of origin, and give the status of the answer."""
    # What is read of a page is what is seen, which proofs of origin are not.
    own = as_own(draft, Document(tab.content(), tab.url, 0))
    headers = {**proofs, "Referer": own.page, "Origin": _origin(own.page)}
    if own.kind:
        headers["Content-Type"] = own.kind
    fetch = tab.context.request.fetch
    return fetch(own.address, method=own.method, headers=headers, data=own.body or None).status


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


@contextmanager
def _stopping(tab: Page) -> Iterator[None]:
    """Stop what the page asks meanwhile, as a person might in time."""

    def stop(route: Route) -> None:
        route.abort("aborted")

    tab.route("**", stop)
    try:
        yield
    finally:
        tab.unroute("**", stop)
