"""A person's devices for two-factor authentication: how each comes to its proof, a code or an approval."""

from collections.abc import Callable
from datetime import UTC, datetime
from math import ceil
from time import sleep
from typing import Literal, cast

from fakes.authenticator import Authenticator, UnreadableSecretError, read
from harness.capabilities.port import Channel, Contact
from harness.errors import Trouble
from harness.pages.labels import DeviceType
from harness.world import CLOCK, World

PHONES: dict[DeviceType, Channel] = {DeviceType.SMS: "sms", DeviceType.VOICE: "voice"}
"""The types to which codes are sent, and the way they come."""

APPS = (DeviceType.GOOGLE_AUTHENTICATOR, DeviceType.OKTA_VERIFY)
"""The types that make their codes by themselves."""

ANSWERS: dict[str, Literal["approve", "deny"]] = {"approved": "approve", "denied": "deny"}
"""What a phone does with a request; one that is ignored gets no answer."""


class SecondFactor:
    """The devices of the world's person."""

    def __init__(self, world: World) -> None:
        """Use the devices with the world's browser."""
        self._world = world

    def watch(self, kind: DeviceType) -> Callable[[], None]:
        """Begin to watch a device just before it is asked for proof: what is given proves it on the page that asks.

        Raises `NotTestable` where the profile lends no means for that type.
        """
        if kind is DeviceType.OKTA_VERIFY_PUSH:
            return lambda: self.answer("approved")
        receive = self.code_of(kind)
        return lambda: self._world.pages.two_factor.submit(receive())

    def code_of(self, kind: DeviceType) -> Callable[[], str]:
        """Begin to watch for a code of a device to which codes are sent; of an app, what is given makes a new one."""
        if kind not in PHONES:
            return lambda: self._noted(self._app(kind).code())
        receive = self._world.post.expect_code(Contact(PHONES[kind], self._world.applicant.person.phone))
        return lambda: self._noted(receive())

    @property
    def last_code(self) -> str:
        """The newest code that any of the devices gave."""
        return str(self._world.noted.get("last code", ""))

    def answer(self, answered: str) -> None:
        """Let the request on the person's phone be approved, denied or ignored, and go on."""
        if answered in ANSWERS:
            self._world.pushes.answer(self._world.applicant.user_id, ANSWERS[answered])
        self._world.pages.two_factor.go_on()

    def read_into_app(self, kind: DeviceType) -> None:
        """Let an authenticator app read what the page shows; raises `Trouble` where it can't."""
        shown = self._world.pages.two_factor.shown_to_app()
        try:
            app = Authenticator(shown[0], self._now, self._wait)
        except UnreadableSecretError as problem:
            raise Trouble(f"{kind}: {problem}") from problem
        self._world.keep_secret("authenticator secret", read(shown[0]).secret, *shown)
        self._world.noted[self._name(kind)] = app

    def _app(self, kind: DeviceType) -> Authenticator:
        if self._name(kind) not in self._world.noted:
            raise Trouble(f"the person has no app of the type “{kind}” yet")
        return cast("Authenticator", self._world.noted[self._name(kind)])

    def _name(self, kind: DeviceType) -> str:
        return f"{kind} of {self._world.applicant.user_id}"

    def _noted(self, code: str) -> str:
        self._world.keep_secret("security code", code)
        self._world.noted["last code"] = code
        return code

    def _now(self) -> datetime:
        """Give the deployment's time where it tells it, since codes of apps go by it."""
        clock = self._world.deployment.clock
        return clock.now() if clock else datetime.now(UTC)

    def _wait(self, seconds: float) -> None:
        """Let time go by: on the clock in scenarios that may move it, else really."""
        if CLOCK in self._world.scenario.tags:
            self._world.let_go_by(ceil(seconds))
        else:
            sleep(seconds)
