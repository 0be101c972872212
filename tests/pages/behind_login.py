"""The way to the pages of logging in, and of what is behind it, as a person of their own comes there."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import httpx

from harness.applicant import Applicant
from harness.browser.chromium import Chromium
from harness.browser.markup import Markup
from harness.deployments.deployment import Deployment
from harness.journeys.login import Login
from harness.journeys.registration import Registration
from harness.pages.labels import DeviceType
from harness.spec.agreement import Registers
from harness.world import World
from tests.harness.samples import compiled, recorder

TIMEOUT_S = 10.0


class Member:
    """Somebody who has registered, and comes to pages by name."""

    def __init__(self, window: Chromium, deployment: Deployment, make: Callable[..., Applicant]) -> None:
        """Register without a real browser, which takes longer, and go on in the window."""
        self._window, self._harp = window, deployment.sites.harp
        self._qpp = deployment.sites.qpp
        transports = {site: httpx.HTTPTransport() for site in (self._harp, self._qpp)}
        quick = replace(deployment, open_browser=lambda: Markup(transports, TIMEOUT_S))
        Registration(_world(quick, make)).to_confirmation()
        for each in transports.values():
            each.close()
        self._world = _world(replace(deployment, open_browser=lambda: window), make)
        self._login, self._page = Login(self._world), self._world.pages.two_factor

    def to(self, page: str) -> None:
        """Come to a page of those that `ways` names."""
        for act in self._ways()[page]:
            act()

    def _ways(self) -> Mapping[str, tuple[Callable[[], object], ...]]:
        setup, inside = self._login.to_setup, self._login.set_up
        return {
            "login refused": (self._log_in_wrongly,),
            "sign-in before setup": (self._login.enter_qpp_credentials,),
            "setup": (setup,),
            "setup refused": (setup, self._page.add_device),
            "setup phone": (setup, self._choose_phone),
            "setup phone refused": (setup, self._choose_phone, lambda: self._page.ask_for_code("")),
            "enter code": (setup, self._begin),
            "enter code refused": (setup, self._begin, lambda: self._page.submit("")),
            "setup app": (setup, lambda: self._page.choose(DeviceType.GOOGLE_AUTHENTICATOR)),
            "setup push": (setup, lambda: self._page.choose(DeviceType.OKTA_VERIFY_PUSH)),
            "approve": (setup, lambda: self._login.begin_to_add(DeviceType.OKTA_VERIFY_PUSH)),
            "device added": (setup, lambda: self._login.add(DeviceType.SMS)),
            "my account": (inside,),
            "devices": (inside, self._visit("/two-factor")),
            "last device": (inside, self._visit("/two-factor"), lambda: self._page.remove(DeviceType.SMS)),
            "change password": (inside, self._visit("/password")),
            "code at login": (inside, self._login.enter_credentials),
            "choice at login": (self._set_up_two, self._login.enter_credentials),
            "manage access": (inside, self._login.sign_in),
            "connect": (inside, self._login.sign_in, lambda: self._window.visit(f"{self._qpp}/connect")),
        }

    def _log_in_wrongly(self) -> None:
        self._world.pages.login.log_in(self._world.applicant.user_id, "Wrong horse 7 battery")

    def _choose_phone(self) -> None:
        self._page.choose(DeviceType.SMS)

    def _begin(self) -> None:
        self._login.begin_to_add(DeviceType.SMS)

    def _set_up_two(self) -> None:
        self._login.set_up(DeviceType.SMS, DeviceType.VOICE)

    def _visit(self, path: str) -> Callable[[], None]:
        return lambda: self._window.visit(f"{self._harp}{path}")


def _world(deployment: Deployment, make: Callable[..., Applicant]) -> World:
    scenario = compiled("S-LGN-01")
    keeper = recorder(scenario)
    keeper.begin_step()
    return World(deployment, scenario, Registers({}, {}), keeper, make)
