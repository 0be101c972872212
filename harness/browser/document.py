"""A parsed page with what is looked up in it over and over: what is in sight, ids, labels."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import lxml.html
from lxml.html import HtmlElement

MARK = "data-harp-css"

_UNSEEN = frozenset("script style template noscript head title".split())


class Document:
    """The markup of a page, and where it came from."""

    def __init__(self, markup: str, address: str, status: int) -> None:
        """Parse the markup of a page; an empty page is a page without content."""
        self.tree = lxml.html.document_fromstring(markup.strip() or "<html><body></body></html>")
        self.address, self.status = address, status

    @cached_property
    def seen(self) -> tuple[HtmlElement, ...]:
        """All elements that are in sight as far as the markup says, in the order of the page."""
        found, waiting = [], [self.tree]
        while waiting:
            element = waiting.pop()
            if not is_unseen(element):
                found.append(element)
                waiting.extend(reversed(element))
        return tuple(found)

    @cached_property
    def by_id(self) -> Mapping[str, HtmlElement]:
        """All elements by their id, unseen ones too."""
        return {each.get("id", ""): each for each in self.tree.iter("*") if "id" in each.attrib}

    @cached_property
    def popups(self) -> frozenset[str]:
        """The ids of what comboboxes open."""
        boxes = [each for each in self.tree.iter("*") if "combobox" in each.get("role", "").split()]
        named = (f"{each.get('aria-controls', '')} {each.get('aria-owns', '')}" for each in boxes)
        return frozenset(id_ for each in named for id_ in each.split())

    def labels(self, element: HtmlElement) -> list[HtmlElement]:
        """Give the labels of a field: those that name its id, or the one around it."""
        return self._labels[element.get("id") or ""] or element.xpath("ancestor::label[1]")

    def matching(self, css: str) -> list[HtmlElement]:
        """Give the elements in sight that a CSS selector matches, in the order of the page."""
        matched = set(self._matched(css))
        return [each for each in self.seen if each in matched]

    def hide(self, selectors: Iterable[str]) -> None:
        """Take elements out of sight, before anything is looked up."""
        for css in selectors:
            for each in self._matched(css):
                each.set("hidden", "")

    def referred(self, element: HtmlElement, attribute: str) -> list[HtmlElement]:
        """Give the elements that an attribute such as aria-describedby points at."""
        return [self.by_id[each] for each in element.get(attribute, "").split() if each in self.by_id]

    def _matched(self, css: str) -> Iterable[HtmlElement]:
        return self.tree.cssselect(css)

    @cached_property
    def _labels(self) -> Mapping[str, list[HtmlElement]]:
        labels: dict[str, list[HtmlElement]] = defaultdict(list)
        for label in self.tree.iter("label"):
            if target := label.get("for"):
                labels[target].append(label)
        return labels


class MarkedDocument(Document):
    """The markup of a page in which a browser marked what it found by CSS: it knows more than was copied."""

    def __init__(self, markup: str, address: str, status: int, selectors: Sequence[str]) -> None:
        """Parse the markup; an element's mark has the places of the selectors that match it."""
        super().__init__(markup, address, status)
        self._places = {css: str(place) for place, css in enumerate(selectors)}

    def _matched(self, css: str) -> Iterable[HtmlElement]:
        place = self._places[css]
        return [each for each in self.tree.iter("*") if place in each.get(MARK, "").split()]


def is_unseen(element: HtmlElement) -> bool:
    """Tell whether an element and all within it stay out of sight, as far as its markup says."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN or "hidden" in element.attrib:
        return True
    if element.tag == "input":
        return bool(element.get("type") == "hidden")
    return element.tag == "dialog" and "open" not in element.attrib
