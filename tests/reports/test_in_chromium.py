"""The pages of reports in a real browser: what hostile evidence says is never run, and people can use them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # it has no stubs
from playwright.sync_api import Browser, Dialog, Page

from harness.browser.launch import chromium
from harness.evidence.reading import Evidence
from harness.evidence.records import Attestation
from harness.registers import Register
from reports import html
from reports.compare import page as compare_page
from reports.compare.comparing import compare

Of = Callable[..., Evidence]
Opened = Callable[[Path], Page]

OUTCOMES = ("violates", "conforms", "could_not_run", "advises", "needs_review", "deselected", "lost", "not_testable")
HOSTILE = """<script>alert(1)</script> </style><script>alert(1)</script> </script><img src=x onerror=alert(1)>
"><svg onload=alert(1)>' onmouseover='alert(1) javascript:alert(1) {{ 7 * 7 }}
]]> \x00\x08\x1b[31m \ud800 \N{RIGHT-TO-LEFT OVERRIDE} \U0001f600"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start one browser for all pages."""
    with chromium("") as process:
        yield process


@pytest.fixture
def told() -> list[str]:
    """Keep what a page did that it must not: dialogs, errors, requests of any other file."""
    return []


@pytest.fixture
def opened(browser: Browser, told: list[str]) -> Iterator[Opened]:
    """Give a function that opens a page from the disk, watched."""
    page = browser.new_page(viewport={"width": 320, "height": 900})

    def dismissed(dialog: Dialog) -> None:
        told.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismissed)
    page.on("pageerror", lambda error: told.append(str(error)))

    def open_(path: Path) -> Page:
        page.on("request", lambda request: told.append(request.url) if request.url != path.as_uri() else None)
        page.goto(path.as_uri())
        return page

    yield open_
    page.close()


def _hostile(evidence_of: Of, said: str) -> Evidence:
    found = {"text": said, "address": said, "alerts": [said], "fields": [{"label": said, "message": said}]}
    ids = [(f"S-PWD-{number:02}[{said[:80]}]", outcome) for number, outcome in enumerate(OUTCOMES, 1)]
    evidence = evidence_of(*ids, said=said, page=found)
    run = replace(evidence.header.run, deployment=said, started=said, sites={said: said}, selection={"again": said})
    header = replace(evidence.header, run=run, attestations=(Attestation("META-001", "yes", said, said, said, said),))
    pictured = replace(evidence.scenarios[0], screenshots=(f"{'a' * 64}.png", said))
    return replace(evidence, header=header, scenarios=(pictured, *evidence.scenarios[1:]))


@pytest.mark.parametrize("said", [HOSTILE, "x" * 20_000], ids=["hostile", "endless"])
def test_what_a_deployment_says_is_never_run(  # noqa: PLR0913, PLR0917 - fixtures
    tmp_path: Path, opened: Opened, told: list[str], evidence_of: Of, register: Register, said: str
) -> None:
    """In the report and in a comparison, with everything unfolded and the pointer over it."""
    evidence = _hostile(evidence_of, said)
    before = evidence_of(*((record.id, "conforms") for record in evidence.scenarios), said=said)
    report = html.write(tmp_path / "report.html", evidence, register)
    compared = compare_page.write(tmp_path / "compare.html", compare(before, evidence, register))

    for path in (report, compared):
        page = opened(path)
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        page.get_by_role("heading", level=1).hover()
        assert page.evaluate("document.documentElement.scrollWidth <= 320")

    missing = (tmp_path / "pictures" / f"{'a' * 64}.png").as_uri()
    assert [] == [each for each in told if each not in {missing, compared.as_uri()}]


def test_a_missing_picture_is_told(tmp_path: Path, opened: Opened, evidence_of: Of, register: Register) -> None:
    """Where a picture should be, there stands which one it is."""
    page = opened(html.write(tmp_path / "report.html", _hostile(evidence_of, "accepted"), register))

    page.get_by_text("A picture of it").click()

    assert page.get_by_alt_text("It is missing if you read this").is_visible()


@pytest.mark.parametrize("outcome", ["violates", "could_not_run", "conforms"])
def test_axe_finds_nothing_serious(
    tmp_path: Path, opened: Opened, evidence_of: Of, register: Register, outcome: str
) -> None:
    """A report that is red, one that is incomplete and one that is green can be used with a screen reader."""
    evidence = evidence_of(("S-PWD-01", outcome), ("S-PWD-02", "conforms"), ("S-PWD-03", "deselected"))
    page = opened(html.write(tmp_path / "report.html", evidence, register))
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")

    found = Axe().run(page).response["violations"]

    assert [] == [each["id"] for each in found if each["impact"] in {"serious", "critical"}]


@pytest.mark.parametrize("answer", ["violations", "requirements", "readings"])
def test_a_newcomers_questions_are_answered_by_keyboard(
    tmp_path: Path, opened: Opened, red: Evidence, register: Register, answer: str
) -> None:
    """What fails, is a requirement checked, where does the guide contradict itself: each is one link away."""
    page = opened(html.write(tmp_path / "report.html", red, register))
    page.keyboard.press("Tab")
    assert page.get_by_text("Skip to the findings").is_visible()

    while page.evaluate("document.activeElement.hash") != f"#{answer}":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.locator(f"#{answer} h2").is_visible()
    assert f"#{answer}" == page.evaluate("location.hash")


def test_a_list_is_filtered_without_a_mouse(tmp_path: Path, opened: Opened, red: Evidence, register: Register) -> None:
    """Whoever types an id into the list of requirements sees that one alone."""
    page = opened(html.write(tmp_path / "report.html", red, register))
    find = page.locator("#requirements").get_by_label("Find")

    find.focus()
    page.keyboard.type("PWD-002")

    assert page.locator("#PWD-002").is_visible()
    assert page.locator("#PWD-001").is_hidden()
    assert "1 of 12 shown" == page.locator("#requirements output").text_content()
