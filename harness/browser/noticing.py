"""What Chromium notices of a page beside what it shows: errors of its scripts, and answers that it needs and lacks.

A page whose script or data never came is no word of the deployment's on what it shows: who judges it asks for that.
"""

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Frame, Page, Request, Response

from harness.browser.settling import AWAITED

NEEDED = AWAITED | {"stylesheet"}
"""What a page can't be judged without."""

FIRST_SERVER_ERROR = 500

OWN_DOING = ("net::ERR_ABORTED", "net::ERR_BLOCKED")
"""How failures begin that are the page's or the browser's own doing, such as leaving for another page."""

LONGEST_ERROR = 500
"""So many characters of an error are kept: some pages write whole documents there."""

BUSY = """() => [...document.querySelectorAll(
  'html, body, main, form, dialog, [role="main"], [role="dialog"]'
)].some(each => each.getAttribute("aria-busy") === "true")"""
"""Whether a page says of itself that it is not ready (WAI-ARIA 1.2, aria-busy)."""


class Noticing:
    """Notes of one tab what is not seen on its page."""

    def __init__(self, context: BrowserContext, tab: Page) -> None:
        """Listen to a tab, from before it shows anything."""
        self._tab = tab
        self._failures: list[str] = []
        self._errors: list[str] = []
        tab.on("console", self._note_message)
        tab.on("pageerror", self._note_error)
        context.on("response", self._note_response)
        context.on("requestfailed", self._note_failure)

    def begin(self) -> None:
        """Begin anew, for whatever page comes next."""
        self._failures.clear()

    def failures(self) -> tuple[str, ...]:
        """Say what the page needed and its servers failed to give, since it was begun."""
        return tuple(dict.fromkeys(self._failures))

    def errors(self) -> tuple[str, ...]:
        """Give the errors of scripts since it was last asked, those that nobody caught and those on the console."""
        noted, self._errors = tuple(self._errors), []
        return noted

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            place = message.location
            at = f" ({place['url']}:{place['lineNumber'] + 1})" if place.get("url") else ""
            self._errors.append(f"{message.text[:LONGEST_ERROR]}{at}")

    def _note_error(self, error: Error) -> None:
        self._errors.append(f"nobody caught {error.name}: {error.message}"[:LONGEST_ERROR])

    def _note_response(self, response: Response) -> None:
        if response.status >= FIRST_SERVER_ERROR and self._is_needed(response.request):
            told = f"{response.request.method} {response.url}"
            self._failures.append(f"{told} answered with a server error ({response.status})")

    def _note_failure(self, request: Request) -> None:
        why = request.failure or ""
        if why.startswith("net::ERR_") and not why.startswith(OWN_DOING) and self._is_needed(request):
            self._failures.append(f"{request.method} {request.url} got no answer ({why})")

    def _is_needed(self, request: Request) -> bool:
        """Tell whether a page is not whole without it; where the page itself does not come, that is seen otherwise."""
        if request.resource_type not in NEEDED:
            return False
        return not (request.is_navigation_request() and _frame(request) == self._tab.main_frame)


def _frame(request: Request) -> Frame | None:
    try:
        return request.frame
    except Error:
        return None  # A service worker's request has none, and that of a page that is only about to open.
