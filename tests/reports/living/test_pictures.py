"""Pictures in the living specification."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html as parsing

from harness.evidence.pictures import PICTURES, keep
from harness.evidence.reading import Evidence
from reports.living.book import Book
from reports.living.pictures import Album, album
from reports.living.site import Edition, pages, write
from reports.living.standing import standing
from tests.reports.living.samples import png

CHAPTER = "03-step-2-account-information.html"


@pytest.fixture
def pictured(evidence_of: Callable[..., Evidence], tmp_path: Path) -> tuple[Evidence, Path]:
    """Give a run with a picture of the page of two scenarios, and the folder of its evidence."""
    folder = tmp_path / "run"
    evidence = evidence_of(("S-PWD-01[14]", "violates"), ("S-PWD-01[15]", "conforms"))
    records = tuple(
        replace(
            record,
            screenshots=(name := keep(folder, png(1280 + number)),),
            steps=(record.steps[0], replace(record.steps[1], picture=name), record.steps[2]),
        )
        for number, record in enumerate(evidence.scenarios)
    )
    return replace(evidence, scenarios=records), folder


def _edition(book: Book, evidence: Evidence, found: Album) -> Edition:
    return Edition(book, standing(evidence, book.registers.requirements), found)


def _page(edition: Edition, name: str) -> parsing.HtmlElement:
    return parsing.document_fromstring(dict(pages(edition))[name])


def test_a_chapter_shows_each_of_its_pages_once(small: Book, pictured: tuple[Evidence, Path]) -> None:
    """With its headings, its message, the step and the scenario; as large as it is."""
    edition = _edition(small, pictured[0], album(*pictured))
    (figure,) = _page(edition, CHAPTER).get_element_by_id("pictures").iter("figure")
    told = " ".join(figure.text_content().split())
    assert "Account Information with a message When they choose a password S-PWD-01[14]" == told
    (image,) = figure.iter("img")
    assert ("1280", "2") == (image.get("width"), image.get("height"))
    assert "The page Account Information, with the message Please correct 1 field" == image.get("alt")


def test_what_violates_is_shown_where_it_is_told(small: Book, pictured: tuple[Evidence, Path]) -> None:
    """In its chapter, and on the page of what fails."""
    edition = _edition(small, pictured[0], album(*pictured))
    name = pictured[0].scenarios[0].screenshots[0]
    for page in (_page(edition, CHAPTER).get_element_by_id("S-PWD-01"), _page(edition, "failing.html")):
        assert [f"{PICTURES}/{name}"] == [image.get("src") for image in page.iter("img")]


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(png(9))], ids=["missing", "altered"])
def test_a_missing_picture_is_told(
    small: Book, pictured: tuple[Evidence, Path], tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    """In its place, and no page is broken; one that was altered is as good as missing."""
    evidence, folder = pictured
    name = evidence.scenarios[0].screenshots[0]
    harm(folder / PICTURES / name)
    edition = _edition(small, evidence, album(evidence, folder))
    page = _page(edition, "failing.html")
    assert [] == list(page.iter("img"))
    assert "This picture is missing beside the evidence" in page.text_content()
    assert name not in {path.name for path in write(tmp_path / "spec", edition)}


def test_names_of_pictures_lead_nowhere_else(small: Book, pictured: tuple[Evidence, Path], tmp_path: Path) -> None:
    """A name that is a path, or markup, is of no picture."""
    evidence, folder = pictured
    (tmp_path / "secret.png").write_bytes(png(1))
    for odd in ("../../secret.png", '"><script>alert(1)</script>'):
        step = replace(evidence.scenarios[0].steps[1], picture=odd)
        record = replace(evidence.scenarios[0], screenshots=(odd,), steps=(step,) * 3)
        edition = _edition(small, evidence, album(replace(evidence, scenarios=(record,)), folder))
        assert [] == [path for path in write(tmp_path / "spec", edition) if path.suffix == ".png"]
        assert [] == list(_page(edition, CHAPTER).iter("img"))


def test_pictures_are_copied_and_old_ones_removed(small: Book, pictured: tuple[Evidence, Path], tmp_path: Path) -> None:
    """The site is whole without the run's folder."""
    old = keep(tmp_path / "spec", png(3))
    edition = _edition(small, pictured[0], album(*pictured))
    names = {path.name for path in write(tmp_path / "spec", edition) if path.suffix == ".png"}
    assert {name for record in pictured[0].scenarios for name in record.screenshots} == names
    assert old not in {path.name for path in (tmp_path / "spec" / PICTURES).iterdir()}


def test_without_pictures_nothing_leads_to_them(red_edition: Edition) -> None:
    """There is no page of them, nor a link to one."""
    files = dict(pages(red_edition))
    assert "pictures.html" not in files
    assert [] == [name for name, text in files.items() if "pictures.html" in text]
