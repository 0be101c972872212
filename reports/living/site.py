"""The living specification: a folder of pages that open from a disk and ask nothing of any server."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from harness.registers import Requirement
from harness.spec.coverage import coverage, totals
from reports.files import replace
from reports.findings import findings
from reports.living.addresses import addresses, page_of
from reports.living.book import Book, Sentence
from reports.living.outline import outline
from reports.living.rendering import environment
from reports.living.search import entries, index
from reports.living.standing import Standing
from reports.troubles import obstacles
from reports.wording import headline

STATIC = ("living.css", "living.js")


@dataclass(frozen=True)
class Edition:
    """What a site is made of: the specification, and what may be told beside it."""

    book: Book
    standing: Standing | None = None
    """What a run last found, where evidence is given."""
    sentences: tuple[Sentence, ...] = ()
    """The sentences that steps are told in."""


def write(folder: Path, edition: Edition) -> tuple[Path, ...]:
    """Write the site into a folder and give the paths of its files; raises UsageError where it can't be written."""
    return tuple(replace(folder / name, text.encode("utf-8", "replace")) for name, text in pages(edition))


def pages(edition: Edition) -> Iterator[tuple[str, str]]:
    """Give name and text of each file of the site."""
    where = addresses(edition.book)
    made = environment(where)
    shared = _shared(edition)
    for name, template, more in _contents(edition):
        yield name, made.get_template(template).render(page=name, **shared, **more)
    yield "index.js", index(entries(edition.book, where), where)
    for name in STATIC:
        yield name, files("reports.living").joinpath("static", name).read_text(encoding="utf-8")


def _shared(edition: Edition) -> Mapping[str, Any]:
    """Give what every page may tell."""
    standing = edition.standing
    return {
        "book": edition.book,
        "standing": standing,
        "run": standing.evidence.header.run if standing else None,
        "headline": headline(standing.rollup) if standing else "",
        "page_of": page_of,
    }


def _contents(edition: Edition) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Give the pages: name, template, and what it tells that others do not."""
    book = edition.book
    counted = coverage(book.registers.requirements, book.claims)
    yield "index.html", "index.html", {"totals": totals(counted)}
    for place, chapter in enumerate(book.chapters):
        around = {"before": book.chapters[place - 1] if place else None, "after": (*book.chapters, None)[place + 1]}
        yield page_of(chapter), "chapter.html", {"chapter": chapter, "sections": outline(book, chapter), **around}
    yield "failing.html", "failing.html", _failing(edition)
    yield "requirements.html", "requirements.html", {"areas": _areas(book)}
    yield "discrepancies.html", "discrepancies.html", {}
    yield "coverage.html", "coverage.html", {"rows": counted, "totals": totals(counted)}
    yield "glossary.html", "glossary.html", {"sentences": edition.sentences}
    yield "search.html", "search.html", {}


def _areas(book: Book) -> Mapping[str, list[Requirement]]:
    areas: dict[str, list[Requirement]] = {}
    for row in book.requirements.values():
        areas.setdefault(row.area, []).append(row)
    return areas


def _failing(edition: Edition) -> Mapping[str, Any]:
    standing = edition.standing
    if standing is None:
        return {"violations": (), "obstacles": (), "remarks": ()}
    everything, register = tuple(standing.cases.values()), edition.book.registers.requirements
    return {
        "violations": findings(everything, register, "violates"),
        "obstacles": obstacles(everything),
        "remarks": findings(everything, register, "needs_review", "known_deviation", "advises"),
    }
