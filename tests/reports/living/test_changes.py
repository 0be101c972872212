"""How changes are told: in text, in Markdown, as a page."""

from dataclasses import replace

from lxml import html as parsing

from harness.spec.changes import Change, Detail
from reports.living.book import Book
from reports.living.changes import History, counts, markdown, text
from reports.living.site import Edition, page_of_history, pages

CHANGED = Change("requirement", "PWD-001", "changed", "At least 15.", (Detail("strength", "MUST", "SHOULD"),))
STEPS = Change(
    "scenario", "S-PWD-01", "changed", "Of <length>", (Detail("steps", "Given a\nWhen b", "Given a\nWhen c"),)
)
HISTORY = History(
    "v1",
    "v2",
    (CHANGED, Change("scenario", "S-PWD-09", "added", "New"), STEPS, Change("quote", "PWD-002", "removed", "old")),
)


def _parsed(text: str) -> parsing.HtmlElement:
    return parsing.document_fromstring(text)


def test_changes_are_counted_by_kind() -> None:
    """What came, what changed, what went."""
    assert "requirements: 1 changed; scenarios: 1 added, 1 changed; quotes: 1 removed" == counts(HISTORY.some)
    assert "nothing changed" == counts(())


def test_text_has_a_line_for_each_and_what_is_different() -> None:
    """Lines that stayed are there to find one's way."""
    told = text(HISTORY)
    assert told.startswith("v1 → v2: requirements: 1 changed;")
    for line in (
        "~ requirement PWD-001  At least 15.",
        "      - MUST",
        "      + SHOULD",
        "+ scenario S-PWD-09  New",
        "        Given a",
        "      - When b",
        "- quote PWD-002  old",
    ):
        assert line in told.splitlines()


def test_markdown_shows_it_as_a_diff() -> None:
    """A part for each kind."""
    told = markdown(HISTORY)
    assert ["## Requirements", "## Scenarios", "## Quotes"] == [x for x in told.splitlines() if x.startswith("## ")]
    assert "- **changed** PWD-001: At least 15." in told
    assert "  ```diff\n  -MUST\n  +SHOULD\n  ```" in told


def test_markdown_is_only_ours() -> None:
    """What is told can neither end its block nor be read as HTML."""
    hostile = Change("scenario", "S-PWD-01", "changed", "<script>*", (Detail("steps", "```\n# A", "````\n<b>"),))
    told = markdown(History("v1", "v2", (hostile,)))
    assert "\\<script\\>\\*" in told
    assert "  `````diff" in told


def test_the_page_needs_no_other_file() -> None:
    """It has its style within, and no link."""
    page = _parsed(page_of_history(HISTORY))
    assert [] == [link for _, _, link, _ in page.iterlinks()]
    assert "strength MUSTSHOULD" in " ".join(page.text_content().split())


def test_the_site_links_to_what_there_is(small: Book) -> None:
    """What was removed has no place any more."""
    gone = Change("requirement", "OLD-001", "removed", "Old.")
    page = _parsed(dict(pages(Edition(small, history=replace(HISTORY, some=(CHANGED, gone)))))["changes.html"])
    links = [link.get("href") for link in page.get_element_by_id("requirement").iter("a")]
    assert ["requirements.html#PWD-001"] == links


def test_hostile_changes_are_only_shown() -> None:
    """Words are text, never markup."""
    hostile = Change("scenario", "S-PWD-01", "changed", "<script>1</script>", (Detail("steps", "<img src=x>", ""),))
    page = _parsed(page_of_history(History("<b>", "v2", (hostile,))))
    assert [] == list(page.iter("script", "img"))
    assert "<img src=x>" in page.text_content()
