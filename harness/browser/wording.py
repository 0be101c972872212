"""What fields hold, offer and are told, where a profile says how: as the guide has it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from harness.browser.document import Document
from harness.browser.locators import PART, PageLocators
from harness.browser.names import plain, words
from harness.browser.perceiving import Found
from harness.browser.port import Control, Field

SIGNS = "9A*"
"""What stands in a mask for what is typed."""


def label_of(found: Found) -> str:
    """Give the label of a field or the name of a control."""
    return found.part.label if isinstance(found.part, Field) else found.part.name


def unmasked(found: Found, mask: str) -> Found:
    """Give a field with what was typed into it, without what its mask put between."""
    if not mask or not isinstance(found.part, Field):
        return found
    typed = "".join(sign for sign in found.part.value if sign in SIGNS or sign not in f"{mask}_")
    return replace(found, part=replace(found.part, value=typed), mask=mask)


def with_options(found: Sequence[Found], pages: Sequence[PageLocators]) -> list[Found]:
    """Call options as the guide does."""
    guide = {each.parts[0].label: each.label for page in pages for each in page.overrides if each.kind == "option"}
    if not guide:
        return list(found)
    return [replace(each, part=_reworded(each.part, guide)) for each in found]


def _reworded(part: Field | Control, guide: Mapping[str, str]) -> Field | Control:
    if not isinstance(part, Field):
        return part
    value = guide.get(part.value, part.value) if part.options else part.value
    return replace(part, value=value, options=tuple(guide.get(each, each) for each in part.options))


def with_errors(found: list[Found], document: Document, pages: Sequence[PageLocators]) -> list[Found]:
    """Tie errors to the fields that they stand beside, where nothing else does."""
    for page in pages:
        for error in document.matching(page.errors) if page.errors else ():
            place = _beside(error, found)
            if place is not None and words(error):
                part = found[place].part
                told = replace(part, message=part.message or plain(words(error))) if isinstance(part, Field) else part
                found[place] = replace(found[place], part=told)
    return found


def errors_of_the_page(found: Sequence[Found], document: Document, pages: Sequence[PageLocators]) -> list[str]:
    """Give the words of the errors that stand beside no field, or between several: they are the whole page's."""
    errors = (error for page in pages if page.errors for error in document.matching(page.errors))
    return [told for error in errors if _beside(error, found) is None and (told := words(error))]


def _beside(error: HtmlElement, found: Sequence[Found]) -> int | None:
    """Tell which field an error stands beside: the only one in the smallest frame around it that has any."""
    for frame in error.iterancestors():
        within = set(frame.iter("*"))
        places = [
            place
            for place, each in enumerate(found)
            if isinstance(each.part, Field) and within.issuperset(each.elements)
        ]
        if places:
            # The parts of one field are one.
            fields = {label_of(found[place]).rpartition(PART)[0] or place for place in places}
            return places[0] if len(fields) == 1 else None
    return None
