"""The index that the search page looks through: made when the site is, read by its script from the disk."""

import json
from collections.abc import Iterator, Mapping

from reports.living.addresses import GLOSSARY, page_of, slug
from reports.living.book import Book

Entry = tuple[str, str, str, str, str]
"""Kind, id, title, more words to find it by, address."""


def entries(book: Book, addresses: Mapping[str, str]) -> tuple[Entry, ...]:
    """Give all that can be found: sections, scenarios, requirements, discrepancies and terms."""
    return (*_chapters(book, addresses), *_registers(book, addresses), *_terms(book))


def index(some: tuple[Entry, ...], addresses: Mapping[str, str]) -> str:
    """Write the index as a script: a page from a disk may load scripts, but no data."""
    pages = {id_: address.partition("#")[0] for id_, address in addresses.items() if "[" not in id_}
    told = json.dumps({"entries": some, "pages": pages}, ensure_ascii=False, separators=(",", ":"))
    # Within a script these would end it or begin a comment, wherever they stand.
    return f"window.SPECIFICATION = {told.replace('<', chr(92) + 'u003c')};\n"


def _chapters(book: Book, addresses: Mapping[str, str]) -> Iterator[Entry]:
    for chapter in book.chapters:
        page, title = page_of(chapter), book.title(chapter)
        yield "chapter", "", title, book.about(chapter), page
        for section in chapter.sections:
            said = " ".join(paragraph.text for paragraph in section.paragraphs)
            name = slug(section.file.rpartition("/")[2].removesuffix(".feature"))
            yield "section", "", section.title, f"{title} {said}", f"{page}#{name}"
        for each in chapter.scenarios:
            words = " ".join([*each.requirements, *(line.text for line in each.steps)])
            yield "scenario", each.id, each.title, words, addresses[each.id]


def _registers(book: Book, addresses: Mapping[str, str]) -> Iterator[Entry]:
    for row in book.requirements.values():
        yield "requirement", row.id, row.statement, f"{row.strength} {row.quote} {row.heading}", addresses[row.id]
    for each in book.discrepancies.values():
        words = " ".join([each.kind, *(f"{reading.text} {reading.quote}" for reading in each.readings)])
        yield "discrepancy", each.id, each.topic, words, addresses[each.id]


def _terms(book: Book) -> Iterator[Entry]:
    for term in book.glossary.terms:
        yield "term", "", term.name, term.meaning, f"{GLOSSARY}#{slug(term.name)}"
