"""Where in the site each id stands: one page for each chapter, one for each register."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from harness.spec.chapters import Chapter
from reports.links import anchor
from reports.living.book import Book

REQUIREMENTS, DISCREPANCIES, GLOSSARY = "requirements.html", "discrepancies.html", "glossary.html"

ID = re.compile(r"\b(?:DSC-\d{3}|S-[A-Z]+-\d{2,3}|[A-Z]{3,4}-\d{3})\b")
"""Any id: of a discrepancy, a scenario or a requirement."""


def page_of(chapter: Chapter) -> str:
    """Name the page of a chapter: `03_step_2_account_information` is `03-step-2-account-information.html`."""
    return f"{slug(chapter.folder)}.html"


def slug(text: str) -> str:
    """Give a text as a part of an address: lowercase letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def addresses(book: Book) -> Mapping[str, str]:
    """Give the address of every id within the site; of an outline, that of each row as well."""
    found = {id_: f"{REQUIREMENTS}#{id_}" for id_ in book.requirements}
    found |= {id_: f"{DISCREPANCIES}#{id_}" for id_ in book.discrepancies}
    for chapter in book.chapters:
        page = page_of(chapter)
        for scenario in chapter.scenarios:
            found |= {id_: f"{page}#{anchor(id_)}" for id_ in (scenario.id, *scenario.runs)}
    return MappingProxyType(found)
