"""A real browser: Chromium (or one of its kin) through Playwright.

Nothing here sleeps: every act waits until the page that it leads to has come.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from lxml.html import HtmlElement
from playwright.sync_api import Browser as Process
from playwright.sync_api import Error, Locator

from harness.browser.acting import check, choose_from, write
from harness.browser.covering import COVER, covered
from harness.browser.directly import OwnProofs, ask, await_pressed, draft_of, press_soon
from harness.browser.document import Document
from harness.browser.finding import control_of, field_of, option_of
from harness.browser.frames import OPEN_SHADOWS
from harness.browser.launch import through
from harness.browser.locating import perceived
from harness.browser.locators import NO_LOCATORS, Locators
from harness.browser.names import words
from harness.browser.noticing import BUSY, Noticing
from harness.browser.perceiving import Found
from harness.browser.port import ControlKind, Draft, Field, Page, Private
from harness.browser.settling import Traffic
from harness.browser.sight import Look, Sight
from harness.browser.toasts import FORGET, remembering
from harness.browser.troubles import told
from harness.browser.turns import keep_to
from harness.errors import Missing, TooSlow
from harness.outbound.way import STRAIGHT, Way

T = TypeVar("T")

LONGEST_PICTURE_MS = 30_000
"""How long a picture may take: drawing a long page says nothing about the deployment's speed."""

QUICK_MS = 500
"""How long a part that was seen a moment ago may take to be acted on, before the page is looked at again."""


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
        self._context.add_init_script(OPEN_SHADOWS)
        if locators.overlays.alert:
            self._context.add_init_script(remembering(locators.overlays.alert))
        self._is_traced = False
        self._traffic, self._proofs = Traffic(self._context), OwnProofs(self._context)
        self.tab = self._context.new_page()
        self._noticing = Noticing(self._context, self.tab)
        self._locators = locators
        self._sight = Sight(self.tab, locators, timeout_s)

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
                choose_from(box, self._sight.frames.of(found.elements[0]), found, place, patience_ms)
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
        if self._sight.waits():
            # What it asked for was stopped: it may wait for the answer for ever.
            self.visit(drafted.page)
        return drafted

    def send(self, draft: Draft) -> int:
        """See `Browser.send`."""
        if self._proofs.to(draft.address):
            # What the page last proved itself by may be of an earlier session: loaded anew, it sends that of this one.
            self.visit(self.tab.url)
        with self._told(f"asking for {draft.address}"):
            return ask(self.tab, draft, self._proofs.to(draft.address))

    def escape(self) -> None:
        """See `Browser.escape`."""
        self._begin()
        with self._told("pressing Escape"):
            self.tab.keyboard.press("Escape")

    def read(self) -> Page:
        """See `Browser.read`."""
        look = self._sight.look()
        return perceived(look.document, look.found, self._locators)

    def wait_until(self, condition: Callable[[Page], bool], what: str) -> Page:
        """See `Browser.wait_until`: looks again each time the page changes."""

        def awaited() -> Page:
            page = self.read()
            if not condition(page):
                raise TooSlow(f"{what}: not so within {self._timeout_s:g} s on {page.address}")
            return page

        return self._sight.patiently(awaited)

    def screenshot(self, private: Callable[[Page], Private]) -> bytes | None:
        """See `Browser.screenshot`."""
        look = self._sight.look()
        hide = private(perceived(look.document, look.found, self._locators))
        with self._told("taking a picture"):
            mask = covered(self._sight.frames, look.found, hide)
            return self.tab.screenshot(
                full_page=True, mask=mask, mask_color=COVER, animations="disabled", timeout=LONGEST_PICTURE_MS
            )

    def errors(self) -> tuple[str, ...]:
        """See `Browser.errors`."""
        return self._noticing.errors()

    def failures(self) -> tuple[str, ...]:
        """See `Browser.failures`."""
        with self._told("looking whether the page is ready"):
            busy = self._sight.evaluated(BUSY) == "True"
        return (*self._noticing.failures(), *([f"{self.tab.url} says that it is still busy"] if busy else ()))

    def begin_trace(self) -> None:
        """Record from now on what is done, what pages are made of and what they ask for; no pictures."""
        # A picture would show what is typed: it can be painted over, a recording's can't.
        self._context.tracing.start(snapshots=True, screenshots=False, sources=False)
        self._is_traced = True

    def end_trace(self) -> bytes | None:
        """See `Browser.end_trace`."""
        if not self._is_traced:
            return None
        self._is_traced = False
        with TemporaryDirectory() as folder, self._told("keeping a trace"):
            path = Path(folder) / "trace.zip"
            self._context.tracing.stop(path=path)
            return path.read_bytes()

    def close(self) -> None:
        """See `Browser.close`."""
        # A browser that has ended, by Ctrl-C for one, took its windows along.
        with suppress(Error):
            self._context.close()

    def _begin(self) -> None:
        """Do something that may lead to another page: what was seen of this one is out of date."""
        self._sight.seen = None
        self._traffic.forget()
        self._noticing.begin()

    def _arrive(self) -> None:
        self.tab.wait_for_load_state("domcontentloaded")
        self._traffic.settle(self._sight.evaluated, self._sight.await_change, self._timeout_s)

    def _do(self, what: str, label: str, act: Callable[[Field, Found, Document, float], None]) -> None:
        """Act on a field as it was last seen; if that is out of date by now, look again and take the time it takes."""
        if self._sight.seen is not None:
            with suppress(Missing, Error):
                self._act_on(self._sight.seen, label, act, QUICK_MS)
                return
        with self._told(what):
            self._sight.patiently(lambda: self._act_on(self._sight.look(), label, act, self._timeout_s * 1000))

    @staticmethod
    def _act_on(look: Look, label: str, act: Callable[[Field, Found, Document, float], None], patience: float) -> None:
        act(*field_of(look.found, label, look.document), look.document, patience)

    def _to_press(self, name: str, kind: ControlKind | None) -> Locator:
        def find_control() -> Found:
            look = self._sight.look()
            return control_of(look.found, name, kind, look.document)[1]

        found = self._sight.patiently(find_control)
        self._begin()
        if self._locators.overlays.alert:
            self._sight.evaluated(FORGET)
        return self._on_screen(found.elements[0])

    def _on_screen(self, element: HtmlElement) -> Locator:
        """Give the live element that was read under this number."""
        return self._sight.frames.on_screen(element)

    def _told(self, act: str) -> AbstractContextManager[None]:
        return told(act, self.tab, self._timeout_s)
