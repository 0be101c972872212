"""How the parts of a page are named: a small part of the accessible name computation, enough for labels in words.

Follows the order of the Accessible Name and Description Computation 1.2: aria-labelledby, aria-label, the element's
own label (label, legend, a button's words), title, placeholder. Decoration that assistive technology skips
(aria-hidden) is no part of a name, nor is the asterisk that marks a required field.
"""

from lxml.html import HtmlElement

from harness.browser.document import Document, is_unseen

_BLOCKS = frozenset(
    "address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3"
    " h4 h5 h6 header hr label legend li main nav ol option p pre section summary table td th tr ul br".split()
)

_NAMED_FROM_AUTHOR = frozenset("combobox listbox radiogroup searchbox spinbutton textbox".split())


def words(element: HtmlElement) -> str:
    """Give the visible words within an element on one line."""
    return " ".join("".join(_pieces(element)).split())


def lines(element: HtmlElement) -> str:
    """Give the visible words within an element, a block a line."""
    split = "".join(_pieces(element)).split("\n")
    return "\n".join(line for line in (" ".join(each.split()) for each in split) if line)


def plain(label: str) -> str:
    """Give a label without the asterisk of a required field, and without a closing colon."""
    return " ".join(label.replace("*", " ").split()).removesuffix(":").strip()


def name(document: Document, element: HtmlElement) -> str:
    """Name a field, a control or a group."""
    labelled = " ".join(words(each) for each in document.referred(element, "aria-labelledby"))
    told = labelled or element.get("aria-label", "") or _own_label(document, element)
    return plain(told) or plain(element.get("title", "") or element.get("placeholder", ""))


def _own_label(document: Document, element: HtmlElement) -> str:
    if element.tag in {"input", "select", "textarea"}:
        if element.get("type") in {"submit", "button", "reset"}:
            return str(element.get("value", ""))
        return " ".join(words(each) for each in document.labels(element))
    if element.tag == "fieldset":
        return " ".join(words(each) for each in element.iterchildren("legend"))
    if _NAMED_FROM_AUTHOR & set(element.get("role", "").split()):
        # What such an element holds is its value, not its name; a `button` that plays one may have a label.
        return " ".join(words(each) for each in document.labels(element))
    return words(element)


def _pieces(element: HtmlElement) -> list[str]:
    if is_unseen(element) or element.get("aria-hidden") == "true" or element.tag == "select":
        return []
    pieces = [element.text or ""] if element.tag != "textarea" else []
    for child in element:
        pieces += _pieces(child)
        pieces.append(child.tail or "")
    return ["\n", *pieces, "\n"] if element.tag in _BLOCKS else pieces
