"""Looking at a tab until what is looked for is there: a page may build itself up, or go on to another one meanwhile."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from time import monotonic
from typing import Any, TypeVar

from playwright.sync_api import Error, Page, Request, Response

from harness.browser.acting import learn_options, unopened
from harness.browser.bounded import evaluated
from harness.browser.document import Document
from harness.browser.frames import Frames
from harness.browser.locating import located
from harness.browser.locators import Locators
from harness.browser.perceiving import Found, find
from harness.browser.remedies import remedy_for
from harness.browser.settling import AWAIT_CHANGE
from harness.browser.troubles import told
from harness.errors import Missing, TooSlow, Unreachable

T = TypeVar("T")

LONGEST_LOOK_MS = 250
"""After this long a page is looked at again even if it did not change: what is seen may depend on style alone."""

BROWSERS_OWN_ERROR = "chrome-error:"
"""How the address of the page begins that Chromium shows where none could be loaded: it is not the deployment's."""


@dataclass(frozen=True)
class Look:
    """A page as it was last looked at, and what was found on it."""

    document: Document
    found: Sequence[Found]


class Sight:
    """Looks at one tab."""

    def __init__(self, tab: Page, locators: Locators, timeout_s: float) -> None:
        """Look with a profile's locators; whatever is waited for may take up to `timeout_s` seconds."""
        self._tab, self._locators, self._timeout_s = tab, locators, timeout_s
        self.frames = Frames(tab, locators)
        self.seen: Look | None = None
        """The page as it was last looked at; None where it may be another by now."""
        self._status = 200
        self._failed = ""
        tab.on("response", self._note_status)
        tab.on("requestfailed", self._note_failure)

    def look(self) -> Look:
        """Look at the page, when nothing of what the profile says is to be waited for is in sight any more."""
        return self.patiently(self._ready) if self._locators.overlays.wait else self._glance()

    def waits(self) -> bool:
        """Tell whether something is in sight at this moment that is to be waited for."""
        return bool(self._spinner(self._glance()))

    def evaluated(self, script: str, argument: Any = None) -> str:
        """Run a script in the page, anew in the next one if the page goes on to another meanwhile."""
        deadline = monotonic() + self._timeout_s
        while True:
            try:
                return str(evaluated(self._tab.main_frame, script, argument, self._timeout_s))
            except Error as problem:
                if "context was destroyed" not in problem.message or monotonic() >= deadline:
                    raise
                self._tab.wait_for_load_state("domcontentloaded")

    def patiently(self, look: Callable[[], T]) -> T:
        """Look until it is found, again each time the page changes: a page may build itself up."""
        deadline = monotonic() + self._timeout_s
        while True:
            try:
                return look()
            except (Missing, TooSlow):
                if monotonic() >= deadline:
                    raise
                self.await_change()

    def await_change(self) -> None:
        """Wait a little for the page to change."""
        with self._told("waiting for the page to change"):
            self.evaluated(AWAIT_CHANGE, LONGEST_LOOK_MS)

    def _ready(self) -> Look:
        look = self._glance()
        if spinner := self._spinner(look):
            raise TooSlow(f"“{spinner}” was still in sight after {self._timeout_s:g} s on {self._tab.url}")
        return look

    def _spinner(self, look: Look) -> str:
        """Give what is in sight of that which is to be waited for, or nothing."""
        return next((css for css in self._locators.overlays.wait if look.document.matching(css)), "")

    def _glance(self) -> Look:
        with self._told("reading the page"):
            if self._tab.url.startswith(BROWSERS_OWN_ERROR):
                raise Unreachable(f"{self._failed or 'a page'} could not be loaded", remedy_for(self._failed))
            document = self.frames.read(self.evaluated, self._status)
            if closed := unopened(document.tree):
                for each in closed:
                    learn_options(self.frames.on_screen(each), self.frames.of(each))
                document = self.frames.read(self.evaluated, self._status)
        self.seen = Look(document, located(document, find(document), self._locators))
        return self.seen

    def _note_status(self, response: Response) -> None:
        if response.request.is_navigation_request() and response.frame == self._tab.main_frame:
            self._status = response.status

    def _note_failure(self, request: Request) -> None:
        if request.is_navigation_request() and request.frame == self._tab.main_frame:
            self._failed = f"{request.url} ({request.failure})"

    def _told(self, act: str) -> AbstractContextManager[None]:
        return told(act, self._tab, self._timeout_s)
