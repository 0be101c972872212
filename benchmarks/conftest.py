"""What the plain tests share with the scenarios they are compared with: the deployment, a person for each test."""

import os
from collections.abc import Iterator
from itertools import count

import pytest

from harness.applicant import Applicant, Casting
from harness.browser.port import Browser
from harness.deployments.deployment import Deployment
from harness.deployments.opening import BrowserKind, Target, opened
from harness.pages.site import Pages
from harness.running.options import new_run_id

NUMBERS = count()


@pytest.fixture(autouse=True, params=["to warm up", "to count"])
def _twice() -> None:
    """Make each journey twice."""


@pytest.fixture(scope="session")
def deployment() -> Iterator[Deployment]:
    """Open the included deployment for the browser that BENCH_BROWSER names."""
    kind: BrowserKind = "chromium" if os.environ["BENCH_BROWSER"] == "chromium" else "markup"
    with opened(Target(None, kind)) as included:
        yield included


@pytest.fixture(scope="session")
def casting() -> Casting:
    """Give the people of this run."""
    return Casting(new_run_id(), 1)


@pytest.fixture
def applicant(casting: Casting) -> Applicant:
    """Give a person of one's own."""
    return casting.applicant(next(NUMBERS))


@pytest.fixture
def browser(deployment: Deployment) -> Iterator[Browser]:
    """Give a browser of one's own."""
    opened_browser = deployment.open_browser()
    yield opened_browser
    opened_browser.close()


@pytest.fixture
def pages(browser: Browser, deployment: Deployment) -> Pages:
    """Give the deployment's pages."""
    return Pages(browser, harp=deployment.sites.harp, qpp=deployment.sites.qpp)
