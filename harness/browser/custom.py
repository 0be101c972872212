"""Controls that script makes of plain elements, known by their ARIA roles (WAI-ARIA 1.2), read like native ones."""

from lxml.html import HtmlElement

from harness.browser.document import Document
from harness.browser.names import words

BOXES = frozenset({"checkbox", "switch"})
LISTS = frozenset({"combobox", "listbox"})
TEXTS = frozenset({"textbox", "searchbox", "spinbutton"})
BUTTONS = frozenset({"button", "tab", "menuitem"})

_NATIVE = frozenset({"input", "select", "textarea"})


def role(element: HtmlElement) -> str:
    """Give the role that an element claims, its first where there are several, or nothing."""
    told = element.get("role")
    return str(told.split()[0]) if told and not told.isspace() else ""


def is_checked(element: HtmlElement) -> bool:
    """Tell whether a box or a choice is taken, native or not."""
    return "checked" in element.attrib or element.get("aria-checked") == "true"


def radios(group: HtmlElement) -> list[HtmlElement]:
    """Give the choices of a group."""
    native = [each for each in group.iter("input") if each.get("type") == "radio"]
    return native or [each for each in group.iter("*") if role(each) == "radio"]


def loose_radios(one: HtmlElement) -> list[HtmlElement]:
    """Give the native radio buttons of a form that share a name with one of them, if no group is around that one."""
    around = list(one.iterancestors())
    if any(each.tag == "fieldset" or role(each) == "radiogroup" for each in around):
        return []
    form = next((each for each in around if each.tag == "form"), around[-1])
    return [each for each in radios(form) if each.get("name") == one.get("name")]


def is_list(element: HtmlElement) -> bool:
    """Tell whether an element is a list to choose from that is no native one; a native one may claim the role, too."""
    return role(element) in LISTS and element.tag != "select"


def is_popup(document: Document, element: HtmlElement) -> bool:
    """Tell whether a list belongs to a combobox, which speaks for it."""
    return role(element) == "listbox" and element.get("id", "\0") in document.popups


def options(document: Document, element: HtmlElement) -> list[HtmlElement]:
    """Give the options of such a list, wherever the page keeps them; without the one that stands for no choice."""
    owned = document.referred(element, "aria-controls") + document.referred(element, "aria-owns")
    within = [each for place in (element, *owned) for each in place.iter("*") if role(each) == "option"]
    return [each for each in within if not _is_nothing(each)]


def chosen(document: Document, element: HtmlElement) -> str:
    """Give the words of what is chosen in such a list."""
    offered = options(document, element)
    taken = next((words(each) for each in offered if each.get("aria-selected") == "true"), "")
    if element.tag == "input":
        return str(element.get("value") or "")
    shown = words(element) if role(element) == "combobox" else ""
    return taken or (shown if shown in {words(each) for each in offered} else "")


def _is_nothing(option: HtmlElement) -> bool:
    """Tell whether an option is there to say that nothing is chosen yet."""
    return not words(option) or option.get("aria-disabled") == "true" or option.get("data-value") == ""


def text_of(element: HtmlElement) -> str:
    """Give what an element that can be written into holds, native or not."""
    if element.tag in _NATIVE:
        return str((element.text if element.tag == "textarea" else element.get("value")) or "")
    return words(element)
