"""HARP's Terms & Conditions, a dialog over the form or a page of their own."""

from harness.browser.port import Browser
from harness.pages.labels import Press


class Terms:
    """The Terms & Conditions as an applicant reviews them."""

    def __init__(self, browser: Browser) -> None:
        """Offer them in a browser that is at a form which asks to agree to them."""
        self._browser = browser

    def review(self) -> None:
        """Open them."""
        self._browser.press(Press.TERMS)

    def close(self) -> None:
        """Return to the form with Close (TNC-012)."""
        self._browser.press(Press.CLOSE)

    def leave_by_keyboard(self) -> None:
        """Return to the form with the Escape key."""
        self._browser.escape()
