"""HARP's login."""

from harness.browser.port import Browser
from harness.pages.labels import AccountField, Press, ProfileField


class LoginPage:
    """HARP's login page (LGN-001, LGN-002)."""

    def __init__(self, browser: Browser, site: str) -> None:
        """Offer the page of the HARP site at `site`."""
        self._browser, self._site = browser, site

    def log_in(self, user_id: str, password: str) -> None:
        """Go there, enter the credentials, agree to the Terms & Conditions and log in."""
        self._browser.visit(f"{self._site}/login")
        self._browser.fill(AccountField.USER_ID, user_id)
        self._browser.fill(AccountField.PASSWORD, password)
        self._browser.tick(ProfileField.TERMS)
        # The header may have a link of that name.
        self._browser.press(Press.LOGIN, "button")

    def is_passed(self) -> bool:
        """Tell whether the credentials were taken: nobody asks for a password any more."""
        page = self._browser.read()
        return page.address.startswith(self._site) and page.field(AccountField.PASSWORD) is None
