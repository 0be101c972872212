"""HARP's ways out of Step 1 for those whose proofing failed: trying again, and manual proofing."""

from harness.browser.port import Browser
from harness.pages.forms import press_one_of
from harness.pages.labels import Press, ProfileField, Step

WAYS_ON = ("Retry", "Next", "Submit", "Continue")
"""How a page that asks who wants to try again may call the way on; the guide shows no such page."""


class Retrying:
    """The ways that somebody takes who is back at Step 1 after a failed proofing."""

    def __init__(self, browser: Browser) -> None:
        """Offer them in a browser that is at Step 1."""
        self._browser = browser

    def retry(self, email: str) -> None:
        """Take Retry Remote Proofing, and say who it is if asked; raises `Missing` where no way leads on."""
        self._browser.press(Press.RETRY)
        page = self._browser.read()
        if page.step == Step.PROFILE or page.field(ProfileField.EMAIL) is None:
            return
        self._browser.fill(ProfileField.EMAIL, email)
        press_one_of(self._browser, WAYS_ON, "button")
