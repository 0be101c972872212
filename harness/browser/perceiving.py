"""From markup to a page as a person perceives it: one reading for both browsers, so that they can't disagree."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from lxml.html import HtmlElement

from harness.browser import custom
from harness.browser.dates import as_printed
from harness.browser.document import Document
from harness.browser.names import lines, name, plain, words
from harness.browser.port import Control, ControlKind, Field, FieldKind, Page

_BUTTONS = frozenset({"submit", "button", "reset", "image"})
_LANDMARKS = {
    "aside": "complementary",
    "footer": "contentinfo",
    "header": "banner",
    "main": "main",
    "nav": "navigation",
}
_SECTIONS = ("article", "aside", "main", "nav", "section")


@dataclass(frozen=True)
class Found:
    """A field or control together with the element (for a group: the elements) that it was read from."""

    part: Field | Control
    elements: tuple[HtmlElement, ...]
    options: tuple[HtmlElement, ...] = ()
    """The options of a list, without the one that stands for no choice; of anything else, none."""
    mask: str = ""
    """How it shows what is typed into it, where it does so key by key."""


def perceive(document: Document, found: Sequence[Found]) -> Page:
    """Read a page from its markup and from the fields and controls that `find` finds in it."""
    parts = [each.part for each in found]
    return Page(
        address=document.address,
        status=document.status,
        headings=tuple(words(each) for each in document.seen if is_heading(each)),
        step=current_step(document),
        alerts=tuple(text for each in document.seen if _is_alert(each) and (text := words(each))),
        fields=tuple(part for part in parts if isinstance(part, Field)),
        controls=tuple(part for part in parts if isinstance(part, Control)),
        text=lines(document.tree),
    )


def find(document: Document) -> list[Found]:
    """Find every visible field and control of a page, in the order of the page."""
    found: list[Found] = []
    for element in document.seen:
        if _is_out_of_reach(element):
            continue
        if element.tag == "fieldset" or custom.role(element) == "radiogroup":
            found += _group(document, element)
        elif custom.is_list(element):
            found += _list(document, element)
        elif element.tag in {"select", "textarea", "input"} or custom.role(element) in custom.BOXES | custom.TEXTS:
            found += _single(document, element)
        elif _is_control(element):
            found.append(Found(_control(document, element), (element,)))
    return found


def _is_control(element: HtmlElement) -> bool:
    is_link = element.tag == "a" and "href" in element.attrib
    return is_link or element.tag == "button" or custom.role(element) in custom.BUTTONS | {"link"}


def _is_out_of_reach(element: HtmlElement) -> bool:
    """Tell whether neither keys nor assistive technology come to it: a script's tool, such as behind a calendar."""
    return (element.get("aria-hidden"), element.get("tabindex")) == ("true", "-1")


def is_heading(element: HtmlElement) -> bool:
    """Tell whether an element is a heading of the first three levels, by its tag or its role."""
    if custom.role(element) == "heading":
        return element.get("aria-level", "2") in {"1", "2", "3"}
    return element.tag in {"h1", "h2", "h3"}


def _is_alert(element: HtmlElement) -> bool:
    return element.get("role") in {"alert", "status"}


def current_step(document: Document) -> str:
    """Name the step that a wizard marks as the current one, as it is written there without its number."""
    current = next((words(each) for each in document.seen if each.get("aria-current") == "step"), "")
    return without_number(current)


def without_number(step: str) -> str:
    """Give the name of a step without the number before it."""
    return step.lstrip("0123456789. ")


def _group(document: Document, element: HtmlElement) -> list[Found]:
    """Read a group of radio buttons; a group of other fields is only a frame around them."""
    radios = custom.radios(element)
    return [_choice(document, element, name(document, element), radios)] if radios else []


def _loose_group(document: Document, element: HtmlElement) -> list[Found]:
    """Read radio buttons that their name alone makes a group, at the first of them: the group has no label."""
    radios = custom.loose_radios(element)
    return [_choice(document, element, "", radios)] if radios[:1] == [element] else []


def _choice(document: Document, element: HtmlElement, label: str, radios: Sequence[HtmlElement]) -> Found:
    legend = list(element.iterchildren("legend")) + document.referred(element, "aria-labelledby")
    field = Field(
        label=label,
        kind="choice",
        value=next((name(document, each) for each in radios if custom.is_checked(each)), ""),
        options=tuple(name(document, each) for each in radios),
        required=_required(element, legend) or any("required" in each.attrib for each in radios),
        invalid=_invalid(element) or any(_invalid(each) for each in radios),
        message=_message(document, element),
        hint=_hint(document, element),
        enabled=any(_enabled(each) for each in radios),
    )
    return Found(field, tuple(radios))


