"""The living specification as people meet it: opened from a disk, with a keyboard, a screen reader, on any screen."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # it has no stubs
from playwright.sync_api import Page

from harness.browser.launch import chromium
from reports.living.site import Edition, write

PAGES = (
    "index.html",
    "03-step-2-account-information.html",
    "failing.html",
    "requirements.html",
    "discrepancies.html",
    "coverage.html",
    "glossary.html",
    "states.html",
    "roles.html",
    "changes.html",
    "pictures.html",
    "search.html?q=password",
)

COLOURFUL = (
    "index.html",
    "03-step-2-account-information.html",
    "failing.html",
    "discrepancies.html",
    "roles.html",
    "changes.html",
)
"""Those that have every colour between them."""


@pytest.fixture(scope="module")
def tab() -> Iterator[Page]:
    """Give a window of Chromium."""
    with chromium("") as process:
        tab = process.new_page()
        tab.set_default_timeout(300_000)  # how long a busy machine takes is no matter
        yield tab


@pytest.fixture
def home(tmp_path: Path, whole_edition: Edition) -> str:
    """Write a site that has everything, and give its address."""
    write(tmp_path / "spec", whole_edition)
    return (tmp_path / "spec").as_uri()


def test_every_page_can_be_used(tab: Page, home: str) -> None:
    """Axe finds nothing serious, in light or dark; nobody scrolls sideways; only the site's own files are loaded."""
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    for page in PAGES:
        tab.goto(f"{home}/{page}")
        tab.emulate_media(color_scheme="light")
        assert [] == _serious(tab, {}), page
        tab.emulate_media(color_scheme="dark")
        assert page not in COLOURFUL or [] == _serious(tab, {"runOnly": ["color-contrast"]}), page
        for width in (320, 768, 1920):
            tab.set_viewport_size({"width": width, "height": 900})
            assert width >= tab.evaluate("document.documentElement.scrollWidth"), (page, width)
    assert [] == [address for address in asked if not address.startswith(home)]


def _serious(tab: Page, options: dict[str, Any]) -> list[str]:
    found = Axe().run(tab, options=options).response["violations"]
    return [each["id"] for each in found if each["impact"] in {"serious", "critical"}]


def test_words_are_found_from_the_disk_with_the_keyboard_alone(tab: Page, home: str) -> None:
    """Typed into the field of any page, Enter; the best place comes first and is one Tab away."""
    tab.goto(f"{home}/index.html")
    tab.get_by_label("Search ids and words").focus()
    tab.keyboard.type("PWD-001")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#results li")
    assert "PWD-001" in (tab.text_content("#results a") or "").split()
    tab.locator("#results a").first.focus()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/requirements.html#PWD-001")


@pytest.mark.parametrize(
    ("id_", "page"),
    [
        ("S-PWD-01", "03-step-2-account-information.html"),
        ("S-PWD-01[14]", "03-step-2-account-information.html"),
        ("PWD-001", "requirements.html"),
        ("DSC-002", "discrepancies.html"),
    ],
)
def test_the_first_page_takes_any_id(tab: Page, home: str, id_: str, page: str) -> None:
    """A deep link needs to know nothing but the id."""
    tab.goto("about:blank")
    tab.goto(f"{home}/index.html#{id_}")
    tab.wait_for_url(f"{home}/{page}#*")
    assert id_ == tab.evaluate("document.querySelector(':target').id")


def test_a_list_is_narrowed_down(tab: Page, home: str) -> None:
    """By words and by verdict; how many are left is said to a screen reader, too."""
    tab.goto(f"{home}/requirements.html")
    tab.get_by_label("Last run").select_option("violates")
    assert ["PWD-001"] == tab.locator(".item:visible .id").first.all_text_contents()
    assert "1 of" in tab.locator("output").text_content().__str__()
    tab.get_by_label("Find", exact=True).fill("no such words")
    assert 0 == tab.locator(".item:visible").count()


def test_the_keyboard_reaches_every_page_and_is_seen(tab: Page, home: str) -> None:
    """Tab goes from the skip link over search and pages to the three questions, each with an outline."""
    tab.goto(f"{home}/index.html")
    reached: list[tuple[str, bool]] = []
    while sum("?" in name for name, _ in reached) < 3 and len(reached) < 30:
        tab.keyboard.press("Tab")
        reached.append(tab.evaluate(_FOCUSED))
    assert all(outlined for _, outlined in reached)
    names = [name for name, _ in reached]
    assert "Skip to the content" == names[0]
    assert {"Requirements", "Contradictions", "Glossary"} <= set(names)
    assert 3 == sum("?" in name for name in names)


_FOCUSED = """() => {
  const node = document.activeElement;
  return [node.textContent.trim(), getComputedStyle(node).outlineStyle !== "none"];
}"""
