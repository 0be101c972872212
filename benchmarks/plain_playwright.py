"""The same journeys as somebody would write them with Playwright alone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from fakes.experian.knowledge import answer
from harness.applicant import Applicant
from harness.browser.chromium import Chromium
from harness.deployments.deployment import Deployment

CHOICES = ("Is your address in the United States?",)


@pytest.fixture(scope="session")
def running(deployment: Deployment) -> Iterator[Chromium]:
    """Give access to the Chromium that runs."""
    window = deployment.open_browser()
    assert isinstance(window, Chromium)
    yield window
    window.close()


@pytest.fixture
def page(running: Chromium) -> Iterator[Page]:
    """Open a context of one's own."""
    process = running.tab.context.browser
    assert process is not None
    context = process.new_context()
    yield context.new_page()
    context.close()


def come_to_step_1(page: Page, deployment: Deployment) -> None:
    """From QPP."""
    page.goto(f"{deployment.sites.qpp}/login?page=register")
    page.locator("a,button", has_text="Register with HARP").last.click()
    expect(page.locator("[aria-current=step]")).to_contain_text("Profile Information")


def complete_step_1(page: Page, applicant: Applicant) -> None:
    """Profile Information."""
    for label, value in applicant.profile.items():
        if label in CHOICES:
            page.get_by_role("group", name=label).get_by_label(value).check()
        elif label == "State":
            page.locator("#state").select_option(value=value)
        else:
            page.locator(f"#{label.lower().replace(' ', '-')}").fill(value)
    page.get_by_label("I agree to the Terms").check()
    page.get_by_role("button", name="Next").click()
    expect(page.locator("[aria-current=step]")).to_contain_text("Account Information")


def complete_step_2(page: Page, applicant: Applicant) -> None:
    """Account Information."""
    page.locator("#challenge-question").select_option(index=1)
    for label, value in applicant.account.items():
        page.locator(f"#{label.lower().replace(' ', '-')}").fill(value)
    page.get_by_role("button", name="Next").click()
    expect(page.locator("[aria-current=step]")).to_contain_text("Remote Proofing")


def test_enter(page: Page, deployment: Deployment) -> None:
    """As S-PRF-32."""
    come_to_step_1(page, deployment)


def test_account(page: Page, deployment: Deployment, applicant: Applicant) -> None:
    """As S-PWD-01[15]."""
    come_to_step_1(page, deployment)
    complete_step_1(page, applicant)
    complete_step_2(page, applicant)


def test_register(page: Page, deployment: Deployment, applicant: Applicant) -> None:
    """As S-CNF-01."""
    come_to_step_1(page, deployment)
    complete_step_1(page, applicant)
    complete_step_2(page, applicant)
    for group in page.get_by_role("group").all():
        question = group.locator("legend").inner_text().removesuffix("*").strip()
        choices = [each.strip() for each in group.locator("label").all_inner_texts()]
        group.get_by_label(answer(applicant.person.ssn, question, choices), exact=True).check()
    page.get_by_label("I'm not a robot").check()
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("Your HARP account has been created").first).to_be_visible()
