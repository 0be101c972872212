"""The forms in which a person chooses a new password; the guide shows none of them."""

import re

from harness.browser.port import Browser
from harness.pages.forms import Judgement, fill_in, press_one_of, refusals
from harness.pages.labels import AccountField

CURRENT_PASSWORD = "Current Password"  # noqa: S105 - a label
WAYS = ("Change Password", "Update Password")
SAVING = ("Reset Password", "Change Password", "Update Password", "Save", "Submit", "Continue", "Next")
"""How the way to the form and its button may be called."""

SPENT = re.compile(r"\blink\b.*\b(expired|used|valid|invalid|longer|new)\b|\bnew link\b", re.IGNORECASE | re.DOTALL)
"""How a page may tell that a link is of no use any more."""


class ChangePassword:
    """The form as somebody meets it who followed the link of an e-mail, or is logged in."""

    def __init__(self, browser: Browser) -> None:
        """Offer it in a browser that shows it, or a page from which it is reached."""
        self._browser = browser

    def open(self) -> None:
        """Go to the form from the account."""
        press_one_of(self._browser, WAYS, "link")

    def is_shown(self) -> bool:
        """Tell whether the page asks for a new password."""
        return self._browser.read().field(AccountField.CONFIRM_PASSWORD) is not None

    def has_spent_link(self) -> bool:
        """Tell whether the page says that the link which led here is of no use any more."""
        return not self.is_shown() and any(SPENT.search(alert) for alert in self._browser.read().alerts)

    def reset(self, answer: str, password: str) -> None:
        """Give the challenge answer and a new password."""
        self._submit({AccountField.ANSWER: answer}, password)

    def change(self, current: str, password: str) -> None:
        """Give a new password, and the current one where the form asks for it."""
        asked = self._browser.read().field(CURRENT_PASSWORD)
        self._submit({CURRENT_PASSWORD: current} if asked else {}, password)

    def judgement(self) -> Judgement:
        """Tell what became of it: accepted is what leads on to a page that neither asks again nor refuses the link."""
        accepted = not (self.is_shown() or self.has_spent_link())
        return Judgement(accepted, {} if accepted else refusals(self._browser.read()))

    def _submit(self, proof: dict[str, str], password: str) -> None:
        chosen = {AccountField.PASSWORD: password, AccountField.CONFIRM_PASSWORD: password}
        fill_in(self._browser, proof | {label.value: entry for label, entry in chosen.items()})
        press_one_of(self._browser, SAVING, "button")
