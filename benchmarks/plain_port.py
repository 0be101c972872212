"""The same port calls as the scenarios make, from plain pytest: no Gherkin, no evidence."""

from fakes.experian.knowledge import answer
from harness.applicant import Applicant
from harness.pages.labels import Step
from harness.pages.site import Pages


def come_to_step_1(pages: Pages) -> None:
    """From QPP."""
    pages.register_view.open()
    pages.register_view.register_with_harp()


def complete_step_1(pages: Pages, applicant: Applicant) -> None:
    """Profile Information."""
    pages.profile_information.fill_in(applicant.profile)
    pages.profile_information.agree_to_terms()
    pages.profile_information.submit()


def complete_step_2(pages: Pages, applicant: Applicant) -> None:
    """Account Information."""
    pages.account_information.fill_in(applicant.account)
    pages.account_information.submit()


def test_enter(pages: Pages) -> None:
    """As S-PRF-32."""
    come_to_step_1(pages)
    assert pages.browser.read().step == Step.PROFILE


def test_account(pages: Pages, applicant: Applicant) -> None:
    """As S-PWD-01[15]."""
    come_to_step_1(pages)
    complete_step_1(pages, applicant)
    complete_step_2(pages, applicant)
    assert pages.account_information.judgement().accepted


def test_register(pages: Pages, applicant: Applicant) -> None:
    """As S-CNF-01."""
    come_to_step_1(pages)
    complete_step_1(pages, applicant)
    complete_step_2(pages, applicant)
    pages.remote_proofing.answer(lambda question, choices: answer(applicant.person.ssn, question, choices))
    pages.remote_proofing.confirm_not_a_robot()
    pages.remote_proofing.submit()
    assert "Your HARP account has been created" in pages.confirmation.read().text
