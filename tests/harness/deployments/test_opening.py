"""Opening deployments: included or elsewhere, with either browser, and those that do not answer."""

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pytest

from harness.browser.port import Page
from harness.capabilities.mail_spool import MailSpool
from harness.deployments.deployment import Deployment
from harness.deployments.opening import INCLUDED, BrowserKind, Target, opened
from harness.deployments.serving import address_of, listening, serving
from harness.errors import NoBrowser, Unreachable, UsageError
from harness.profiles.profile import Control, Profile, Sites
from tests.harness.samples import site

T = TypeVar("T")


def apart(act: Callable[[], T]) -> T:
    """Do something in a thread of its own: Playwright's driver can be started once in each."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(act).result()


def first_page(deployment: Deployment) -> Page:
    """Look at a deployment's QPP site with its browser."""
    browser = deployment.open_browser()
    browser.visit(f"{deployment.sites.qpp}/login")
    page = browser.read()
    browser.close()
    return page


@pytest.fixture
def home() -> Iterator[str]:
    """Serve the small site on a free port."""
    with listening(0) as taken, serving(site, taken):
        yield address_of(taken)


@pytest.fixture
def silent() -> str:
    """Give an address at which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return address_of(taken)


@pytest.mark.parametrize("browser", ["markup", "chromium"])
def test_the_included_deployment_opens_in_both_browsers(browser: BrowserKind) -> None:
    """In-process or on loopback; it lends its clock, messages and security codes."""

    def look() -> None:
        with opened(Target(None, browser)) as deployment:
            assert (INCLUDED, browser) == (deployment.name, deployment.browser["kind"])
            assert first_page(deployment).control("Register") is not None
            assert deployment.messages is not None
            assert () == deployment.messages.messages("nobody@example.com")
            assert {"email", "sms", "voice"} == deployment.codes.keys()
            assert deployment.clock is not None
            before = deployment.clock.now()
            deployment.clock.advance(3600)
            assert 3600 <= (deployment.clock.now() - before).total_seconds()

    apart(look)


def test_an_unknown_fault_is_refused() -> None:
    """The catalogue's sentence is a matter of usage."""
    with pytest.raises(UsageError, match="Expected the name of a fault"), opened(Target(None, "markup", ("no-such",))):
        pass


@pytest.mark.parametrize("browser", ["markup", "chromium"])
def test_a_deployment_elsewhere_opens_in_both_browsers(home: str, browser: BrowserKind) -> None:
    """By its profile; it lends what the profile says."""
    profile = Profile("Local", Sites(home, home), control=Control(f"{home}/control/v1", "t"))

    def look() -> tuple[str, tuple[str, ...], bool]:
        with opened(Target(profile, browser)) as deployment:
            return deployment.name, first_page(deployment).headings, deployment.messages is None

    assert ("Local", ("At /login",), False) == apart(look)


def test_without_a_control_api_nothing_is_lent(home: str) -> None:
    """Neither messages nor a clock nor security codes."""
    with opened(Target(Profile("Local", Sites(home, home)), "markup")) as deployment:
        assert (None, None, {}) == (deployment.messages, deployment.clock, deployment.codes)


def test_a_mailbox_of_the_runs_own_is_lent(home: str, tmp_path: Path) -> None:
    """Messages come out of it, whatever the control API has, and so do codes by e-mail."""
    profile = Profile("Local", Sites(home, home), control=Control(f"{home}/control/v1", "t"))
    with opened(Target(profile, "markup", mail=tmp_path)) as deployment:
        assert MailSpool(tmp_path) == deployment.messages
        assert {"email", "sms", "voice"} == deployment.codes.keys()


def test_an_operator_is_lent_where_there_is_a_terminal(home: str) -> None:
    """For every kind of code that nothing else brings."""
    with opened(Target(Profile("Local", Sites(home, home)), "markup", terminal=Path("/dev/tty"))) as deployment:
        assert {"email", "sms", "voice", "authenticator"} == deployment.codes.keys()


@pytest.mark.parametrize("browser", ["markup", "chromium"])
def test_a_silent_site_is_told_by_every_browser_that_is_asked_for(home: str, silent: str, browser: BrowserKind) -> None:
    """At once, and again each time; no browser is started for it."""
    with opened(Target(Profile("Local", Sites(home, silent)), browser)) as deployment:
        assert {"kind": browser, "version": "not started"} == deployment.browser
        for _ in range(2):
            with pytest.raises(Unreachable, match=f"{silent} does not answer"):
                deployment.open_browser()


def test_a_browser_that_is_not_there_is_told_when_it_is_asked_for(home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the remedies; the run goes on and says so for each scenario."""
    monkeypatch.delenv("HARP_BROWSER", raising=False)
    profile = Profile("Local", Sites(home, home), browser="/no/such/chrome")

    def look() -> str:
        with opened(Target(profile, "chromium")) as deployment:
            with pytest.raises(NoBrowser, match="/no/such/chrome") as told:
                deployment.open_browser()
            assert "playwright install chromium" in told.value.remedy
            return deployment.browser["version"]

    assert "not found" == apart(look)


@pytest.mark.parametrize("endpoint", ["ws://127.0.0.1:1/x", "http://127.0.0.1:1"])
def test_an_endpoint_that_does_not_answer_is_told(home: str, monkeypatch: pytest.MonkeyPatch, endpoint: str) -> None:
    """By its address, in one sentence."""
    monkeypatch.delenv("HARP_BROWSER", raising=False)

    def look() -> None:
        with opened(Target(Profile("Local", Sites(home, home), browser=endpoint), "chromium")) as deployment:
            deployment.open_browser()

    with pytest.raises(NoBrowser, match=f"^{endpoint} did not start: [^\n]+$"):
        apart(look)
