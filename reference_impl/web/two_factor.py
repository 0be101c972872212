"""The second factor of a login (LGN-006, LGN-007), the same on both sites."""

from collections.abc import Mapping, Sequence
from typing import Final

from flask import Flask, render_template

from reference_impl.domain import labels
from reference_impl.domain.problem import Problem
from reference_impl.login.challenge import Device
from reference_impl.login.second_factor import RefusedError
from reference_impl.login.sessions import Level, Login
from reference_impl.web.forms import typed
from reference_impl.web.proof import Act, Answer, ProofPage

CHOOSE: Final = "Choose the device to prove that it is you."


class TwoFactor(ProofPage):
    """Asks whoever has entered the right credentials to prove one of their devices."""

    def add_to(self, app: Flask) -> None:
        """Bind the page to its address."""
        app.add_url_rule(self._door.ways[Level.AWAITING_CODE], "prove", self.prove, methods=["GET", "POST"])

    def prove(self) -> Answer:
        """Show what is to be proven, or judge it."""
        with self._door.opened(Level.AWAITING_CODE) as login:
            return self._answer(login)

    def _acts(self) -> Mapping[str, Act]:
        return {**super()._acts(), "send-code": self._send}

    def _send(self, login: Login) -> Answer:
        chosen = typed([labels.DEVICE])[labels.DEVICE]
        devices = [each for each in self._second_factor.devices.of(login.account) if str(each.number) == chosen]
        if not devices:
            return self._page(login, [Problem(labels.DEVICE, CHOOSE)])
        try:
            login.challenge = self._second_factor.ask(login.account, devices[0])
        except RefusedError as refused:
            return self._page(login, [Problem(labels.DEVICE, str(refused))])
        return self._again(login)

    def _proven(self, login: Login, _: Device) -> Answer:
        return self._door.let_in(login)

    def _address(self, login: Login) -> str:
        return self._door.ways[login.level]

    def _page(self, login: Login, problems: Sequence[Problem] = (), *, alert: str = "", status: str = "") -> str:
        return render_template(
            "two_factor.html",
            values={},
            problems=problems,
            alert=alert or login.take_notice(),
            status=status,
            challenge=login.challenge,
            device_choices=[(each.number, each.name) for each in self._second_factor.devices.of(login.account)],
            address=self._address(login),
        )
