"""How Submit Info for Manual Proofing is judged where it can't be pressed, and where it was."""

from dataclasses import replace

from harness.browser.port import Control, Field, Page
from harness.pages.labels import Press, Step
from harness.pages.manual_proofing import ManualProofing
from harness.pages.profile_information import ProfileInformation
from tests.harness.samples import markup_browser, page

CITY = Field("City", "text", required=True)
NAME = Field("Legal Last Name", "text", "Testperson", required=True)
SSN = Field("Social Security Number", "password")


class Window:
    """A window that shows one page and counts what is pressed."""

    def __init__(self, shown: Page) -> None:
        """Show this page, whatever is pressed."""
        self._shown = shown
        self.pressed: list[str] = []

    def read(self) -> Page:
        """Give the page."""
        return self._shown

    def press(self, name: str) -> None:
        """Note it."""
        self.pressed.append(name)


def at_step_1(*controls: Control) -> Page:
    """Give Step 1 with the city left empty."""
    return replace(page(CITY, NAME, SSN, step=Step.PROFILE), controls=controls)


def offered(shown: Page) -> tuple[ManualProofing, Window]:
    """Offer the guidance in a window that shows a page."""
    window, browser = Window(shown), markup_browser()
    vars(browser).update(read=window.read, press=window.press)
    return ManualProofing(browser, ProfileInformation(browser)), window


def test_a_way_on_that_is_not_enabled_refuses_each_required_field_left_empty() -> None:
    """MAN-011: nobody can press it, and nothing is pressed."""
    guidance, window = offered(at_step_1(Control(Press.SUBMIT_INFO, "button", enabled=False)))
    guidance.submit_info()
    assert [] == window.pressed
    assert {"City": ""} == guidance.judgement().refused
    assert not guidance.judgement().accepted


def test_the_guidance_is_initiated_where_it_is_not_displayed() -> None:
    """Whatever comes first (DSC-018)."""
    guidance, window = offered(at_step_1(Control(Press.INITIATE_MANUAL_PROOFING, "link")))
    guidance.submit_info()
    assert [Press.INITIATE_MANUAL_PROOFING, Press.SUBMIT_INFO] == window.pressed


def test_another_step_accepts() -> None:
    """MAN-019."""
    guidance, _ = offered(page(step=Step.ACCOUNT))
    assert guidance.judgement().accepted
