"""The living specification as files: what is in them, and where their links lead."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html as parsing

from harness.errors import UsageError
from harness.evidence.reading import Evidence
from harness.spec.agreement import Registers
from reports.living.addresses import addresses
from reports.living.book import Book
from reports.living.site import Edition, pages, write
from reports.living.standing import standing

Parsed = Mapping[str, parsing.HtmlElement]


@pytest.fixture(scope="module")
def site(book: Book) -> Parsed:
    """Give the pages of the whole specification, without evidence."""
    return _parsed(Edition(book))


def _parsed(edition: Edition) -> Parsed:
    written = ((name, text.encode("utf-8", "replace")) for name, text in pages(edition) if name.endswith(".html"))
    return {name: parsing.document_fromstring(content) for name, content in written}


def _said(element: parsing.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_every_id_has_its_place(book: Book, site: Parsed) -> None:
    """Each scenario, row, requirement and discrepancy is one element of one page, where its address says."""
    places = addresses(book)
    assert {*book.runs, *book.scenarios, *book.requirements, *book.discrepancies} == set(places)
    found = {f"{name}#{each}": 0 for name, page in site.items() for each in page.xpath("//@id")}
    assert set() == set(places.values()) - set(found)


def test_no_id_occurs_twice_in_a_page(site: Parsed) -> None:
    """Otherwise a link would lead to the first of them."""
    for name, page in site.items():
        ids = page.xpath("//@id")
        assert (name, sorted(set(ids))) == (name, sorted(ids))


def test_every_link_leads_somewhere(site: Parsed) -> None:
    """Within the site, and nowhere else."""
    ids = {name: set(page.xpath("//@id")) for name, page in site.items()}
    for name, page in site.items():
        for link in page.xpath("//a/@href"):
            target, _, fragment = link.partition("#")
            assert (target or name) in ids, (name, link)
            assert not fragment or fragment in ids[target or name], (name, link)


def test_a_specification_without_models_has_no_pages_of_them(book: Book) -> None:
    """And no link to any; a specification of somebody's own may draw no states and know no roles."""
    site = _parsed(Edition(replace(book, states=None, roles=None)))
    assert set() == {"states.html", "roles.html"} & set(site)
    assert {link.partition("#")[0] for page in site.values() for link in page.xpath("//a/@href")} <= {"", *site}


def test_nothing_is_asked_of_any_server(book: Book) -> None:
    """Each page forbids itself all requests, and its parts are the site's own files."""
    files = dict(pages(Edition(book)))
    for name, page in _parsed(Edition(book)).items():
        policies = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert ["default-src 'none'"] == [policy.split(";")[0] for policy in policies], name
        loaded = page.xpath("//*[not(self::a)]/@href | //@src | //form/@action")
        assert set() == set(loaded) - set(files), name


def test_the_three_questions_are_one_click_away(site: Parsed) -> None:
    """What fails, whether a requirement is checked and how, where the guide contradicts itself."""
    doors = {_said(link.find("b")): link.get("href") for link in site["index.html"].xpath("//ul[@class='doors']//a")}
    assert {
        "What fails?": "failing.html",
        "Is a requirement checked, and how?": "requirements.html",
        "Where does the guide contradict itself?": "discrepancies.html",
    } == doors


