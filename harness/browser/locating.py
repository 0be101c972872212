"""Naming the fields and controls of a page as the guide does, by what a profile says of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from harness.browser import custom
from harness.browser.document import Document
from harness.browser.locators import Locator, Locators, Override, PageLocators
from harness.browser.names import plain, words
from harness.browser.perceiving import Found, current_step, is_heading, perceive, without_number
from harness.browser.port import Control, Field, FieldKind, Page
from harness.browser.wording import errors_of_the_page, label_of, unmasked, with_errors, with_options

TEST_IDS = ("data-testid", "data-test-id", "data-test", "data-cy", "data-qa")
"""Where front ends keep the ids by which their own tests find things."""

_ROLES: Mapping[FieldKind, frozenset[str]] = {
    "text": frozenset({"textbox"}),
    "password": frozenset({"textbox"}),
    "check box": frozenset({"checkbox"}),
    "choice": frozenset({"radiogroup", "group"}),
    "drop-down": frozenset({"combobox", "listbox"}),
}
"""The roles that native fields have by themselves (HTML-AAM 1.0)."""


def located(document: Document, found: Sequence[Found], locators: Locators) -> list[Found]:
    """Give what was found on a page under the guide's labels, where the profile tells them.

    What has a label of the guide's without being what the profile means by it loses that label.
    """
    pages = list(in_force(document, locators))
    named, masked, meant = dict[int, str](), dict[int, str](), set[str]()
    plain_ones = list[Found]()
    for override, locator, name in _told(pages):
        places = _places(document, found, locator, override)
        others = [] if places or override.kind != "control" else _plain_controls(document, locator, name)
        named |= dict.fromkeys(places, name)
        masked |= dict.fromkeys(places, override.mask)
        meant |= {override.label} if places or others else set()
        plain_ones += others
    for css, locator in locators.overlays.press.items():
        named |= dict.fromkeys(_within(document, found, css, locator), locators.overlays.button(css))
    kept = [
        unmasked(_renamed(each, named.get(place) or _unmeant(each, meant)), masked.get(place, ""))
        for place, each in enumerate(found)
    ]
    return with_options(with_errors([*kept, *plain_ones], document, pages), pages)


def _told(pages: Sequence[PageLocators]) -> Iterator[tuple[Override, Locator, str]]:
    """Give what the profile says of some pages: each locator, and how the part is called that it locates."""
    for page in pages:
        for override in page.overrides:
            for locator, name in zip(override.parts, page.part_names(override), strict=True):
                yield override, locator, name


def perceived(document: Document, found: Sequence[Found], locators: Locators) -> Page:
    """Read a page from its markup and from the fields and controls that `located` names."""
    page = perceive(document, found)
    toasts = (words(each) for css in locators.overlays.alert for each in document.matching(css))
    errors = errors_of_the_page(found, document, list(in_force(document, locators)))
    alerts = tuple(dict.fromkeys((*page.alerts, *errors, *(each for each in toasts if each))))
    return replace(
        page, step=step_of(document, locators), alerts=alerts, text=_in_guides_terms(page.text, document, locators)
    )


def _in_guides_terms(text: str, document: Document, locators: Locators) -> str:
    """Give the words of a page with the guide's label in the place of a line that is another label for it."""
    guide = {
        locator.label: override.label
        for override, locator, _ in _told(list(in_force(document, locators)))
        if locator.label and len(override.parts) == 1
    }
    return "\n".join(guide.get(plain(line), line) for line in text.split("\n")) if guide else text


def in_force(document: Document, locators: Locators) -> Iterator[PageLocators]:
    """Give the pages that a document is, as far as the profile says by what they are known."""
    for page in locators.pages:
        if (
            _is_at(page.at, document.address)
            and _is_headed(page.heading, document)
            and is_step(page, document, locators)
        ):
            yield page


def step_of(document: Document, locators: Locators) -> str:
    """Name the wizard's step by what the profile says shows it, or else as the page marks it."""
    told = (page.page for page in in_force(document, locators) if page.step and not page.is_every)
    return next(told, shown_step(document, locators))


