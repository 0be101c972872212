"""The browsers of a run: markup alone, or Chromium, whose driver is imported where one is asked for."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from importlib import import_module

import httpx

from harness.browser.fitted import fitted
from harness.browser.locators import NO_LOCATORS, Locators
from harness.browser.markup import Markup
from harness.browser.port import Browser
from harness.errors import Trouble
from harness.outbound.way import Way


@dataclass(frozen=True)
class Browsers:
    """How to open browsers of one kind, and what they are."""

    open: Callable[[], Browser]
    kind: str
    version: str


@dataclass(frozen=True)
class Shown:
    """How windows of Chromium are opened."""

    traced: bool = False
    """Whether each records what it does."""
    to_people: bool = False
    """Whether somebody sees them."""


UNSEEN = Shown()


def in_markup(
    transports: Mapping[str, httpx.BaseTransport], timeout_s: float, locators: Locators = NO_LOCATORS
) -> Browsers:
    """Give browsers that read markup and run no script."""
    return Browsers(lambda: fitted(Markup(transports, timeout_s, locators), locators), Markup.kind, Markup.version)


@contextmanager
def in_chromium(
    named: str,
    timeout_s: float,
    leaving: AbstractContextManager[Way],
    locators: Locators = NO_LOCATORS,
    shown: Shown = UNSEEN,
) -> Iterator[Browsers]:
    """Start Chromium; where there is none, every browser that is asked for says so."""
    # Playwright takes a fifth of a second to import, which a run without it need not wait for.
    started = import_module("harness.deployments.chromium_browsers").started
    with started(named, timeout_s, leaving, locators, shown) as browsers:
        yield browsers


def refusing(trouble: Trouble) -> Callable[[], Browser]:
    """Give what opens no browser, and says why."""

    def refuse() -> Browser:
        raise type(trouble)(trouble.reason, trouble.remedy)

    return refuse
