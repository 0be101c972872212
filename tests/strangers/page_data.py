"""A page of the reference implementation as data for a front end of another kind: what it says and asks, not how."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import lxml.html
from lxml.html import HtmlElement

_SPACE = re.compile(r"\s+")

Block = dict[str, Any] | str

KEPT = ("role", "aria-label", "aria-current", "href", "id", "class", "data-opens", "data-closes")
"""What of an element's attributes a front end may want to know."""


PROOF = "form-proof"
"""The hidden field by which the reference knows the forms of its own pages."""


@dataclass(frozen=True)
class PageData:
    """What a page has in it."""

    blocks: list[Block]
    """Each a text, a field, or an element with the blocks within."""
    proof: str
    """What its forms prove that they are the site’s own by; empty where there is none."""


def page_data(markup: str) -> PageData:
    """Give what a page has in it."""
    body = lxml.html.document_fromstring(markup or "<p></p>").find("body")
    if body is None:
        return PageData([], "")
    proofs = (each.get("value", "") for each in body.iter("input") if each.get("name") == PROOF)
    return PageData(list(_within(body)), next(proofs, ""))


def _within(element: HtmlElement) -> Iterator[Block]:
    if element.text:
        yield _SPACE.sub(" ", element.text)
    for child in element:
        if isinstance(child.tag, str) and not _is_left_out(child):
            yield _block(child)
        if child.tail:
            yield _SPACE.sub(" ", child.tail)


def _is_left_out(element: HtmlElement) -> bool:
    return (
        element.tag == "script"
        or element.get("name") == PROOF
        or "skip" in element.get("class", "")
        or "hidden" in element.attrib
    )


def _block(element: HtmlElement) -> Block:
    if "field" in element.get("class", "").split():
        return _field(element)
    if element.tag == "input":
        return {"is": element.get("type", "text"), **_told(element, "name", "value", "id", "data-shows")}
    block: dict[str, Any] = {"is": element.tag, "in": list(_within(element)), **_told(element, *KEPT)}
    if element.tag == "form":
        block |= {"action": element.get("action", ""), "method": element.get("method", "get")}
    if element.tag == "button":
        block |= _told(element, "name", "value", "formaction", "type")
    return block


def _told(element: HtmlElement, *names: str) -> dict[str, str]:
    return {name: element.get(name, "") for name in names if name in element.attrib}


def _field(element: HtmlElement) -> Block:
    inputs = [each for each in element.iter("input", "select", "textarea") if each.get("type") != "hidden"]
    labels = list(element.iter("legend")) or list(element.iter("label"))
    first, label = inputs[0], labels[0]
    return {
        "is": "field",
        "kind": _kind(element, first),
        "label": " ".join(_without_star(label).split()),
        "words": list(_within(label)),
        "name": first.get("name", ""),
        "value": _value(first, inputs),
        "required": "required" in first.attrib or any(True for _ in label.find_class("required")),
        "options": _options(element, inputs),
        "hint": _words(element, "hint"),
        "error": _words(element, "error-message"),
        "more": [
            *(_block(each) for each in element if each.tag in {"ul", "p"}),
            *(_block(each) for each in element.iter("input") if each.get("type") == "hidden"),
        ],
    }


def _kind(element: HtmlElement, first: HtmlElement) -> str:
    if element.tag == "fieldset":
        return "choice"
    return "list" if first.tag == "select" else first.get("type", "text")


def _without_star(label: HtmlElement) -> str:
    return str(label.text_content()).replace("*", "")


def _value(first: HtmlElement, inputs: list[HtmlElement]) -> str:
    if first.tag == "select":
        return next((each.get("value", "") for each in first.iter("option") if "selected" in each.attrib), "")
    if first.get("type") in {"radio", "checkbox"}:
        return next((each.get("value", "") for each in inputs if "checked" in each.attrib), "")
    return str(first.get("value", ""))


def _options(element: HtmlElement, inputs: list[HtmlElement]) -> list[tuple[str, str]]:
    if inputs[0].tag == "select":
        return [(each.get("value", ""), str(each.text_content()).strip()) for each in inputs[0].iter("option")]
    named = {each.get("for"): _without_star(each).strip() for each in element.iter("label")}
    return [(each.get("value", ""), named.get(each.get("id"), "")) for each in inputs]


def _words(element: HtmlElement, kind: str) -> str:
    return " ".join(str(each.text_content()).strip() for each in element.find_class(kind))