def _list(document: Document, element: HtmlElement) -> list[Found]:
    """Read a list to choose from that script makes; a box to write into is one only if it has something to choose."""
    if custom.is_popup(document, element):
        return []
    options = tuple(custom.options(document, element))
    field = replace(
        _field(document, element, "drop-down" if options or element.tag != "input" else "text"),
        value=custom.chosen(document, element),
        options=tuple(words(each) for each in options),
    )
    return [Found(field, (element,), options)]


def _single(document: Document, element: HtmlElement) -> list[Found]:
    kind = _type(element)
    if kind in _BUTTONS:
        return [Found(_control(document, element), (element,))]
    if kind == "radio":
        return _loose_group(document, element)
    options = tuple(_options(element))
    field = replace(
        _field(document, element, _kind(kind)),
        value=_value(element, kind),
        options=tuple(words(each) for each in options),
        masked=kind == "password",
    )
    return [Found(field, (element,), options)]


def _field(document: Document, element: HtmlElement, kind: FieldKind) -> Field:
    return Field(
        label=name(document, element),
        kind=kind,
        required=_required(element, document.labels(element) + document.referred(element, "aria-labelledby")),
        invalid=_invalid(element),
        message=_message(document, element),
        hint=_hint(document, element),
        enabled=_enabled(element),
    )


def _type(element: HtmlElement) -> str:
    """Give the kind of a field as HTML calls it, also where script makes one."""
    if custom.role(element) in custom.BOXES:
        return "checkbox"
    return str(element.get("type", "text")) if element.tag == "input" else str(element.tag)


def _enabled(element: HtmlElement) -> bool:
    return "disabled" not in element.attrib and element.get("aria-disabled") != "true"


def _control(document: Document, element: HtmlElement) -> Control:
    landmarks = tuple(role for each in element.iterancestors() if (role := _landmark(each)))[::-1]
    if element.tag == "a" and custom.role(element) not in custom.BUTTONS:
        target = urljoin(document.address, element.get("href", ""))
        return Control(name(document, element), "link", _enabled(element), target, landmarks)
    kind: ControlKind = "link" if custom.role(element) == "link" else "button"
    return Control(name(document, element), kind, _enabled(element), landmarks=landmarks)


def _landmark(element: HtmlElement) -> str:
    """Give the role of a landmark, or nothing; a section's own header and footer are none (HTML-AAM 1.0)."""
    role = element.get("role", "")
    if role:
        return role if role in _LANDMARKS.values() else ""
    if element.tag in {"header", "footer"} and next(element.iterancestors(*_SECTIONS), None) is not None:
        return ""
    return _LANDMARKS.get(element.tag, "")


def _kind(kind: str) -> FieldKind:
    kinds: dict[str, FieldKind] = {"checkbox": "check box", "select": "drop-down", "password": "password"}
    return kinds.get(kind, "text")


def _value(element: HtmlElement, kind: str) -> str:
    if kind == "checkbox":
        return "checked" if custom.is_checked(element) else ""
    if kind == "select":
        options = list(element.iter("option"))
        chosen = [each for each in options if "selected" in each.attrib] or options[:1]
        return words(chosen[0]) if chosen and chosen[0].get("value", words(chosen[0])) else ""
    if kind == "date":
        return as_printed(str(element.get("value") or ""))
    return custom.text_of(element)


def _options(element: HtmlElement) -> list[HtmlElement]:
    return [each for each in element.iter("option") if each.get("value", words(each))]


def _required(element: HtmlElement, labels: list[HtmlElement]) -> bool:
    marked = any("*" in str(each.text_content()) for each in labels)
    return marked or "required" in element.attrib or element.get("aria-required") == "true"


def _invalid(element: HtmlElement) -> bool:
    return bool(element.get("aria-invalid", "false") != "false")


def _descriptions(document: Document, element: HtmlElement) -> list[HtmlElement]:
    return document.referred(element, "aria-errormessage") + document.referred(element, "aria-describedby")


def _is_error(element: HtmlElement) -> bool:
    marks = f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}".lower()
    return "error" in marks or "alert" in marks


def _message(document: Document, element: HtmlElement) -> str:
    return " ".join(plain(words(each)) for each in _descriptions(document, element) if _is_error(each)).strip()


def _hint(document: Document, element: HtmlElement) -> str:
    return " ".join(words(each) for each in _descriptions(document, element) if not _is_error(each)).strip()
