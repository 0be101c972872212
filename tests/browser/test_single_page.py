"""What script makes of a page, in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser as Process

from harness.browser.chromium import Chromium
from harness.browser.fitted import fitted
from harness.browser.port import Browser, Draft, Field
from tests.browser.single_page import LOCATORS


@pytest.fixture
def covered_window(process: Process) -> Iterator[Browser]:
    """Give a window fitted to a front end with an overlay, a spinner and toasts."""
    window = Chromium(process, 3.0, LOCATORS)
    yield fitted(window, LOCATORS)
    window.close()


def test_trees_of_their_own_are_read_as_one_page(chromium_window: Chromium, home: str) -> None:
    """Closed ones, too; ids that they share are not mixed up, and what is slotted stands in its place."""
    chromium_window.visit(f"{home}/shadows")
    chromium_window.fill("County", "Franklin")
    page = chromium_window.read()
    assert (
        Field("City", "text", hint="Hint of City"),
        Field("County", "text", "Franklin", hint="Hint of County"),
        Field("Slotted", "text"),
    ) == page.fields
    assert ("Trees", "Frame") == page.headings


def test_frames_of_another_origin_are_read_as_one_page(chromium_window: Chromium, home: str) -> None:
    """A captcha is ticked where it stands, and its id is not mistaken for one of the page around."""
    chromium_window.visit(f"{home}/framed")
    page = chromium_window.wait_until(lambda page: page.field("I'm not a robot") is not None, "the captcha")
    assert ["Name", "I'm not a robot"] == [field.label for field in page.fields]
    chromium_window.tick("I'm not a robot")
    chromium_window.press("Check")
    assert "passed" in chromium_window.wait_until(lambda page: "passed" in page.text, "the frame's message").text


def test_a_list_that_shows_its_options_only_when_open_is_opened_to_be_read(
    chromium_window: Chromium, home: str
) -> None:
    """And closed again; an option is chosen by its words."""
    chromium_window.visit(f"{home}/opening")
    assert Field("State", "drop-down", options=("Ohio", "Puerto Rico")) == chromium_window.read().field("State")
    chromium_window.choose("State", "Puerto Rico")
    page = chromium_window.read()
    assert Field("State", "drop-down", "Puerto Rico", ("Ohio", "Puerto Rico")) == page.field("State")


def test_a_box_that_style_draws_otherwise_is_ticked_by_the_keyboard(chromium_window: Chromium, home: str) -> None:
    """It is not in sight itself, so that no mouse reaches it."""
    chromium_window.visit(f"{home}/opening")
    chromium_window.tick("Hidden by style")
    chromium_window.tick("Hidden by style")
    assert Field("Hidden by style", "check box", "checked") == chromium_window.read().field("Hidden by style")


def test_a_page_that_comes_without_a_navigation_is_waited_for(covered_window: Browser, home: str) -> None:
    """What was asked for is there, and the spinner is gone, when the page is read."""
    covered_window.visit(f"{home}/transition")
    covered_window.press("Go on")
    page = covered_window.read()
    assert (("Second",), False) == (page.headings, "One moment" in page.text)


def test_a_page_does_not_wait_for_the_answer_to_a_draft(covered_window: Browser, home: str) -> None:
    """What it asked for was stopped, so that none comes: it is loaded anew."""
    covered_window.visit(f"{home}/transition")
    draft = covered_window.draft("Go on")
    assert f"{home}/slow" == draft.address
    page = covered_window.read()
    assert (("First",), False) == (page.headings, "One moment" in page.text)


def test_a_draft_is_sent_with_what_its_senders_own_page_proves_itself_by(chromium_window: Chromium, home: str) -> None:
    """In a header of its script: it was drafted in one session, and is sent in another one."""
    chromium_window.visit(f"{home}/proving")
    draft = chromium_window.draft("Remove Ann")
    chromium_window.visit(f"{home}/proving")
    chromium_window.send(Draft("GET", f"{home}/count", f"{home}/proving"))
    assert 200 == chromium_window.send(draft)
    assert f"{home}/proving" == chromium_window.read().address


def test_what_lies_over_the_page_is_sent_away(covered_window: Browser, home: str) -> None:
    """Before the page is read, and before what it covers is pressed."""
    covered_window.visit(f"{home}/transition")
    covered_window.press("Say")
    assert "Cookies?" not in covered_window.read().text


def test_what_is_told_for_a_moment_is_remembered(covered_window: Browser, home: str) -> None:
    """Until something else is done."""
    covered_window.visit(f"{home}/transition")
    covered_window.press("Say")
    told = covered_window.wait_until(lambda page: bool(page.alerts), "a toast")
    assert ("Told for a moment",) == told.alerts
    covered_window.press("Go on")
    assert () == covered_window.read().alerts
