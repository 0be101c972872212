"""Flask-Security-Too’s sign-up is one form, with neither proofing nor terms; its log-in is not shown to who is in.

Its second factor is one device, chosen and given in one form; what is forgotten is asked for by e-mail address.
"""

import re
from collections.abc import Mapping

from harness.browser.port import Page
from harness.pages.account_information import AccountInformation
from harness.pages.change_password import ChangePassword
from harness.pages.forms import Judgement
from harness.pages.labels import DeviceType, ProfileField
from harness.pages.login import LoginPage
from harness.pages.profile_information import ProfileInformation
from harness.pages.qpp import RegisterView
from harness.pages.recovery import Recovery
from harness.pages.remote_proofing import Choice, RemoteProofing
from harness.pages.two_factor import Device, TwoFactor

METHODS = {"SMS": DeviceType.SMS, "authenticator": DeviceType.GOOGLE_AUTHENTICATOR}
"""What it calls the devices that are set up."""

KEY = re.compile(r"[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3,}")

_emails: dict[str, str] = {}
"""The e-mail addresses of those who have signed up, by their User IDs: it asks for the address."""


class Registering(RegisterView):
    """There is no site before the sign-up."""

    def open(self) -> None:
        """Go to the sign-up."""
        self._browser.visit(f"{self._site}/register")

    def register_with_harp(self) -> Page:
        """Stay there."""
        return self._browser.read()


class EmailOnly(ProfileInformation):
    """All that is asked of a person is the e-mail address, in the form of the account."""

    def fill_in(self, answers: Mapping[str, str]) -> None:
        """Give it."""
        self._browser.fill(ProfileField.EMAIL, answers[ProfileField.EMAIL])

    def agree_to_terms(self) -> None:
        """There are none."""

    def submit(self) -> None:
        """The form of the account is the same."""


class Credentials(AccountInformation):
    """Username and password, without a challenge question."""

    def _told(self, answers: Mapping[str, str]) -> Mapping[str, str]:
        if email := self._browser.read().field(ProfileField.EMAIL):
            _emails[answers.get("User ID", "")] = email.value
        asked = {field.label for field in self._browser.read().fields}
        return {label: answer for label, answer in super()._told(answers).items() if label in asked}


class NoQuestions(RemoteProofing):
    """Nobody is proofed."""

    def answer(self, choose: Choice) -> None:
        """Nothing is asked."""

    def confirm_not_a_robot(self) -> None:
        """Nor this."""


class LoggedOutFirst(LoginPage):
    """Who has signed up is logged in, and sees no log-in until they are out; there are no terms to agree to."""

    def open(self) -> None:
        """Go to the log-in, which leads home those who are in: they log out."""
        super().open()
        if self._browser.read().control("Log out"):
            self._browser.press("Log out", "button")
            super().open()

    def log_in(self, user_id: str, password: str) -> None:
        """Enter the credentials."""
        self.open()
        self.submit({"User ID": user_id, "Password": password})


class OneDevice(TwoFactor):
    """One device, of which type and number are one form; a new one takes the place of the one before."""

    def choose(self, kind: DeviceType) -> None:
        """Choose the type; a number is given before the form is sent."""
        self._browser.choose("Device Type", kind)
        if kind is not DeviceType.SMS:
            self.add_device()

    def add_device(self) -> None:
        """Send the form."""
        self._browser.press("Send Code", "button")

    def shown_to_app(self) -> tuple[str, ...]:
        """Give the key below the picture."""
        return tuple(each.replace("-", "") for each in KEY.findall(self._browser.read().text))

    def devices(self) -> tuple[Device, ...]:
        """Give the type of the device; of who is not in yet it tells none."""
        if self._browser.read().control("Two-Factor Setup"):
            self._browser.press("Two-Factor Setup")
        told = self._browser.read().text.partition("Currently setup two-factor method:")[2].split("\n")[0].strip()
        return (Device(METHODS[told], "", ""),) if told in METHODS else ()

    def complete_setup(self) -> None:
        """The device that was proved has completed it."""

    def type_judgement(self) -> Judgement:
        """Accepted is what is not refused: the number is asked for at once, and all errors are the type’s."""
        alerts = self._browser.read().alerts
        return Judgement(accepted=not alerts, refused={"Device Type": " ".join(alerts)} if alerts else {})


class ByEmail(Recovery):
    """The log-in leads to it, who are out; a link is asked for by e-mail address."""

    def open(self) -> None:
        """Go to the log-in, whose menu has both ways."""
        self._browser.visit(f"{self._qpp}/login")
        if self._browser.read().control("Log out"):
            self._browser.press("Log out", "button")
            self._browser.visit(f"{self._qpp}/login")

    def ask_for_link(self, user_id: str) -> Page:
        """Ask for a link by the e-mail address."""
        self._browser.fill("Email Address", _emails.get(user_id, f"{user_id}@example.com"))
        return self._send()


class WithoutQuestion(ChangePassword):
    """No challenge question is asked."""

    def reset(self, answer: str, password: str) -> None:
        """Give a new password."""
        self._submit(
            {"Challenge Question Answer": answer} if self._asks_for("Challenge Question Answer") else {}, password
        )

    def _asks_for(self, label: str) -> bool:
        return self._browser.read().field(label) is not None
