"""HARP's recovery of a forgotten User ID or password; the guide prints the way to it, and shows none of its pages."""

from harness.browser.port import Browser, Page
from harness.pages.forms import press_one_of
from harness.pages.labels import AccountField, Press, ProfileField

USER_ID_WAYS = ("Recover User ID", "Recover ID", "Forgot User ID")
PASSWORD_WAYS = ("Reset Password", "Forgot Password")
SENDING = ("Send User ID", "Send Link", "Send", "Submit", "Continue", "Next")
"""How its ways and its buttons may be called."""


class Recovery:
    """The recovery as somebody meets it who can't log in any more (RST-001, LGN-003)."""

    def __init__(self, browser: Browser, qpp: str) -> None:
        """Offer the recovery that the QPP site at `qpp` leads to."""
        self._browser, self._qpp = browser, qpp

    def open(self) -> None:
        """Take the way from QPP's sign-in page (RST-001)."""
        self._browser.visit(f"{self._qpp}/login")
        self._browser.press(Press.RECOVER)

    def offered(self) -> list[str]:
        """Name what can be recovered from the page that is shown."""
        links = {control.name for control in self._browser.read().controls}
        ways = {"User ID": USER_ID_WAYS, "password": PASSWORD_WAYS}
        return [what for what, names in ways.items() if links & set(names)]

    def go_to_user_id(self) -> Page:
        """Take the way to a forgotten User ID, and give the page arrived at."""
        press_one_of(self._browser, USER_ID_WAYS, "link")
        return self._browser.read()

    def ask_for_user_id(self, email: str, answer: str) -> Page:
        """Ask for the User ID of an e-mail address, and give what the page says to that.

        The challenge answer is given where the page asks for it (DSC-048).
        """
        self._browser.fill(ProfileField.EMAIL, email)
        if self._browser.read().field(AccountField.ANSWER):
            self._browser.fill(AccountField.ANSWER, answer)
        return self._send()

    def go_to_password(self) -> Page:
        """Take the way to a forgotten password, and give the page arrived at."""
        press_one_of(self._browser, PASSWORD_WAYS, "link")
        return self._browser.read()

    def ask_for_link(self, user_id: str) -> Page:
        """Ask for a link with which the password of a User ID is reset, and give what the page says to that."""
        self._browser.fill(AccountField.USER_ID, user_id)
        return self._send()

    def _send(self) -> Page:
        press_one_of(self._browser, SENDING, "button")
        return self._browser.read()
