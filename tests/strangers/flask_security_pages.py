"""Flask-Security-Too’s sign-up is one form, with neither proofing nor terms; its log-in is not shown to who is in."""

from collections.abc import Mapping

from harness.browser.port import Page
from harness.pages.account_information import AccountInformation
from harness.pages.labels import ProfileField
from harness.pages.login import LoginPage
from harness.pages.profile_information import ProfileInformation
from harness.pages.qpp import RegisterView
from harness.pages.remote_proofing import Choice, RemoteProofing


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
