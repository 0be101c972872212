"""Getting past a captcha: a small form has a box that stands for it, and somebody sits at a pseudo-terminal."""

from collections.abc import Callable
from threading import Event, Thread

import pytest

from harness.browser.markup import Markup
from harness.browser.port import Page
from harness.browser.witness import Witness
from harness.capabilities.captcha import Captcha, ControlCaptcha, OperatorCaptcha, ticks
from harness.errors import Missing, NotTestable, TooSlow, Trouble
from tests.harness.capabilities.sources import Operator
from tests.harness.samples import HOME, markup_browser

BOX, UNREADABLE = "I agree", "I'm not a robot"


class Window(Markup):
    """A window that somebody sees, who has ticked the box when it was looked at so many times."""

    kind = "chromium"
    looks_left = 1_000_000

    def read(self) -> Page:
        """Look once more."""
        self.looks_left -= 1
        if self.looks_left == 0:
            self.tick(BOX)
        return super().read()


@pytest.fixture
def window() -> Window:
    """Give a window at the form."""
    browser = markup_browser()
    browser.__class__ = Window
    browser.visit(f"{HOME}/form")
    assert isinstance(browser, Window)
    return browser


class Notes:
    """What is noted of what people did."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.noted = list[tuple[str, str]]()

    def __call__(self, question: str, by: str, _seconds: float) -> None:
        """Note it, without the time."""
        self.noted.append((question, by))


@pytest.fixture
def notes() -> Notes:
    """Give nothing noted."""
    return Notes()


def enter_whenever_asked(someone: Operator, *words: str, then: Callable[[], None] = lambda: None) -> None:
    """Let somebody press Enter once each of some words is on the screen."""

    def watch() -> None:
        for each in words:
            while each not in someone.seen:
                Event().wait(0.01)
            then()
            someone.type("\n")

    Thread(target=watch, daemon=True).start()


def checked(window: Window) -> bool:
    """Tell whether the box is ticked."""
    field = window.read().field(BOX)
    return field is not None and field.value == "checked"


def test_a_box_of_its_own_is_ticked(window: Window, notes: Notes) -> None:
    """It is done by a machine, and nothing is noted."""
    ControlCaptcha(BOX).confirm(window, UNREADABLE, notes)
    assert (True, []) == (checked(window), notes.noted)


def test_a_button_of_its_own_is_pressed(window: Window, notes: Notes) -> None:
    """Whatever it leads to."""
    ControlCaptcha("Next").confirm(window, UNREADABLE, notes)
    assert ("At /form",) == window.read().headings


def test_a_control_that_is_not_there_is_missing(window: Window, notes: Notes) -> None:
    """By its name."""
    with pytest.raises(Missing, match="Skip the captcha"):
        ControlCaptcha("Skip the captcha").confirm(window, UNREADABLE, notes)


def test_whoever_has_solved_it_need_not_say_so(someone: Operator, window: Window, notes: Notes) -> None:
    """The page shows it; evidence tells who did it."""
    window.looks_left = 3
    OperatorCaptcha(someone.terminal, 20).confirm(window, BOX, notes)
    assert [("the captcha in the browser’s window", "the operator")] == notes.noted
    assert "Solve the captcha in the browser’s window, then press Enter (20 s): " in someone.seen


def test_where_the_box_can_not_be_read_the_operator_says_so(someone: Operator, window: Window, notes: Notes) -> None:
    """By Enter."""
    enter_whenever_asked(someone, "press Enter (20 s): ")
    OperatorCaptcha(someone.terminal, 20).confirm(window, UNREADABLE, notes)
    assert 1 == len(notes.noted)


def test_a_box_that_is_not_ticked_is_asked_for_once_more(someone: Operator, window: Window, notes: Notes) -> None:
    """Pressing Enter solves nothing."""
    enter_whenever_asked(someone, "press Enter (20 s): ", "Once more: ", then=lambda: None)
    window.looks_left = 8
    OperatorCaptcha(someone.terminal, 20).confirm(window, BOX, notes)
    assert f"“{BOX}” is not ticked yet. Once more: " in someone.seen


def test_enter_after_it_was_solved_is_enough(someone: Operator, window: Window, notes: Notes) -> None:
    """Nothing is asked once more, though the box was not ticked yet at the last look."""

    def look() -> Page:
        if window.looks_left == 3:
            someone.type("\n")
        return Window.read(window)

    window.looks_left = 3
    vars(window).update(read=look)
    OperatorCaptcha(someone.terminal, 20).confirm(window, BOX, notes)
    assert (1, False) == (len(notes.noted), "Once more" in someone.seen)


def test_an_operator_who_is_away_is_told_that_the_time_is_up(someone: Operator, window: Window, notes: Notes) -> None:
    """At the terminal and in the report; nothing is noted."""
    with pytest.raises(TooSlow, match=r"the captcha was not solved within 0.3 s \(asked: the operator at ") as trouble:
        OperatorCaptcha(someone.terminal, 0.3).confirm(window, BOX, notes)
    assert ("raise [captcha] timeout" in trouble.value.remedy, []) == (True, notes.noted)


def test_an_operator_who_ends_the_input_is_not_waited_for(someone: Operator, window: Window, notes: Notes) -> None:
    """Ctrl-D."""
    enter_whenever_asked(someone, "press Enter (20 s): ", then=lambda: someone.type("\x04"))
    with pytest.raises(Trouble, match="ended the input"):
        OperatorCaptcha(someone.terminal, 20).confirm(window, UNREADABLE, notes)


def test_without_anybody_to_ask_it_is_not_testable(window: Window, notes: Notes) -> None:
    """Also where nobody sees a window."""
    with pytest.raises(NotTestable, match="none is asked") as nobody:
        OperatorCaptcha(None, 20).confirm(window, BOX, notes)
    assert "run with --interactive" == nobody.value.remedy


def test_without_a_window_it_is_not_testable(someone: Operator, notes: Notes) -> None:
    """Markup has none."""
    with pytest.raises(NotTestable, match="the markup browser has none"):
        OperatorCaptcha(someone.terminal, 20).confirm(markup_browser(), BOX, notes)


@pytest.mark.parametrize(("captcha", "expected"), [(None, True), (ControlCaptcha("Next"), False)])
def test_only_the_captchas_box_is_ticked_otherwise(
    captcha: Captcha | None,
    expected: bool,  # noqa: FBT001 - a case
    window: Window,
    notes: Notes,
) -> None:
    """A profile that says nothing of it lets the box be ticked as any other."""
    witness = Witness(window, lambda _: None, ticks=ticks(captcha, BOX, notes))
    witness.tick(BOX)
    assert expected == checked(window)
