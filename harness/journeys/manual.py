"""The way through manual proofing, for scenarios that are about a place further on."""

from collections.abc import Mapping

from harness.journeys.arriving import expect_step
from harness.journeys.registration import Registration
from harness.pages.labels import Press, ProfileField, Step
from harness.world import World


class ManualRegistration:
    """A person's way to the Confirmation of manual proofing, without an SSN and without a mistake.

    Raises `Trouble` (blocked by …) where a step does not let the person on.
    """

    def __init__(self, world: World) -> None:
        """Take the way with the world's person and browser."""
        self._world = world

    def to_account_information(self) -> None:
        """Come to Step 2 of the manual path."""
        Registration(self._world).to_profile_information()
        self.submit_info()
        expect_step(self._world, Step.ACCOUNT, Press.SUBMIT_INFO)

    def submit_info(self) -> None:
        """Do Step 1 of the manual path without the SSN, wherever that leads."""
        self._submit({**self._world.applicant.profile, ProfileField.SSN: ""})

    def as_far_as_possible(self) -> None:
        """Do Steps 1 and 2, as far as the deployment lets them."""
        Registration(self._world).to_profile_information()
        self.submit_info()
        page = self._world.pages.account_information
        if page.is_current():
            page.complete(self._world.applicant.account)

    def to_confirmation(self) -> None:
        """Come to the Confirmation; the account is pending."""
        self.to_account_information()
        self._complete_account_information()

    def to_confirmation_with_ssn(self) -> None:
        """Come to the Confirmation likewise, but give the SSN, which is not needed."""
        Registration(self._world).to_profile_information()
        self._submit(self._world.applicant.profile)
        expect_step(self._world, Step.ACCOUNT, Press.SUBMIT_INFO)
        self._complete_account_information()

    def _submit(self, profile: Mapping[str, str]) -> None:
        page = self._world.pages.manual_proofing
        page.fill_in(profile)
        page.submit_info()

    def _complete_account_information(self) -> None:
        self._world.pages.account_information.complete(self._world.applicant.account)
        expect_step(self._world, Step.CONFIRMATION, Step.ACCOUNT)
