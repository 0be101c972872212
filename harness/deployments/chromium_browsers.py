"""Windows of one Chromium."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager

from harness.browser.chromium import Chromium
from harness.browser.fitted import fitted
from harness.browser.launch import chromium
from harness.browser.locators import Locators
from harness.browser.port import Browser
from harness.deployments.browsers import Browsers, Shown, refusing
from harness.errors import NoBrowser
from harness.outbound.way import Way


@contextmanager
def started(
    named: str, timeout_s: float, leaving: AbstractContextManager[Way], locators: Locators, shown: Shown
) -> Iterator[Browsers]:
    """Start Chromium for as long as the context lasts; `named` is the profile's path or endpoint, if it names one.

    Where there is none, every browser that is asked for says so.
    """
    with ExitStack() as stack:
        try:
            way = stack.enter_context(leaving)
            process = stack.enter_context(chromium(named, way.proxy, windowed=shown.to_people))
        except NoBrowser as trouble:
            yield Browsers(refusing(trouble), Chromium.kind, "not found")
            return

        def window() -> Browser:
            browser = Chromium(process, timeout_s, locators, way)
            if shown.traced:
                browser.begin_trace()
            return fitted(browser, locators)

        yield Browsers(window, Chromium.kind, f"Chromium {process.version}")
