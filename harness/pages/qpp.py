"""QPP's pages on the way to a registration."""

from harness.browser.port import Browser, Page
from harness.pages.labels import Press


class SignInPage:
    """QPP's sign-in page (NAV-009), from which people without an account go to register."""

    def __init__(self, browser: Browser, site: str) -> None:
        """Offer the page of the QPP site at `site`."""
        self._browser, self._site = browser, site

    def open(self) -> None:
        """Go to the sign-in page."""
        self._browser.visit(f"{self._site}/login")

    def go_to_register(self) -> None:
        """Take the way to the Register view (NAV-010)."""
        self._browser.press(Press.REGISTER)


class RegisterView:
    """QPP's Register view (REG-001), the door to HARP."""

    def __init__(self, browser: Browser, site: str) -> None:
        """Offer the view of the QPP site at `site`."""
        self._browser, self._site = browser, site

    def open(self) -> None:
        """Go to the view by its own address (NAV-011)."""
        self._browser.visit(f"{self._site}/login?page=register")

    def is_shown(self) -> bool:
        """Tell whether the view is what the browser shows: it offers Register with HARP."""
        return self._browser.read().control(Press.REGISTER_WITH_HARP) is not None

    def register_with_harp(self) -> Page:
        """Leave for the HARP site and give the page arrived at."""
        self._browser.press(Press.REGISTER_WITH_HARP)
        return self._browser.read()
