"""A real browser: Chromium (or one of its kin) through Playwright.

Nothing here sleeps: every act waits until the page that it leads to has come.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from time import monotonic
from typing import Any, TypeVar

from lxml.html import HtmlElement
from playwright.sync_api import Browser as Process
from playwright.sync_api import Error, Locator, Request, Response
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from harness.browser.acting import check, choose_from, learn_options, unopened, write
from harness.browser.bounded import evaluated
from harness.browser.covering import COVER, covered
from harness.browser.directly import ask, await_pressed, draft_of, press_soon
from harness.browser.document import Document
from harness.browser.finding import control_of, field_of, option_of
from harness.browser.frames import Frames
from harness.browser.launch import through
from harness.browser.locating import located, perceived
from harness.browser.locators import NO_LOCATORS, Locators
from harness.browser.names import words
from harness.browser.perceiving import Found, find
from harness.browser.port import ControlKind, Draft, Field, Page, Private
from harness.browser.settling import Traffic
from harness.browser.toasts import FORGET, remembering
from harness.browser.turns import keep_to
from harness.errors import Missing, TooSlow, Trouble, Unreachable
from harness.outbound.way import STRAIGHT, Way

T = TypeVar("T")

LONGEST_LOOK_MS = 250
"""After this long a page is looked at again even if it did not change: what is seen may depend on style alone."""


LONGEST_PICTURE_MS = 30_000
"""How long a picture may take: drawing a long page says nothing about the deployment's speed."""

QUICK_MS = 500
"""How long a part that was seen a moment ago may take to be acted on, before the page is looked at again."""


BROWSERS_OWN_ERROR = "chrome-error:"
"""How the address of the page begins that Chromium shows where none could be loaded: it is not the deployment's."""


@dataclass(frozen=True)
class Look:
    """A page as it was last looked at, and what was found on it."""

    document: Document
    found: Sequence[Found]


