"""The way through the registration, for scenarios that are about a place further on."""

from harness.errors import Trouble
from harness.journeys.arriving import expect_step
from harness.pages.forms import refusals
from harness.pages.labels import Step
from harness.pages.remote_proofing import Choice
from harness.pages.site import Pages
from harness.people.sorts import ALWAYS_FAILS
from harness.world import World


class Registration:
    """A person's way through Steps 1 to 4, each done without a mistake.

    Raises `Trouble` (blocked by …) where a step does not let the person on: what comes later can't be judged then.
    """

    def __init__(self, world: World) -> None:
        """Take the way with the world's person and browser."""
        self._world = world

    @property
    def _pages(self) -> Pages:
        return self._world.pages

    def to_profile_information(self) -> None:
        """Come from QPP to Step 1."""
        self._pages.register_view.open()
        self._pages.register_view.register_with_harp()
        expect_step(self._world, Step.PROFILE, "Register with HARP")

    def complete_profile_information(self) -> None:
        """Do Step 1."""
        self._submit_profile_information()
        expect_step(self._world, Step.ACCOUNT, Step.PROFILE)

    def complete_account_information(self) -> None:
        """Do Step 2; raises `NotTestable` where Experian can't know the person."""
        self._submit_account_information()
        expect_step(self._world, Step.PROOFING, Step.ACCOUNT)
        if self._pages.proofing_outcome.says_not_available() and not self._pages.remote_proofing.asks():
            raise Trouble(f"blocked by {Step.PROOFING}: Experian asked nothing, and the page says it is not available")

    def to(self, step: Step) -> None:
        """Come to a step."""
        ways = {
            Step.PROFILE: self.to_profile_information,
            Step.ACCOUNT: self.to_account_information,
            Step.PROOFING: self.to_remote_proofing,
            Step.CONFIRMATION: self.to_confirmation,
        }
        ways[step]()

    def answer_questions(self, choice: Choice) -> None:
        """Do Step 3 with answers of one's choice; what comes of them is for others to say."""
        page = self._pages.remote_proofing
        page.answer(choice)
        page.confirm_not_a_robot()
        page.submit()

    def introduce_who_fails(self) -> None:
        """Go on with a new person whom proofing can fail: by their answers, or whatever they answer."""
        self._world.introduce(file=ALWAYS_FAILS)

    def fail_proofing(self) -> None:
        """Do Step 3 with wrong answers, and fail."""
        self.answer_questions(self.wrongly)
        outcome = self._pages.proofing_outcome.outcome()
        if outcome == "confirmed" or self._pages.remote_proofing.questions():
            raise Trouble(f"blocked by {Step.PROOFING}: expected wrong answers to fail, found the person {outcome}")

    def be_proofed_if_let(self) -> None:
        """Do Steps 1 to 3 as far as they lead; a step that refuses what was entered stands in the way all the same."""
        self._submit_profile_information()
        if self._leads_to(Step.ACCOUNT, Step.PROFILE):
            self._submit_account_information()
            if self._leads_to(Step.PROOFING, Step.ACCOUNT):
                self.answer_questions(self.rightly)

    def start_again_if_let(self) -> None:
        """Go Back from Step 3 and do Steps 1 and 2 once more, as far as the person is let who did them before."""
        self._pages.remote_proofing.go_back()
        if self._pages.profile_information.is_current():
            self._submit_profile_information()
        if self._pages.account_information.is_current():
            self._submit_account_information()

    def start_again(self) -> None:
        """Go Back from Step 3, whatever it shows, and do Steps 1 and 2 once more."""
        self._pages.remote_proofing.go_back()
        expect_step(self._world, Step.PROFILE, "Back")
        self.complete_profile_information()
        self.complete_account_information()

    def to_account_information(self) -> None:
        """Come to Step 2."""
        self.to_profile_information()
        self.complete_profile_information()

    def to_remote_proofing(self) -> None:
        """Come to Step 3."""
        self.to_account_information()
        self.complete_account_information()

    def to_confirmation(self) -> None:
        """Come to Step 4."""
        self.to_remote_proofing()
        self.answer_questions(self.rightly)
        expect_step(self._world, Step.CONFIRMATION, Step.PROOFING)

    def rightly(self, question: str, choices: tuple[str, ...]) -> str:
        """Answer as the person knows it to be; what they do not know is told without its words."""
        return self._world.applicant.knows.rightly(question, choices)

    def wrongly(self, question: str, choices: tuple[str, ...]) -> str:
        """Answer as the person knows it not to be."""
        return self._world.applicant.knows.wrongly(question, choices)

    def _submit_profile_information(self) -> None:
        page = self._pages.profile_information
        page.fill_in(self._world.applicant.profile)
        page.agree_to_terms()
        page.submit()

    def _submit_account_information(self) -> None:
        self._world.applicant.lease.demand()
        page = self._pages.account_information
        page.fill_in(self._world.applicant.account)
        page.submit()

    def _leads_to(self, step: Step, after: str) -> bool:
        """Tell whether the person has come to a step; raises `Trouble` where the one before refused something."""
        if refusals(self._world.browser.read()):
            expect_step(self._world, step, after)
        return self._world.browser.read().step == step
