"""One browser of a person who registers: each act is whole, and tells the place that it led to."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from fakes.experian.knowledge import answer, wrong_answer
from harness.applicant import Applicant
from harness.deployments.deployment import Deployment
from harness.pages.labels import ROBOT, ProfileField, Step
from harness.pages.site import Pages


class Place(Enum):
    """Where a registration can stand in a browser."""

    AWAY = "away"
    """No window is open, or what was entered is forgotten."""
    PROFILE = "Profile Information"
    ACCOUNT = "Account Information"
    QUESTIONS = "questions"
    FAILURE = "failure"
    CONFIRMATION = "Confirmation"
    ELSEWHERE = "elsewhere"


@dataclass
class Visitor:
    """A person at one of their browsers, and what the walk must remember of it."""

    deployment: Deployment
    applicant: Applicant
    place: Place = Place.AWAY
    progress: str = "started"
    """The state of the application as far as only this browser knows it."""
    path: str = "remote"
    """Remote or manual, as Profile Information was last submitted."""
    by_number: bool = False
    """Whether a reference number was accepted here."""

    @cached_property
    def pages(self) -> Pages:
        """The deployment's pages in this browser."""
        sites = self.deployment.sites
        return Pages(self.deployment.open_browser(), harp=sites.harp, qpp=sites.qpp)

    def leave(self) -> None:
        """Close the window, and with it all that only this browser knew."""
        if "pages" in vars(self):
            self.pages.browser.close()
            del self.pages
        self.place, self.progress = Place.AWAY, "started"
        self.by_number = False

    def come(self) -> None:
        """Be at Profile Information, coming from QPP."""
        if self.place is not Place.PROFILE:
            self.pages.register_view.open()
            self.pages.register_view.register_with_harp()

    def complete_profile(self) -> Place:
        """Submit Step 1 with the SSN, for remote proofing; manual proofing, if it was initiated, is left (MAN-010)."""
        self.come()
        if self.pages.manual_proofing.is_displayed():
            self.pages.manual_proofing.cancel()
        page = self.pages.profile_information
        page.fill_in(self.applicant.profile)
        page.agree_to_terms()
        page.submit()
        return self.look()

    def submit_info(self) -> Place:
        """Submit Step 1 for manual proofing, without the SSN."""
        self.come()
        page = self.pages.manual_proofing
        page.fill_in({**self.applicant.profile, ProfileField.SSN: ""})
        page.submit_info()
        return self.look()

    def complete_account(self) -> Place:
        """Submit Step 2."""
        self.pages.account_information.complete(self.applicant.account)
        return self.look()

    def answer(self, answers: str) -> Place:
        """Submit Step 3 with right or wrong answers."""
        choose = answer if answers == "right" else wrong_answer
        page = self.pages.remote_proofing
        page.answer(lambda question, choices: choose(self.applicant.person.ssn, question, choices))
        page.confirm_not_a_robot()
        page.submit()
        return self.look()

    def go_back(self) -> Place:
        """Take Back, which every step after the first one offers."""
        self.pages.remote_proofing.go_back()
        return self.look()

    def enter_number(self, number: str) -> Place:
        """Enter a reference number; elsewhere is where it is refused."""
        self.come()
        page = self.pages.reference_number
        page.open()
        page.enter(number, self.applicant.person.email)
        return self.look() if page.judgement().accepted else Place.ELSEWHERE

    def retry(self) -> Place:
        """Take Retry Remote Proofing; elsewhere is where that is refused."""
        self.come()
        self.pages.retrying.retry(self.applicant.person.email)
        return self.look()

    def look(self) -> Place:
        """Tell where the browser is."""
        page = self.pages.browser.read()
        if page.step == Step.PROOFING:
            asked = [field for field in page.fields if field.label != ROBOT]
            return Place.QUESTIONS if asked else Place.FAILURE
        return _PLACES.get(page.step, Place.ELSEWHERE)

    @property
    def number(self) -> str:
        """The Review Reference Number that is shown, or nothing."""
        return self.pages.proofing_outcome.review_reference_number()


_PLACES: Mapping[str, Place] = {
    Step.PROFILE: Place.PROFILE,
    Step.ACCOUNT: Place.ACCOUNT,
    Step.CONFIRMATION: Place.CONFIRMATION,
}


def gets_in(pages: Pages, applicant: Applicant) -> set[str]:
    """Name the sites that the person's credentials open."""
    pages.login.log_in(applicant.user_id, applicant.password)
    harp = {"HARP"} if pages.login.is_passed() else set()
    pages.sign_in.open()
    pages.sign_in.enter(applicant.user_id, applicant.password)
    pages.sign_in.agree()
    pages.sign_in.submit()
    return harp if pages.sign_in.is_shown() else {*harp, "QPP"}
