"""The specification itself as a book, whole and in small."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from harness.evidence.pictures import keep
from harness.evidence.reading import Evidence
from harness.spec.agreement import Registers
from harness.spec.changes import Change, Detail
from harness.spec.places import features_folder
from reports.living.book import Book, Sentence, read_book
from reports.living.changes import History
from reports.living.pictures import album
from reports.living.site import Edition
from reports.living.standing import standing
from tests.reports.living.samples import png

SMALL = ("passwords.feature", "confirmation.feature")


@pytest.fixture(scope="session")
def book() -> Book:
    """Give the specification as it is."""
    return read_book(features_folder())


@pytest.fixture(scope="session")
def small(book: Book) -> Book:
    """Give two chapters of one section each, with the statements and discrepancies that they are about."""
    sections = (
        (chapter, tuple(each for each in chapter.sections if each.file.endswith(tuple(f"/{name}" for name in SMALL))))
        for chapter in book.chapters
    )
    chapters = tuple(replace(chapter, sections=some) for chapter, some in sections if some)
    ids = {id_ for chapter in chapters for scenario in chapter.scenarios for id_ in scenario.requirements}
    both = Registers(
        {id_: row for id_, row in book.requirements.items() if id_ in ids},
        {id_: row for id_, row in book.discrepancies.items() if ids & set(row.requirements)},
    )
    known = {scenario.id for chapter in chapters for scenario in chapter.scenarios}
    claims = {id_: tuple(each for each in book.claims[id_] if each in known) for id_ in both.requirements}
    return replace(book, chapters=chapters, registers=both, claims=claims)


@pytest.fixture
def red_edition(small: Book, evidence_of: Callable[..., Evidence]) -> Edition:
    """Give the small book with a run in which scenarios have several outcomes, and nothing else beside it."""
    evidence = evidence_of(
        ("S-PWD-01[14]", "violates"),
        ("S-PWD-01[15]", "conforms"),
        ("S-PWD-03", "could_not_run"),
        ("S-CNF-01", "deselected"),
    )
    sentences = (Sentence("when", "they choose an otherwise valid password", ("S-PWD-01",)),)
    return Edition(small, standing(evidence, small.registers.requirements), sentences=sentences)


@pytest.fixture
def whole_edition(red_edition: Edition, tmp_path: Path) -> Edition:
    """Give the same with a picture of what violates, and with what changed since an older version."""
    assert red_edition.standing is not None
    evidence = red_edition.standing.evidence
    first, *others = evidence.scenarios
    name = keep(tmp_path / "run", png(1280, 900))
    first = replace(first, screenshots=(name,), steps=(replace(first.steps[0], picture=name), *first.steps[1:]))
    change = Change("scenario", "S-PWD-01", "changed", "Of <length>", (Detail("steps", "When b", "When c"),))
    return replace(
        red_edition,
        album=album(replace(evidence, scenarios=(first, *others)), tmp_path / "run"),
        history=History("v1", "v2", (change,)),
    )
