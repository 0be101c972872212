"""Knowing when a page that changes without a navigation is there: nothing that it asked for is still on its way."""

from collections.abc import Callable
from time import monotonic

from playwright.sync_api import BrowserContext, Request

AWAITED = frozenset({"document", "fetch", "script", "xhr"})
"""What a page can't be ready without; a beacon, a picture or a stream of events may come when it likes."""


class Traffic:
    """What the pages of a window have asked for, since somebody last did something, and have no answer to yet."""

    def __init__(self, context: BrowserContext) -> None:
        """Listen to a window."""
        self._open = set[Request]()
        context.on("request", self._note)
        context.on("requestfinished", self._close)
        context.on("requestfailed", self._close)

    def forget(self) -> None:
        """Begin anew: what was asked for before may take as long as it likes."""
        self._open.clear()

    def settle(self, turn: Callable[[str], object], change: Callable[[], object], patience_s: float) -> None:
        """Wait until all answers are there and the page has made something of them, or the time is up.

        `turn` runs a script in the page, `change` waits a little for the page to change.
        """
        deadline = monotonic() + patience_s
        turn(_TURN)
        while self._open and monotonic() < deadline:
            change()
            if not self._open:
                # What came may lead to the next question.
                turn(_FRAMES)

    def _note(self, request: Request) -> None:
        if request.resource_type in AWAITED:
            self._open.add(request)

    def _close(self, request: Request) -> None:
        self._open.discard(request)


AWAIT_CHANGE = """milliseconds => new Promise(changed => {
  const watch = new MutationObserver(() => { watch.disconnect(); changed(); });
  watch.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
  setTimeout(() => { watch.disconnect(); changed(); }, milliseconds);
})"""
"""Ends when the page changes, or after so many milliseconds."""

_TURN = "() => new Promise(done => setTimeout(done))"
_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
