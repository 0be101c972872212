"""What only a real browser can do, and what keeps it honest."""

import pytest

from harness.browser.bounded import evaluated
from harness.browser.chromium import Chromium
from harness.errors import TooSlow


def test_a_page_that_builds_itself_up_is_waited_for(chromium_window: Chromium, home: str) -> None:
    """A field that comes later is filled in when it has come."""
    chromium_window.visit(f"{home}/scripted")
    chromium_window.press("Add")
    chromium_window.fill("Late", "in time")
    assert ["in time"] == [field.value for field in chromium_window.read().fields]


def test_a_page_is_read_when_all_of_it_is_there(chromium_window: Chromium, home: str) -> None:
    """A field whose label is still on its way is not taken for one without a label."""
    chromium_window.visit(f"{home}/onward")
    page = chromium_window.wait_until(lambda page: "Slow" in page.headings, "the slow page")
    assert ["Late"] == [field.label for field in page.fields]


def test_a_change_is_waited_for(chromium_window: Chromium, home: str) -> None:
    """The page is looked at again when it changes."""
    chromium_window.visit(f"{home}/scripted")
    chromium_window.press("Add")
    assert ("Here it is",) == chromium_window.wait_until(lambda page: bool(page.alerts), "an alert").alerts


def test_what_never_comes_is_told(chromium_window: Chromium, home: str) -> None:
    """Waiting ends, and says what was waited for."""
    chromium_window.visit(f"{home}/scripted")
    with pytest.raises(TooSlow, match="a miracle"):
        chromium_window.wait_until(lambda page: bool(page.alerts), "a miracle")


def test_what_style_hides_is_not_perceived(chromium_window: Chromium, home: str) -> None:
    """Only what can be seen is there."""
    chromium_window.visit(f"{home}/scripted")
    assert () == chromium_window.read().fields


def test_windows_do_not_share_cookies(chromium_window: Chromium, home: str, process: object) -> None:
    """Each window is another person's."""
    chromium_window.visit(f"{home}/count")
    other = Chromium(process, 3.0)  # type: ignore[arg-type] # the fixture's
    other.visit(f"{home}/count")
    assert ("Visit 1",) == other.read().headings
    other.close()


def test_a_modal_dialog_is_all_that_can_be_reached(chromium_window: Chromium, home: str) -> None:
    """The page behind it is perceived again when it is closed, and can be filled in."""
    chromium_window.visit(f"{home}/dialog")
    chromium_window.press("Terms")
    opened = chromium_window.read()
    assert (("Terms",), ["Close"], ()) == (opened.headings, [each.name for each in opened.controls], opened.fields)
    chromium_window.press("Close")
    chromium_window.fill("City", "Columbus")
    assert ["Columbus"] == [field.value for field in chromium_window.read().fields]


def test_a_dialog_is_left_by_escape(chromium_window: Chromium, home: str) -> None:
    """The page behind it is perceived again."""
    chromium_window.visit(f"{home}/dialog")
    chromium_window.press("Terms")
    chromium_window.escape()
    assert ("Form",) == chromium_window.read().headings


def test_a_script_that_ends_gives_its_value(chromium_window: Chromium, home: str) -> None:
    """Within its time it is as if there were none."""
    chromium_window.visit(f"{home}/form")
    assert 6 == evaluated(chromium_window.tab.main_frame, "number => number * 2", 3, 3.0)


def test_a_script_that_never_ends_is_not_waited_for_without_limit(chromium_window: Chromium, home: str) -> None:
    """The sentence says whose page it was, and the window is of use afterwards."""
    chromium_window.visit(f"{home}/form")
    with pytest.raises(TooSlow, match=r"/form did not answer a look at it within 0\.2 s"):
        evaluated(chromium_window.tab.main_frame, "() => new Promise(() => {})", None, 0.2)
    assert "Create an Account" in chromium_window.read().headings
