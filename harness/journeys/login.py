"""The way through logging in, for scenarios that are about a place further on."""

from collections.abc import Callable
from typing import TypeVar

from harness.errors import Trouble
from harness.journeys.second_factor import APPS, PHONES, SecondFactor
from harness.pages.labels import DeviceType
from harness.pages.site import Pages
from harness.pages.standing import Standing, standing
from harness.world import World

Given = TypeVar("Given")


class Login:
    """A registered person's way to the setup of two-factor authentication, and in on either site.

    Raises `Trouble` (blocked by …) where a step does not let the person on.
    """

    def __init__(self, world: World) -> None:
        """Take the way with the world's person and browser."""
        self._world = world
        self._devices = SecondFactor(world)

    @property
    def _pages(self) -> Pages:
        return self._world.pages

    def enter_credentials(self) -> None:
        """Log in to HARP as far as User ID and password lead."""
        self._pages.login.log_in(self._world.applicant.user_id, self._world.applicant.password)

    def enter_qpp_credentials(self) -> None:
        """Sign in to QPP as far as User ID and password lead."""
        page = self._pages.sign_in
        page.open()
        page.enter(self._world.applicant.user_id, self._world.applicant.password)
        page.agree()
        page.submit()

    def to_setup(self) -> None:
        """Come to the setup of two-factor authentication, which the first login leads to."""
        self.enter_credentials()
        self._expect(Standing.SETUP, "Login")

    def set_up(self, *kinds: DeviceType) -> None:
        """Log in for the first time, set up devices of these types (one for texts if none is told), and complete it."""
        self.to_setup()
        for kind in kinds or (DeviceType.SMS,):
            self.add(kind)
        self._pages.two_factor.complete_setup()
        self._expect(Standing.INSIDE, "Complete Setup")

    def add(self, kind: DeviceType) -> None:
        """Add a device and prove it."""
        self.begin_to_add(kind)()
        if kind not in {each.type for each in self._pages.two_factor.devices()}:
            raise Trouble(f"blocked by Add Device: expected {kind} among the devices, found it missing{self._said()}")

    def begin_to_add(self, kind: DeviceType) -> Callable[[], None]:
        """Come to where a device is to be proved; what is given proves it."""
        page = self._pages.two_factor
        page.choose(kind)
        if kind in APPS:
            self._devices.read_into_app(kind)
        prove = self._devices.watch(kind)
        if kind in PHONES:
            page.ask_for_code(self._world.applicant.person.phone)
        elif kind not in APPS:
            page.send_push()
        return prove

    def begin_to_log_in(self, kind: DeviceType = DeviceType.SMS) -> Callable[[], None]:
        """Come to where a login is to be proved with a device; what is given proves it."""
        return self._begin(self._devices.watch, kind)

    def ask_for_code(self, kind: DeviceType = DeviceType.SMS) -> Callable[[], str]:
        """Come to where a login is to be proved with a code; what is given waits for the code and gives it."""
        return self._begin(self._devices.code_of, kind)

    def log_in(self, kind: DeviceType = DeviceType.SMS) -> None:
        """Log in to HARP, to the very end."""
        self.begin_to_log_in(kind)()
        self._expect(Standing.INSIDE, "two-factor authentication")

    def sign_in(self, kind: DeviceType = DeviceType.SMS) -> None:
        """Sign in to QPP, to the very end."""
        self.sign_in_if_let(kind)
        self._expect(Standing.INSIDE, "Sign in")

    def sign_in_if_let(self, kind: DeviceType = DeviceType.SMS) -> None:
        """Sign in to QPP as far as that deployment lets one, with the second factor if it asks for that there."""
        prove = self._devices.watch(kind)
        self.enter_qpp_credentials()
        if standing(self._world.browser.read()) is Standing.PROOF:
            self._chosen(self._devices.watch, kind, prove)()

    def _begin(self, watch: Callable[[DeviceType], Given], kind: DeviceType) -> Given:
        given = watch(kind)
        self.enter_credentials()
        self._expect(Standing.PROOF, "Login")
        return self._chosen(watch, kind, given)

    def _chosen(self, watch: Callable[[DeviceType], Given], kind: DeviceType, given: Given) -> Given:
        """Choose the device where there are several: none of them was asked for proof before."""
        if not self._pages.two_factor.offers_choice():
            return given
        given = watch(kind)
        self._pages.two_factor.choose_device(kind)
        return given

    def _expect(self, there: Standing, after: str) -> None:
        found = standing(self._world.browser.read())
        if found is not there:
            raise Trouble(f"blocked by {after}: expected the person {there}, found them {found}{self._said()}")

    def _said(self) -> str:
        alerts = self._world.browser.read().alerts
        return f": {' '.join(alerts)}" if alerts else ""
