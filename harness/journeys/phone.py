"""The way of somebody whom remote proofing can't verify: to Experian's call centre, and back with its number."""

from collections.abc import Mapping

from harness.errors import Trouble
from harness.journeys.registration import Registration
from harness.pages.forms import Judgement
from harness.pages.labels import ProfileField, Step
from harness.people.sorts import PHONE_VERIFIED
from harness.world import World

UNASKED = "frozen"
"""The credit file of people whom Experian refuses without a question: the shortest way to its call centre."""


class ByPhone:
    """A person's way by phone, each step done without a mistake unless it is told otherwise.

    Raises `Trouble` (blocked by …) where a step does not let the person on.
    """

    def __init__(self, world: World) -> None:
        """Take the way with the world's person and browser."""
        self._world = world
        self._registration = Registration(world)

    def be_verified(self, **traits: str) -> str:
        """Be a new person of these traits whom Experian has verified by phone, and give the Review Reference Number.

        Where no Experian is lent to do that, it is somebody whom the profile's people file lists as such. Raises
        `NotTestable` where there is nobody.
        """
        if self._world.deployment.bureau is None and not traits:
            self._world.introduce(file=PHONE_VERIFIED)
            self._world.applicant.lease.demand()
            if self._world.applicant.reference_number:
                return self._world.applicant.reference_number
        bureau = self._world.bureau
        self._world.introduce(file=UNASKED, **traits)
        number = self.fail_remotely()
        bureau.verify_by_phone(number)
        return number

    def fail_remotely(self) -> str:
        """Fail remote proofing until a Review Reference Number is told, at the second failure at the latest."""
        self._registration.to_remote_proofing()
        if not self._number():
            self._registration.start_again()
        if not self._number():
            raise Trouble(f"blocked by {Step.PROOFING}: expected a Review Reference Number, found none")
        return self._number()

    def come_back(self) -> None:
        """Come to the dialog for the number, days later and in another browser."""
        self._world.change_browser()
        self._registration.to_profile_information()
        self._world.pages.reference_number.open()

    def enter(self, number: str) -> None:
        """Be accepted with a number."""
        page = self._world.pages.reference_number
        page.enter(number, self._world.applicant.person.email)
        if not page.judgement().accepted:
            raise Trouble("blocked by Enter Reference Number: expected the number to be accepted, found it refused")

    def register(self, profile: Mapping[str, str]) -> Judgement:
        """Do Steps 1 and 2 with this profile as far as they let the person, and tell how Step 1 was judged."""
        pages = self._world.pages
        pages.profile_information.complete(profile)
        judged = pages.profile_information.judgement()
        if judged.accepted and pages.account_information.is_current():
            pages.account_information.fill_in(self._world.applicant.account)
            pages.account_information.submit()
        return judged

    def refused_fields(self, judged: Judgement) -> list[str]:
        """Name the fields at which a registration was refused, in Step 1 or when it was led back there."""
        page = self._world.browser.read()
        later = self._world.pages.profile_information.judgement() if page.step == Step.PROFILE else judged
        return sorted({*judged.refused, *later.refused} & set(ProfileField))

    def _number(self) -> str:
        return self._world.pages.proofing_outcome.review_reference_number()