def is_step(page: PageLocators, document: Document, locators: Locators) -> bool:
    """Tell whether a document shows what the profile says shows the step; also where it says nothing."""
    if page.step is None or page.is_every:
        return True
    if page.step.label:
        return shown_step(document, locators) == page.step.label
    return bool(_elements(document, page.step))


def shown_step(document: Document, locators: Locators) -> str:
    """Name the current step as the page does, marked as the profile says or else by `aria-current`."""
    marks = [page.step for page in locators.pages if page.is_every and page.step]
    marked = (words(each) for mark in marks for each in _elements(document, mark))
    return next((without_number(each) for each in marked), current_step(document))


def _is_at(pattern: str, address: str) -> bool:
    parts = urlsplit(address)
    told = parts._replace(scheme="", netloc="").geturl()
    return not pattern or fnmatchcase(told, pattern) or fnmatchcase(address, pattern)


def _is_headed(heading: str, document: Document) -> bool:
    return not heading or any(words(each) == heading for each in document.seen if is_heading(each))


def _places(document: Document, found: Sequence[Found], locator: Locator, override: Override) -> list[int]:
    """Tell at which places of what was found a locator's part stands."""
    kind = Field if override.kind == "field" else Control
    fitting = [place for place, each in enumerate(found) if isinstance(each.part, kind) and _fits(each, locator)]
    if not (locator.test_id or locator.css):
        return fitting
    at = [_standing_for(element, found, fitting) for element in _elements(document, locator)]
    return sorted({place for place in at if place is not None})


def _fits(found: Found, locator: Locator) -> bool:
    """Tell whether the label, role and placeholder that are told are those of a part."""
    element = found.elements[0]
    return (
        locator.label in {"", label_of(found)}
        and (not locator.role or locator.role in _roles(found))
        and locator.placeholder in {"", plain(element.get("placeholder", ""))}
    )


def _roles(found: Found) -> frozenset[str]:
    if told := custom.role(found.elements[0]):
        return frozenset({told, "radiogroup"} if told == "radio" else {told})
    return _ROLES[found.part.kind] if isinstance(found.part, Field) else frozenset({found.part.kind})


def _elements(document: Document, locator: Locator) -> list[HtmlElement]:
    """Give the elements in sight with a test id, or that a CSS selector matches."""
    elements = document.matching(locator.css) if locator.css else list(document.seen)
    if not locator.test_id:
        return elements
    return [each for each in elements if locator.test_id in {each.get(name) for name in TEST_IDS}]


def _standing_for(element: HtmlElement, found: Sequence[Found], places: Sequence[int]) -> int | None:
    """Tell which of some parts an element is, or else is a frame or a label around, and around no other."""
    own = [place for place in places if element in found[place].elements]
    if own:
        return own[0]
    within = set(element.iter("*"))
    framed = [place for place in places if within.issuperset(found[place].elements)]
    return framed[0] if len(framed) == 1 else None


def _plain_controls(document: Document, locator: Locator, name: str) -> list[Found]:
    """Find what is pressed though nothing in the markup says so, such as a plain element with a script behind it."""
    if not (locator.css or locator.test_id) or locator.role or locator.label:
        return []
    return [Found(Control(name, "button"), (each,)) for each in _elements(document, locator)]


def _within(document: Document, found: Sequence[Found], css: str, locator: Locator) -> list[int]:
    """Tell at which places the button stands that sends an overlay away."""
    for overlay in document.matching(css):
        within = set(overlay.iter("*"))
        for place, each in enumerate(found):
            if isinstance(each.part, Control) and _fits(each, locator) and within.issuperset(each.elements):
                return [place]
    return []


def _unmeant(found: Found, meant: set[str]) -> str:
    """Give another name for what is called like something that the profile says is elsewhere."""
    label = label_of(found)
    return f"{label} (not the one of the profile’s [locators])" if label in meant else label


def _renamed(found: Found, name: str) -> Found:
    if isinstance(found.part, Field):
        return replace(found, part=replace(found.part, label=name))
    return replace(found, part=replace(found.part, name=name))
