"""HARP's registration, Step 4."""

from harness.browser.port import Browser, Page
from harness.pages.labels import Press, Step


class Confirmation:
    """Step 4: the account has been created."""

    step = Step.CONFIRMATION

    def __init__(self, browser: Browser) -> None:
        """Offer the page in a browser that may show it."""
        self._browser = browser

    def read(self) -> Page:
        """Give the page as it is shown."""
        return self._browser.read()

    def login_to_complete_setup(self) -> Page:
        """Go on to the login and give the page arrived at."""
        self._browser.press(Press.LOGIN_TO_COMPLETE_SETUP)
        return self._browser.read()
