"""All frames of a page read as one, of whatever origin: a person does not see where one ends."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib.resources import files
from typing import Any

import lxml.html
from lxml.html import HtmlElement
from playwright.sync_api import Error, Frame, Locator, Page

from harness.browser.bounded import evaluated
from harness.browser.document import MarkedDocument
from harness.browser.locators import Locators
from harness.errors import TooSlow

NUMBER = "data-harp-part"
"""The attribute with the number by which what was read is found again on the page: `7`, in a frame `3.7`."""


OPEN_SHADOWS = """(attach => {
  Element.prototype.attachShadow = function (how) { return attach.call(this, {...how, mode: "open"}); };
})(Element.prototype.attachShadow)"""
"""Nobody on the outside can look into a closed shadow tree; people see no difference."""

PATIENCE_S = 1.0
"""How long a frame may take to be read; one that takes longer is not there yet, and is not seen."""


class Frames:
    """A tab with its frames, as they were last read."""

    def __init__(self, tab: Page, locators: Locators) -> None:
        """Read what a tab shows, minding what the profile hides and looks for by CSS."""
        self._tab, self._locators = tab, locators
        self._selectors = locators.selectors
        self._frames: dict[str, Frame] = {}

    def read(self, evaluate: Callable[[str, Any], str], status: int) -> MarkedDocument:
        """Give the whole page; `evaluate` runs a script in its outermost frame."""
        self._frames = {"": self._tab.main_frame}
        markup = evaluate(_perceive(), self._wanted(""))
        document = MarkedDocument(markup, self._tab.url, status, self._selectors)
        self._enter(document.tree, self._tab.main_frame)
        return document

    @property
    def read_ones(self) -> Mapping[str, Frame]:
        """The frames that were read, each by what the numbers in it begin with."""
        return self._frames

    def of(self, element: HtmlElement) -> Frame:
        """Give the frame in which an element was read."""
        inner = element.get(NUMBER, "").rpartition(".")[0]
        return self._frames[f"{inner}." if inner else ""]

    def on_screen(self, element: HtmlElement) -> Locator:
        """Give the live element that was read."""
        return self.of(element).locator(f'[{NUMBER}="{element.get(NUMBER)}"]')

    def _enter(self, tree: HtmlElement, frame: Frame) -> None:
        for element in list(tree.iter("iframe", "frame")):
            # A frame may go while the page is read: then it is not seen any more.
            with suppress(Error, TooSlow):
                if (inner := _inner(element, frame.child_frames)) is not None:
                    self._fill(element, inner)

    def _fill(self, element: HtmlElement, inner: Frame) -> None:
        place = f"{element.get(NUMBER)}."
        self._frames[place] = inner
        content = str(evaluated(inner, _perceive(), self._wanted(place), PATIENCE_S)).strip()
        if content:
            body = lxml.html.document_fromstring(content)
            element.append(body)
            self._enter(body, inner)

    def _wanted(self, place: str) -> dict[str, str | Sequence[str]]:
        return {"place": place, "selectors": self._selectors, "hidden": self._locators.overlays.hide}


def _inner(element: HtmlElement, frames: Sequence[Frame]) -> Frame | None:
    number = element.get(NUMBER)
    return next((each for each in frames if each.frame_element().get_attribute(NUMBER) == number), None)


@cache
def _perceive() -> str:
    return files(__package__).joinpath("perceive.js").read_text(encoding="utf-8")
