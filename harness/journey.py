"""The way through the registration, for scenarios that are about a place further on."""

from collections.abc import Callable

from fakes.experian.knowledge import answer, wrong_answer
from harness.errors import Trouble
from harness.pages.labels import Step
from harness.pages.site import Pages
from harness.world import World

Choice = Callable[[str, tuple[str, ...]], str]
"""Picks one of a question's choices."""


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
        self._expect(Step.PROFILE, "Register with HARP")

    def complete_profile_information(self) -> None:
        """Do Step 1."""
        page = self._pages.profile_information
        page.fill_in(self._world.applicant.profile)
        page.agree_to_terms()
        page.submit()
        self._expect(Step.ACCOUNT, Step.PROFILE)

    def complete_account_information(self) -> None:
        """Do Step 2."""
        page = self._pages.account_information
        page.fill_in(self._world.applicant.account)
        page.submit()
        self._expect(Step.PROOFING, Step.ACCOUNT)

    def answer_questions(self, choice: Choice) -> None:
        """Do Step 3 with answers of one's choice; what comes of them is for others to say."""
        page = self._pages.remote_proofing
        page.answer(choice)
        page.confirm_not_a_robot()
        page.submit()

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
        self._expect(Step.CONFIRMATION, Step.PROOFING)

    def rightly(self, question: str, choices: tuple[str, ...]) -> str:
        """Answer as the person knows it to be."""
        return answer(self._world.applicant.person.ssn, question, choices)

    def wrongly(self, question: str, choices: tuple[str, ...]) -> str:
        """Answer as the person knows it not to be."""
        return wrong_answer(self._world.applicant.person.ssn, question, choices)

    def _expect(self, step: Step, after: str) -> None:
        page = self._world.browser.read()
        if page.step != step:
            found = page.step or ", ".join(page.headings[:2]) or page.address
            said = f": {' '.join(page.alerts)}" if page.alerts else ""
            raise Trouble(f"blocked by {after}: expected to come to {step}, found {found}{said}")
