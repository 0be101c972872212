"""No request reaches a host that is not the profile's, however a page tries."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

import pytest

from harness.browser.launch import chromium
from harness.browser.port import Browser
from harness.deployments.deployment import Deployment
from harness.deployments.opening import BrowserKind, Target, opened
from harness.errors import Unreachable
from harness.profiles.profile import of_addresses
from tests.outbound.conftest import WAYS, Sink

ALIKE: tuple[BrowserKind, ...] = ("markup", "chromium")


@contextmanager
def deployment(site: str, kind: BrowserKind) -> Iterator[Deployment]:
    """Open a profile whose only host is the site."""
    with opened(Target(of_addresses(site, site, {}), kind)) as found:
        yield found


def path(way: str) -> str:
    """Give the page that tries a way."""
    return way.replace(" ", "_")


def test_a_page_in_chromium_reaches_nobody_else(site: str, sink: Sink) -> None:
    """Each way is stopped and counted, and nothing arrives."""
    stopped: Counter[str] = Counter()
    with deployment(site, "chromium") as found:
        for way in WAYS:
            browser = found.open_browser()
            with suppress(Unreachable):
                browser.visit(f"{site}/{path(way)}")
                before = stopped.total()

                def is_stopped(_: object, before: int = before) -> bool:
                    stopped.update(found.stopped())
                    return stopped.total() > before

                browser.wait_until(is_stopped, f"a request by {way} is stopped")
            browser.close()
        stopped.update(found.stopped())
    assert ({sink.place}, 0) == (set(stopped), sink.arrivals())
    assert stopped.total() >= len(WAYS)


def test_each_way_leads_there_without_the_proxy(site: str, sink: Sink) -> None:
    """The pages do try: what shows that nothing arrives would show it if something did."""
    reached = []
    with chromium("") as process:
        for way in WAYS:
            with closing(process.new_context()) as context:
                context.new_page().goto(f"{site}/{path(way)}", wait_until="commit")
                reached += [way] if sink.is_reached() else []
    assert list(WAYS) == reached


@pytest.mark.parametrize("kind", ALIKE)
@pytest.mark.parametrize("name", ["Away", "Moved", "Send"])
def test_what_a_person_presses_leads_nowhere_else(site: str, sink: Sink, kind: BrowserKind, name: str) -> None:
    """A link, a redirect and a form: that could not be reached, and is no page of the deployment."""
    with deployment(site, kind) as found:
        browser: Browser = found.open_browser()
        browser.visit(f"{site}/")
        with pytest.raises(Unreachable):
            _press_and_read(browser, name)
        assert ({sink.place: 1}, 0) == (dict.fromkeys(found.stopped(), 1), sink.arrivals())
        browser.close()


def _press_and_read(browser: Browser, name: str) -> None:
    browser.press(name)
    browser.wait_until(lambda page: page.headings != ("GET",), "the page has gone")


@pytest.mark.parametrize("kind", ALIKE)
def test_what_is_the_profiles_is_reached(site: str, kind: BrowserKind) -> None:
    """By way of the proxy as without it, with headers and form fields."""
    with deployment(site, kind) as found:
        browser = found.open_browser()
        browser.visit(f"{site}/")
        assert ("GET",) == browser.read().headings
        assert {} == found.stopped()
        browser.close()
