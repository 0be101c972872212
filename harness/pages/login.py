"""HARP's login."""

from collections.abc import Mapping

from harness.browser.port import Browser
from harness.pages.forms import Judgement, fill_in, refusals
from harness.pages.labels import AccountField, Press, ProfileField
from harness.pages.standing import Standing, standing


class LoginPage:
    """HARP's login page (LGN-001, LGN-002)."""

    def __init__(self, browser: Browser, site: str) -> None:
        """Offer the page of the HARP site at `site`."""
        self._browser, self._site = browser, site

    def open(self) -> None:
        """Go to the login page."""
        self._browser.visit(f"{self._site}/login")

    def log_in(self, user_id: str, password: str) -> None:
        """Go there, enter the credentials, agree to the Terms & Conditions and log in."""
        self.open()
        self._browser.tick(ProfileField.TERMS)
        self.submit({AccountField.USER_ID: user_id, AccountField.PASSWORD: password})

    def submit(self, credentials: Mapping[str, str]) -> None:
        """Log in with what is entered, and with the box as it is."""
        fill_in(self._browser, credentials)
        # The header may have a link of that name.
        self._browser.press(Press.LOGIN, "button")

    def is_passed(self) -> bool:
        """Tell whether the credentials were taken: nobody asks for a password any more."""
        page = self._browser.read()
        return page.address.startswith(self._site) and page.field(AccountField.PASSWORD) is None

    def judgement(self) -> Judgement:
        """Tell what became of a login: accepted is what leads on to two-factor authentication, or in."""
        page = self._browser.read()
        is_accepted = standing(page) in {Standing.SETUP, Standing.PROOF, Standing.INSIDE}
        return Judgement(accepted=is_accepted, refused={} if is_accepted else refusals(page))

    def alerts(self) -> tuple[str, ...]:
        """Give what a refused login is told."""
        return self._browser.read().alerts
