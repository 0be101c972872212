"""The browser that tells what it sees."""

from collections.abc import Callable

import pytest

from harness.browser.port import Page, Private
from harness.browser.witness import Witness
from harness.errors import Missing, ServerError, TooSlow
from tests.harness.samples import HOME, markup_browser


class Seen:
    """A witness in the small site, and the pages it noted."""

    def __init__(self) -> None:
        """Open a window at the form."""
        self.pages = list[Page]()
        self.witness = Witness(markup_browser(), self.pages.append)
        self.witness.visit(f"{HOME}/form")
        self.pages.clear()


@pytest.fixture
def seen() -> Seen:
    """Give a witness that is at the form, with nothing noted."""
    return Seen()


def test_a_page_arrived_at_is_noted(seen: Seen) -> None:
    """By visiting and by pressing."""
    seen.witness.visit(f"{HOME}/there")
    seen.witness.visit(f"{HOME}/form")
    seen.witness.press_twice("Next")
    seen.witness.visit(f"{HOME}/form")
    seen.witness.press("Next")
    there, form, sent = ("At /there",), ("Create an Account",), ("At /form",)
    assert [there, form, sent, form, sent] == [each.headings for each in seen.pages]


def test_a_page_that_is_read_is_noted(seen: Seen) -> None:
    """And given as it is; waiting reads too."""
    assert seen.witness.read() == seen.pages[0]
    assert seen.witness.wait_until(lambda page: bool(page.fields), "fields") == seen.pages[1]
    with pytest.raises(TooSlow):
        seen.witness.wait_until(lambda page: not page.fields, "no fields")


@pytest.mark.parametrize(
    "act",
    [
        lambda browser: browser.fill("User ID", "blue.heron"),
        lambda browser: browser.choose("State", "Ohio"),
        lambda browser: browser.tick("I agree"),
    ],
    ids=["fill", "choose", "tick"],
)
def test_what_was_done_since_is_noted_when_looked_at_again(seen: Seen, act: Callable[[Witness], None]) -> None:
    """Once: acts alone note nothing, and a page that was read since is known."""
    act(seen.witness)
    assert [] == seen.pages
    seen.witness.look_again()
    seen.witness.look_again()
    assert 1 == len(seen.pages)
    assert [1] == [sum(bool(field.value) for field in page.fields) for page in seen.pages]


def test_leaving_a_dialog_is_an_act(seen: Seen) -> None:
    """The page may look otherwise then."""
    seen.witness.escape()
    seen.witness.look_again()
    assert 1 == len(seen.pages)


def test_an_untouched_page_is_not_noted_again(seen: Seen) -> None:
    """There would be nothing new."""
    seen.witness.look_again()
    assert [] == seen.pages


def test_a_server_error_is_not_overlooked(seen: Seen) -> None:
    """It is noted first, then told; it is the deployment's trouble, not a violation."""
    with pytest.raises(ServerError, match=f"{HOME}/broken answered with a server error \\(500\\)") as told:
        seen.witness.visit(f"{HOME}/broken")
    assert [500] == [each.status for each in seen.pages]
    assert "log" in told.value.remedy


def test_a_server_error_may_be_looked_at(seen: Seen) -> None:
    """For a scenario that is about one."""
    with pytest.raises(ServerError):
        seen.witness.visit(f"{HOME}/broken")
    assert ("Sorry",) == seen.witness.read().headings


def test_everything_else_is_the_browsers(seen: Seen) -> None:
    """Kind, version, pictures, troubles, closing."""
    assert ("markup", None) == (seen.witness.kind, seen.witness.screenshot(lambda _: Private()))
    assert "httpx" in seen.witness.version
    with pytest.raises(Missing, match="“Password”"):
        seen.witness.fill("Password", "x")
    seen.witness.close()
    with pytest.raises(RuntimeError, match="closed"):
        seen.witness.visit(HOME)