def test_a_chapter_goes_from_the_quote_to_the_rows(site: Parsed) -> None:
    """The guide's words, the rule, the statement, the contradiction, the scenario and its examples are there."""
    told = _said(site["03-step-2-account-information.html"].get_element_by_id("passwords"))
    parts = [
        "“Be a minimum of 15 characters, and include the following:” Step 2: Account Information",
        "A password has at least 15 characters",
        "PWD-001 MUST",
        "DSC-002 The shortest password: 15 or 12 characters",
        "S-PWD-01 A password of length characters is judged",
        "Given an applicant who has completed Profile Information",
        "length judged 14 refused for its length",
    ]
    places = [told.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert sorted(places) == places


def test_readings_stand_side_by_side(site: Parsed) -> None:
    """Which governs, why, and what the reference does."""
    told = _said(site["discrepancies.html"].get_element_by_id("DSC-002"))
    for expected in (
        "15-characters governs A password has at least 15 characters.",
        "12-characters A password has at least 12 characters.",
        "Why it governs The version history says",
        "The reference Refuses passwords of fewer than 15 characters.",
        "Who follows another violates the guide",
    ):
        assert expected in told


def test_a_requirement_tells_how_it_is_checked(site: Parsed) -> None:
    """By the scenarios, or why there is none."""
    page = site["requirements.html"]
    assert "S-PWD-01 A password of length characters is judged" in _said(page.get_element_by_id("PWD-001"))
    assert "for a person" in _said(page.get_element_by_id("META-001"))


def test_every_cell_of_the_roles_is_told(book: Book, site: Parsed) -> None:
    """A row for each act, a cell for each role."""
    assert book.roles is not None
    rows = site["roles.html"].xpath("//table/tbody/tr")
    found = [[_said(cell).split()[-1] for cell in row.findall("td")[1:]] for row in rows]
    assert [[book.roles.judged(role.name, act) for role in book.roles.roles] for act in book.roles.acts] == found


def test_without_evidence_no_verdict_is_told(site: Parsed) -> None:
    """Instead the page on what fails says how to get one."""
    assert "harp-conformance spec build --evidence" in _said(site["failing.html"])
    assert [] == [name for name, page in site.items() if page.xpath("//*[contains(@class, 'outcome')]")]


def test_verdicts_stand_beside_what_they_are_about(red_edition: Edition) -> None:
    """A row, its scenario, its requirement, its chapter and the first page tell of a violation."""
    site = _parsed(red_edition)
    chapter = site["03-step-2-account-information.html"]
    assert "14 refused for its length ✖ violates" == _said(chapter.get_element_by_id("S-PWD-01[14]"))
    assert "checks PWD-001 ✖ violates" in _said(chapter.get_element_by_id("S-PWD-01"))
    assert "no security code arrived within 60 s" in _said(chapter.get_element_by_id("S-PWD-03"))
    assert "PWD-001 MUST ✖ violates" in _said(site["requirements.html"].get_element_by_id("PWD-001"))
    assert "S-PWD-01[14]" in _said(site["failing.html"].get_element_by_id("violations"))
    assert "1 violates" in _said(site["index.html"].get_element_by_id("chapters"))
    assert site["index.html"].xpath("//ul[@class='doors']/li[1]")[0].text_content().count("violated")


def test_a_run_of_another_version_is_told(small: Book, evidence_of: Callable[..., Evidence]) -> None:
    """Scenarios that are not in the book are named, and what the run did not know has no verdict."""
    evidence = evidence_of(("S-OLD-01", "conforms"))
    site = _parsed(Edition(small, standing(evidence, small.registers.requirements)))
    assert "1 scenarios of the run are not in this edition of the specification: S-OLD-01" in _said(
        site["failing.html"].get_element_by_id("content")
    )
    assert "not in this run" in _said(site["03-step-2-account-information.html"].get_element_by_id("S-PWD-03"))


@pytest.mark.parametrize("said", ["<script>alert(1)</script>", '"><img src=x>', "{{ 7 * 7 }}", "</style>", "\ud800"])
def test_hostile_evidence_is_only_shown(small: Book, evidence_of: Callable[..., Evidence], said: str) -> None:
    """What a deployment says is text, never markup, a script or a template."""
    outcomes = ("violates", "could_not_run", "advises")
    evidence = evidence_of(*((f"S-PWD-0{n}", each) for n, each in enumerate(outcomes, 1)), said=said)
    site = _parsed(Edition(small, standing(evidence, small.registers.requirements)))
    assert {"living.js", "index.js"} >= {each.get("src") for page in site.values() for each in page.iter("script")}
    assert [] == [name for name, page in site.items() for _ in page.iter("img", "style")]
    assert said.replace("\ud800", "?") in site["failing.html"].text_content()


def test_a_hostile_register_can_t_end_the_index(small: Book) -> None:
    """What stands in it is data to the script, whatever it says."""
    row = next(iter(small.requirements.values()))
    hostile = {**small.requirements, row.id: replace(row, statement="</script><script>alert(1)</script>")}
    book = replace(small, registers=Registers(hostile, small.discrepancies))
    index = dict(pages(Edition(book)))["index.js"]
    assert "<" not in index
    told = json.loads(index.removeprefix("window.SPECIFICATION = ").removesuffix(";\n"))
    assert "</script><script>alert(1)</script>" in {entry[2] for entry in told["entries"]}


def test_files_are_written(tmp_path: Path, small: Book) -> None:
    """All of them, into a folder that is made."""
    paths = write(tmp_path / "spec", Edition(small))
    assert sorted(paths) == sorted((tmp_path / "spec").iterdir())
    assert {"index.html", "05-step-4-confirmation.html", "living.css"} <= {path.name for path in paths}


def test_a_folder_that_can_t_be_written_is_told(tmp_path: Path, small: Book) -> None:
    """In one sentence."""
    (tmp_path / "spec").write_text("a file", encoding="utf-8")
    with pytest.raises(UsageError, match="expected to write a report there"):
        write(tmp_path / "spec", Edition(small))