class Chromium:
    """The `Browser` over Chromium: one fresh context, so that no two scenarios share cookies."""

    kind = "chromium"

    def __init__(
        self, process: Process, timeout_s: float, locators: Locators = NO_LOCATORS, way: Way = STRAIGHT
    ) -> None:
        """Open a window in a running browser; every act may take up to `timeout_s` seconds.

        `locators` tell what stands for what the guide names, `way` how requests leave.
        """
        self.version = f"Chromium {process.version}"
        self._timeout_s = timeout_s
        self._context = process.new_context(
            locale="en-US", viewport={"width": 1280, "height": 900}, proxy=through(way.proxy)
        )
        self._context.set_default_timeout(timeout_s * 1000)
        keep_to(self._context, way.pace)
        self._context.add_init_script(_OPEN_SHADOWS)
        if locators.overlays.alert:
            self._context.add_init_script(remembering(locators.overlays.alert))
        self._traffic = Traffic(self._context)
        self.tab = self._context.new_page()
        self._locators = locators
        self._frames = Frames(self.tab, locators)
        self._status = 200
        self._seen: Look | None = None
        self._failed = ""
        self.tab.on("response", self._note_status)
        self.tab.on("requestfailed", self._note_failure)

    def visit(self, address: str) -> None:
        """See `Browser.visit`."""
        self._begin()
        with self._told(f"visiting {address}"):
            self.tab.goto(address, wait_until="domcontentloaded")
            self._arrive()

    def fill(self, label: str, text: str) -> None:
        """See `Browser.fill`."""

        def fill(field: Field, found: Found, _document: Document, patience_ms: float) -> None:
            write(self._on_screen(found.elements[0]), field, found, text, patience_ms)

        self._do(f"filling “{label}” in", label, fill)

    def choose(self, label: str, option: str) -> None:
        """See `Browser.choose`."""

        def choose(field: Field, found: Found, document: Document, patience_ms: float) -> None:
            place, box = option_of(field, option, document), self._on_screen(found.elements[0])
            if found.elements[0].tag == "select":
                taken = found.options[place]
                box.select_option(value=taken.get("value", words(taken)), timeout=patience_ms)
            elif found.options:
                choose_from(box, self._frames.of(found.elements[0]), found, place, patience_ms)
            else:
                check(self._on_screen(found.elements[place]), patience_ms)

        self._do(f"choosing “{option}” for “{label}”", label, choose)

    def tick(self, label: str) -> None:
        """See `Browser.tick`."""

        def tick(_field: Field, found: Found, _document: Document, patience_ms: float) -> None:
            check(self._on_screen(found.elements[0]), patience_ms)

        self._do(f"ticking “{label}”", label, tick)

    def press(self, name: str, kind: ControlKind | None = None) -> None:
        """See `Browser.press`."""
        control = self._to_press(name, kind)
        with self._told(f"pressing “{name}”"):
            control.click()
            self._arrive()

    def press_twice(self, name: str) -> None:
        """See `Browser.press_twice`."""
        control = self._to_press(name, "button")
        with self._told(f"pressing “{name}” twice"):
            # Unlike a double click of Playwright's own, this waits for the navigation that it begins.
            control.click(click_count=2)
            self._arrive()

    def begin_to_press(self, name: str) -> Callable[[], None]:
        """See `Browser.begin_to_press`."""
        control = self._to_press(name, "button")
        with self._told(f"pressing “{name}”"):
            press_soon(control)

        def arrive() -> None:
            with self._told(f"pressing “{name}”"):
                await_pressed(self.tab)
                self._arrive()

        return arrive

    def draft(self, name: str, kind: ControlKind | None = None) -> Draft:
        """See `Browser.draft`."""
        control = self._to_press(name, kind)
        with self._told(f"drafting “{name}”"):
            drafted = draft_of(self.tab, control)
        if self._spinner(self._glance()):
            # What it asked for was stopped: it may wait for the answer for ever.
            self.visit(drafted.page)
        return drafted

    def send(self, draft: Draft) -> int:
        """See `Browser.send`."""
        with self._told(f"asking for {draft.address}"):
            return ask(self.tab, draft)

    def escape(self) -> None:
        """See `Browser.escape`."""
        self._begin()
        with self._told("pressing Escape"):
            self.tab.keyboard.press("Escape")

    def read(self) -> Page:
        """See `Browser.read`."""
        look = self._look()
        return perceived(look.document, look.found, self._locators)

    def wait_until(self, condition: Callable[[Page], bool], what: str) -> Page:
        """See `Browser.wait_until`: looks again each time the page changes."""

        def awaited() -> Page:
            page = self.read()
            if not condition(page):
                raise TooSlow(f"{what}: not so within {self._timeout_s:g} s on {page.address}")
            return page

        return self._patiently(awaited)

    def screenshot(self, private: Callable[[Page], Private]) -> bytes | None:
        """See `Browser.screenshot`."""
        look = self._look()
        hide = private(perceived(look.document, look.found, self._locators))
        with self._told("taking a picture"):
            mask = covered(self._frames, look.found, hide)
            return self.tab.screenshot(
                full_page=True, mask=mask, mask_color=COVER, animations="disabled", timeout=LONGEST_PICTURE_MS
            )

    def close(self) -> None:
        """See `Browser.close`."""
        # A browser that has ended, by Ctrl-C for one, took its windows along.
        with suppress(Error):
            self._context.close()

    def _begin(self) -> None:
        """Do something that may lead to another page: what was seen of this one is out of date."""
        self._seen = None
        self._traffic.forget()

    def _arrive(self) -> None:
        self.tab.wait_for_load_state("domcontentloaded")
        self._traffic.settle(self._evaluated, self._await_change, self._timeout_s)

    def _look(self) -> Look:
        """Look at the page, when nothing of what the profile says is to be waited for is in sight any more."""
        return self._patiently(self._ready) if self._locators.overlays.wait else self._glance()

    def _ready(self) -> Look:
        look = self._glance()
        if spinner := self._spinner(look):
            raise TooSlow(f"“{spinner}” was still in sight after {self._timeout_s:g} s on {self.tab.url}")
        return look

    def _spinner(self, look: Look) -> str:
        """Give what is in sight of that which is to be waited for, or nothing."""
        return next((css for css in self._locators.overlays.wait if look.document.matching(css)), "")

    def _glance(self) -> Look:
        with self._told("reading the page"):
            if self.tab.url.startswith(BROWSERS_OWN_ERROR):
                raise Unreachable(f"{self._failed or 'a page'} could not be loaded", "is the deployment running?")
            document = self._frames.read(self._evaluated, self._status)
            if closed := unopened(document.tree):
                for each in closed:
                    learn_options(self._on_screen(each), self._frames.of(each))
                document = self._frames.read(self._evaluated, self._status)
        self._seen = Look(document, located(document, find(document), self._locators))
        return self._seen

    def _evaluated(self, script: str, argument: Any = None) -> str:
        """Run a script in the page, anew in the next one if the page goes on to another meanwhile."""
        deadline = monotonic() + self._timeout_s
        while True:
            try:
                return str(evaluated(self.tab.main_frame, script, argument, self._timeout_s))
            except Error as problem:
                if "context was destroyed" not in problem.message or monotonic() >= deadline:
                    raise
                self.tab.wait_for_load_state("domcontentloaded")

    def _do(self, what: str, label: str, act: Callable[[Field, Found, Document, float], None]) -> None:
        """Act on a field as it was last seen; if that is out of date by now, look again and take the time it takes."""
        if self._seen is not None:
            with suppress(Missing, Error):
                self._act_on(self._seen, label, act, QUICK_MS)
                return
        with self._told(what):
            self._patiently(lambda: self._act_on(self._look(), label, act, self._timeout_s * 1000))

    @staticmethod
    def _act_on(look: Look, label: str, act: Callable[[Field, Found, Document, float], None], patience: float) -> None:
        act(*field_of(look.found, label, look.document), look.document, patience)

    def _to_press(self, name: str, kind: ControlKind | None) -> Locator:
        def find_control() -> Found:
            look = self._look()
            return control_of(look.found, name, kind, look.document)[1]

        found = self._patiently(find_control)
        self._begin()
        if self._locators.overlays.alert:
            self._evaluated(FORGET)
        return self._on_screen(found.elements[0])

    def _on_screen(self, element: HtmlElement) -> Locator:
        """Give the live element that was read under this number."""
        return self._frames.on_screen(element)

    def _patiently(self, look: Callable[[], T]) -> T:
        """Look until it is found, again each time the page changes: a page may build itself up."""
        deadline = monotonic() + self._timeout_s
        while True:
            try:
                return look()
            except (Missing, TooSlow):
                if monotonic() >= deadline:
                    raise
                self._await_change()

    def _await_change(self) -> None:
        with self._told("waiting for the page to change"):
            self._evaluated(_AWAIT_CHANGE, LONGEST_LOOK_MS)

    def _note_status(self, response: Response) -> None:
        if response.request.is_navigation_request() and response.frame == self.tab.main_frame:
            self._status = response.status

    def _note_failure(self, request: Request) -> None:
        if request.is_navigation_request() and request.frame == self.tab.main_frame:
            self._failed = f"{request.url} ({request.failure})"

    @contextmanager
    def _told(self, act: str) -> Iterator[None]:
        """Tell Playwright's errors in our words."""
        try:
            yield
        except PlaywrightTimeout as problem:
            raise TooSlow(f"{act} took longer than {self._timeout_s:g} s ({self.tab.url})") from problem
        except Error as problem:
            first = problem.message.splitlines()[0]
            if "net::ERR" in first or "NS_ERROR" in first:
                raise Unreachable(f"{act}: {first}", "is the deployment running?") from problem
            raise Trouble(f"{act} failed: {first}") from problem


_AWAIT_CHANGE = """milliseconds => new Promise(changed => {
  const watch = new MutationObserver(() => { watch.disconnect(); changed(); });
  watch.observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
  setTimeout(() => { watch.disconnect(); changed(); }, milliseconds);
})"""


_OPEN_SHADOWS = """(attach => {
  Element.prototype.attachShadow = function (how) { return attach.call(this, {...how, mode: "open"}); };
})(Element.prototype.attachShadow)"""
"""Nobody on the outside can look into a closed shadow tree; people see no difference."""
