"""What a window asks for waits its turn."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

import pytest
from playwright.sync_api import BrowserContext

from harness.browser.turns import keep_to
from harness.outbound.pacing import unhurried


class Window:
    """A window of Playwright's, and what became of what it asked for."""

    def __init__(self) -> None:
        """Begin without anything asked for."""
        self.handlers = dict[str, Callable[[object], None]]()
        self.noted = list[str]()

    @property
    def context(self) -> BrowserContext:
        """Give it as what it stands for."""
        return cast("BrowserContext", self)

    def route(self, pattern: str, handler: Callable[[object], None]) -> None:
        """See `BrowserContext.route`."""
        self.handlers[pattern] = handler

    def on(self, event: str, handler: Callable[[object], None]) -> None:
        """See `BrowserContext.on`."""
        self.handlers[event] = handler

    def pace(self) -> None:
        """Note that a turn was waited for."""
        self.noted.append("waited")

    def ask(self, redirected_from: object) -> None:
        """Ask for something, or be led on to it: Playwright lets nobody stop what a redirect leads to."""
        self.handlers["request"](SimpleNamespace(redirected_from=redirected_from))
        if redirected_from is None:
            self.handlers["**/*"](SimpleNamespace(continue_=lambda: self.noted.append("sent")))


@pytest.mark.parametrize(("redirected_from", "noted"), [(None, ["waited", "sent"]), ("the first address", ["waited"])])
def test_every_request_takes_one_turn(redirected_from: object, noted: list[str]) -> None:
    """Before it is sent; a redirect's is made up for at once."""
    window = Window()
    keep_to(window.context, window.pace)
    window.ask(redirected_from)
    assert noted == window.noted


def test_without_a_rate_nothing_is_intercepted() -> None:
    """It would only take time."""
    window = Window()
    keep_to(window.context, unhurried)
    assert {} == window.handlers
