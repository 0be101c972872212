"""The included deployment's pages, each reached as a person reaches it, in a real browser."""

from collections.abc import Callable, Iterator
from zlib import crc32

import pytest

from harness.applicant import Casting
from harness.browser.chromium import Chromium
from harness.deployments.deployment import Deployment
from harness.deployments.opening import Target, opened
from harness.pages.site import Pages
from tests.pages.behind_login import Member


@pytest.fixture(scope="module")
def deployment() -> Iterator[Deployment]:
    """Open the included deployment once for all its pages."""
    with opened(Target(None, "chromium")) as included:
        yield included


@pytest.fixture
def window(deployment: Deployment) -> Iterator[Chromium]:
    """Open a window without cookies."""
    browser = deployment.open_browser()
    assert isinstance(browser, Chromium)
    yield browser
    browser.close()


class Visitor:
    """Somebody who comes to a page by name."""

    def __init__(self, window: Chromium, deployment: Deployment, number: int) -> None:
        """Come with an empty window."""
        self.tab = window.tab
        self._pages = Pages(window, harp=deployment.sites.harp, qpp=deployment.sites.qpp)
        self._window, self._sites, self._deployment = window, deployment.sites, deployment
        self._applicant = Casting("visitor", 1).applicant(number)

    def to(self, page: str) -> None:
        """Come to a page: an address of HARP or QPP, a step of the registration, or what a member comes to."""
        site, _, path = page.partition(" ")
        if site in {"HARP", "QPP"}:
            self._window.visit(f"{getattr(self._sites, site.lower())}{path}")
        elif page.startswith("member "):
            Member(self._window, self._deployment, lambda _: self._applicant).to(page.removeprefix("member "))
        else:
            self._to_step(page)

    def _to_step(self, page: str) -> None:
        self._pages.register_view.open()
        self._pages.register_view.register_with_harp()
        ways: dict[str, tuple[Callable[[], None], ...]] = {
            "step 1": (),
            "step 1 refused": (self._next,),
            "reference number": (self._enter_reference_number,),
            "reference number refused": (self._enter_reference_number, self._submit),
            "step 2": (self._complete_step_1,),
            "step 2 refused": (self._complete_step_1, self._next),
            "step 3": (self._complete_step_1, self._complete_step_2),
            "step 3 refused": (self._complete_step_1, self._complete_step_2, self._next),
            "manual guidance": (self._initiate,),
            "manual guidance refused": (self._initiate, self._pages.manual_proofing.submit_info),
            "manual step 2": (self._submit_info,),
            "manual confirmation": (self._submit_info, self._complete_step_2),
            "manual login refused": (self._submit_info, self._complete_step_2, self._log_in),
        }
        for act in ways[page]:
            act()

    def _initiate(self) -> None:
        self._pages.manual_proofing.initiate()

    def _submit_info(self) -> None:
        self._pages.manual_proofing.fill_in(self._applicant.profile)
        self._pages.manual_proofing.submit_info()

    def _log_in(self) -> None:
        self._pages.login.log_in(self._applicant.user_id, self._applicant.password)

    def _next(self) -> None:
        self._window.press("Next")

    def _enter_reference_number(self) -> None:
        self._pages.reference_number.open()

    def _submit(self) -> None:
        self._window.press("Submit")

    def _complete_step_1(self) -> None:
        self._pages.profile_information.fill_in(self._applicant.profile)
        self._pages.profile_information.agree_to_terms()
        self._next()

    def _complete_step_2(self) -> None:
        self._pages.account_information.fill_in(self._applicant.account)
        self._next()


@pytest.fixture
def visitor(window: Chromium, deployment: Deployment, request: pytest.FixtureRequest) -> Visitor:
    """Give a visitor; each test's is another person."""
    return Visitor(window, deployment, crc32(request.node.name.encode()) % 100_000)
