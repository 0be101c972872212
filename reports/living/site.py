"""The living specification: a folder of pages that open from a disk and ask nothing of any server."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from markupsafe import Markup

from harness.evidence.pictures import PICTURES, picture, remove_others
from harness.registers import Requirement
from harness.spec.coverage import coverage, totals
from reports.files import replace
from reports.findings import findings
from reports.living.addresses import addresses, page_of
from reports.living.book import Book, Sentence
from reports.living.changes import History
from reports.living.diagram import drawn
from reports.living.outline import outline
from reports.living.pictures import Album
from reports.living.rendering import environment
from reports.living.search import entries, index
from reports.living.standing import Standing
from reports.troubles import obstacles
from reports.wording import headline

MENU = (
    ("index.html#chapters", "Chapters"),
    ("failing.html", "What fails"),
    ("requirements.html", "Requirements"),
    ("discrepancies.html", "Contradictions"),
    ("pictures.html", "Pictures"),
    ("coverage.html", "Coverage"),
    ("states.html", "States"),
    ("roles.html", "Roles"),
    ("glossary.html", "Glossary"),
    ("changes.html", "Changes"),
)
"""Address and name of the pages that every page leads to."""


@dataclass(frozen=True)
class Edition:
    """What a site is made of: the specification, and what may be told beside it."""

    book: Book
    standing: Standing | None = None
    """What a run last found, where evidence is given."""
    album: Album = field(default_factory=Album)
    """The pictures beside that run's evidence."""
    sentences: tuple[Sentence, ...] = ()
    """The sentences that steps are told in."""
    history: History | None = None
    """What changed since an older version, where one is named."""


def write(folder: Path, edition: Edition) -> tuple[Path, ...]:
    """Write the site into a folder and give the paths of its files; raises UsageError where it can't be written.

    Pictures of an earlier edition are removed; one that is missing beside the evidence is told in its place.
    """
    written = tuple(replace(folder / name, text.encode("utf-8", "replace")) for name, text in pages(edition))
    names = edition.album.names
    remove_others(folder, names)
    there = ((name, picture(edition.album.folder, name)) for name in names)
    return (*written, *(replace(folder / PICTURES / name, content) for name, content in there if content))


def pages(edition: Edition) -> Iterator[tuple[str, str]]:
    """Give name and text of each file of the site."""
    where = addresses(edition.book)
    made = environment(where)
    contents = tuple(_contents(edition))
    names = {name for name, _, _ in contents}
    menu = [(address, name) for address, name in MENU if address.partition("#")[0] in names]
    shared = {"menu": menu, **_shared(edition)}
    for name, template, more in contents:
        yield name, made.get_template(template).render(page=name, **shared, **more)
    yield "index.js", index(entries(edition.book, where), where)
    yield "living.css", _style()
    yield "living.js", files("reports.living").joinpath("static", "living.js").read_text(encoding="utf-8")


def page_of_history(history: History) -> str:
    """Give one page of what changed, which needs no other file."""
    return environment({}).get_template("alone.html").render(history=history, style=Markup(_style()))  # noqa: S704 - ours


def _style() -> str:
    """Give the style of the site; its colours and typefaces are those of all reports."""
    palette = files("reports").joinpath("templates", "palette.css").read_text(encoding="utf-8")
    return palette + files("reports.living").joinpath("static", "living.css").read_text(encoding="utf-8")


def _shared(edition: Edition) -> Mapping[str, Any]:
    """Give what every page may tell."""
    standing = edition.standing
    return {
        "book": edition.book,
        "standing": standing,
        "run": standing.evidence.header.run if standing else None,
        "album": edition.album,
        "headline": headline(standing.rollup) if standing else "",
        "page_of": page_of,
    }


def _contents(edition: Edition) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Give the pages: name, template, and what it tells that others do not."""
    book = edition.book
    counted = coverage(book.registers.requirements, book.claims)
    yield "index.html", "index.html", {"totals": totals(counted)}
    for before, chapter, after in zip((None, *book.chapters), book.chapters, (*book.chapters[1:], None), strict=False):
        more = {"sections": outline(book, chapter), "pictures": edition.album.of_chapter(chapter)}
        yield page_of(chapter), "chapter.html", {"chapter": chapter, "before": before, "after": after, **more}
    yield "failing.html", "failing.html", _failing(edition)
    if edition.album.names:
        yield "pictures.html", "pictures.html", {}
    yield "requirements.html", "requirements.html", {"areas": _areas(book)}
    yield "discrepancies.html", "discrepancies.html", {}
    if book.states:
        yield "states.html", "states.html", {"diagram": drawn(book.states)}
    if book.roles:
        yield "roles.html", "roles.html", {}
    if edition.history:
        yield "changes.html", "changes.html", {"history": edition.history}
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
