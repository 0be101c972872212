"""Playwright's errors in our words: what took too long, what could not be reached, and what can be done about it."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Error, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from harness.browser.remedies import remedy_for
from harness.errors import TooSlow, Trouble, Unreachable

COVERED = "intercepts pointer events"
"""What Playwright says where something lies over what is to be pressed."""

UNCOVER = "something lies over it: if people can send that away, name it in the profile’s [overlays]"


@contextmanager
def told(act: str, tab: Page, timeout_s: float) -> Iterator[None]:
    """Raise `TooSlow`, `Unreachable` or `Trouble` for what goes wrong in an act on a tab."""
    try:
        yield
    except PlaywrightTimeout as problem:
        remedy = UNCOVER if COVERED in problem.message else ""
        raise TooSlow(f"{act} took longer than {timeout_s:g} s ({tab.url})", remedy) from problem
    except Error as problem:
        first = problem.message.splitlines()[0]
        if "net::ERR" in first or "NS_ERROR" in first:
            raise Unreachable(f"{act}: {first}", remedy_for(first)) from problem
        raise Trouble(f"{act} failed: {first}") from problem
