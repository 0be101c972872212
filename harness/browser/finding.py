"""Finding the one part of a page that a label names, and a helpful sentence where there is not exactly one."""

from collections.abc import Sequence
from difflib import get_close_matches

from harness.browser.document import Document
from harness.browser.names import words
from harness.browser.perceiving import Found, is_heading
from harness.browser.port import Control, ControlKind, Field
from harness.errors import Missing

_REMEDY = "if the deployment calls it otherwise, name it in the profile’s [locators]; see the page in the evidence"


def field_of(found: Sequence[Found], label: str, document: Document) -> tuple[Field, Found]:
    """Give the one field of a label; raises `Missing`, telling what the page has instead."""
    named = [(each.part, each) for each in found if isinstance(each.part, Field) and each.part.label == label]
    if len(named) != 1:
        raise _not_one(
            "field", label, len(named), document, [each.part.label for each in found if isinstance(each.part, Field)]
        )
    return named[0]


def control_of(
    found: Sequence[Found], name: str, kind: ControlKind | None, document: Document
) -> tuple[Control, Found]:
    """Give the one button or link of a name (links of one name to one address are one); raises `Missing`."""
    controls = [(each.part, each) for each in found if isinstance(each.part, Control)]
    named = {part: each for part, each in controls if part.name == name and kind in {None, part.kind}}
    if len(named) != 1:
        raise _not_one(kind or "button or link", name, len(named), document, [part.name for part, _ in controls])
    control, element = named.popitem()
    if not control.enabled:
        raise Missing(f"“{name}” can’t be pressed: it is disabled ({document.address})")
    return control, element


def option_of(field: Field, option: str, document: Document) -> int:
    """Give the place of an option in a field's list; raises `Missing`."""
    if field.options.count(option) != 1:
        what = f"option of “{field.label}”"
        raise _not_one(what, option, field.options.count(option), document, field.options)
    return field.options.index(option)


def _not_one(what: str, label: str, count: int, document: Document, others: Sequence[str]) -> Missing:
    headings = [words(each) for each in document.seen if is_heading(each)]
    where = f"the page “{', '.join(headings[:2]) or 'without a heading'}” ({document.address})"
    if count:
        return Missing(f"{count} times “{label}” as {what} on {where}; expected one", _REMEDY)
    near = get_close_matches(label, others, n=1, cutoff=0.5)
    hint = f"; nearest: “{near[0]}”" if near else ""
    return Missing(f"no {what} is named “{label}” on {where}{hint}", _REMEDY)
