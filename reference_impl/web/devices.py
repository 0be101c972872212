"""Setting up two-factor authentication, and changing the devices later (MFA-001 to MFA-018)."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from flask import Flask, render_template, request

from reference_impl.domain import labels
from reference_impl.domain.problem import Problem
from reference_impl.domain.profile import FORMATS, ten_digits
from reference_impl.login.challenge import WAYS, Device, Way
from reference_impl.login.devices import DoubledError
from reference_impl.login.second_factor import RefusedError
from reference_impl.login.sessions import Level, Login
from reference_impl.login.totp import address_for, new_secret
from reference_impl.web.door import HARP_WAYS
from reference_impl.web.forms import typed
from reference_impl.web.proof import Act, Answer, ProofPage

SETUP: Final = HARP_WAYS[Level.SETTING_UP]
LATER: Final = "/two-factor"
SELECT: Final = "Select a device type."
PHONE: Final = "Enter a phone number of 10 digits, such as (202) 555-0143."
ADDED: Final = "Your device has been added! You can add another device, remove the device you just entered{last}."
NONE_YET: Final = "Add a device first: without one the setup can't be completed."
LAST_ONE: Final = "This is your last device, which can't be removed. Add another one first."


class DevicePages(ProofPage):
    """The page of devices: while the setup is not complete, and later."""

    def add_to(self, app: Flask) -> None:
        """Bind the page to its two addresses."""
        app.add_url_rule(SETUP, view_func=self.set_up, methods=["GET", "POST"])
        app.add_url_rule(LATER, view_func=self.change, methods=["GET", "POST"])

    def set_up(self) -> Answer:
        """Take somebody who has no device yet through the setup."""
        with self._door.opened(Level.SETTING_UP) as login:
            return self._answer(login)

    def change(self) -> Answer:
        """Let somebody who is logged in change their devices (MFA-018)."""
        with self._door.opened(Level.IN) as login:
            return self._answer(login)

    def _acts(self) -> Mapping[str, Act]:
        return {
            **super()._acts(),
            "": self._select,
            "send-code": self._send_code,
            "send-push": self._send_push,
            "remove": self._remove,
            "complete": self._complete,
        }

    def _select(self, login: Login) -> Answer:
        if labels.field_name(labels.DEVICE_TYPE) not in request.args:
            return self._page(login)
        kind, login.challenge = self._kind(), None
        if kind not in self._second_factor.policy.device_types:
            return self._page(login, [Problem(labels.DEVICE_TYPE, SELECT)])
        if WAYS[kind] is Way.APP:
            return self._ask(login, Device(kind, kind, new_secret()), labels.DEVICE_TYPE)
        return self._page(login)

    def _send_code(self, login: Login) -> Answer:
        kind, phone = self._kind(), typed([labels.PHONE])[labels.PHONE]
        if WAYS.get(kind) not in {Way.TEXT, Way.CALL}:
            return self._page(login, [Problem(labels.DEVICE_TYPE, SELECT)])
        if not re.fullmatch(FORMATS[labels.PHONE][0], phone):
            return self._page(login, [Problem(labels.PHONE, PHONE)])
        return self._ask(login, Device(kind, ten_digits(phone)), labels.PHONE)

    def _send_push(self, login: Login) -> Answer:
        return self._ask(login, Device("Okta Verify Push", "Okta Verify"), labels.DEVICE_TYPE)

    def _ask(self, login: Login, device: Device, label: str) -> Answer:
        if self._second_factor.devices.has(login.account, device):
            return self._page(login, [Problem(label, str(DoubledError()))])
        if device.kind not in self._second_factor.policy.verified_types:
            return self._proven(login, device)
        try:
            login.challenge = self._second_factor.ask(login.account, device)
        except RefusedError as refused:
            return self._page(login, [Problem(label, str(refused))])
        return self._again(login)

    def _proven(self, login: Login, device: Device) -> Answer:
        login.challenge = None
        try:
            self._second_factor.devices.add(login.account, device)
        except DoubledError as refused:
            return self._page(login, [Problem(labels.DEVICE_TYPE, str(refused))])
        is_setup = login.level is Level.SETTING_UP
        login.notice = ADDED.format(last=", or complete the setup" if is_setup else ", or leave it so")
        return self._again(login)

    def _remove(self, login: Login) -> Answer:
        devices, chosen = self._second_factor.devices, request.form.get("device", "")
        for each in devices.of(login.account):
            if str(each.number) == chosen and not devices.remove(login.account, each.number):
                return self._page(login, alert=LAST_ONE)
        self._door.end_others("removal")
        login.notice = "The device has been removed."
        return self._again(login)

    def _complete(self, login: Login) -> Answer:
        if not self._second_factor.devices.complete_setup(login.account):
            return self._page(login, alert=NONE_YET)
        self._door.end_others("setup")
        return self._door.let_in(login)

    def _address(self, login: Login) -> str:
        return SETUP if login.level is Level.SETTING_UP else LATER

    @staticmethod
    def _kind() -> str:
        return str(request.values.get(labels.field_name(labels.DEVICE_TYPE), ""))

    def _page(self, login: Login, problems: Sequence[Problem] = (), *, alert: str = "", status: str = "") -> str:
        challenge = login.challenge
        kind = challenge.device.kind if challenge else self._kind()
        is_app = challenge is not None and challenge.device.way is Way.APP
        return render_template(
            "harp/devices.html",
            values={labels.DEVICE_TYPE: kind, labels.PHONE: typed([labels.PHONE])[labels.PHONE]},
            problems=problems,
            alert=alert,
            status=status or login.take_notice(),
            challenge=challenge,
            way=WAYS[kind].value if kind in self._second_factor.policy.device_types else "",
            app_address=address_for(challenge.device.secret, login.account) if challenge and is_app else "",
            device_types=[(each, each) for each in self._second_factor.policy.device_types],
            devices=self._second_factor.devices.of(login.account),
            address=self._address(login),
            is_setup=login.level is Level.SETTING_UP,
        )
