"""QPP's pages on the way to a registration; the sign-in page has a module of its own."""

from harness.browser.port import Browser, Control, Page
from harness.errors import Missing
from harness.pages.labels import SIGN_IN_WORDS, Press

TOP = frozenset({"banner", "navigation"})
"""The landmarks that stand at the top of a page; positions are told by them."""


class HomePage:
    """QPP's home page, where everybody begins."""

    def __init__(self, browser: Browser, site: str) -> None:
        """Offer the page of the QPP site at `site`."""
        self._browser, self._site = browser, site

    def open(self) -> None:
        """Go to the home page."""
        self._browser.visit(f"{self._site}/")

    def ways_to_sign_in(self) -> tuple[Control, ...]:
        """Give what leads to the sign-in, by any of its names (DSC-034)."""
        return tuple(each for each in self._browser.read().controls if each.name.casefold() in SIGN_IN_WORDS)

    def go_to_sign_in(self) -> None:
        """Take the first way to the sign-in (NAV-004); raises `Missing` where there is none."""
        ways = self.ways_to_sign_in()
        if not ways:
            raise Missing("the QPP home page has no Sign In", "see the page in the evidence")
        self._browser.press(ways[0].name, ways[0].kind)

    def navigation(self) -> list[str]:
        """Name what stands in the banner and in the navigation of the page that is shown (NAV-015)."""
        return [each.name for each in self._browser.read().controls if TOP & set(each.landmarks)]


class RegisterView:
    """QPP's Register view (REG-001), the door to HARP."""

    def __init__(self, browser: Browser, site: str) -> None:
        """Offer the view of the QPP site at `site`."""
        self._browser, self._site = browser, site

    def open(self) -> None:
        """Go to the view by its own address (NAV-011)."""
        self._browser.visit(f"{self._site}/login?page=register")

    def is_shown(self) -> bool:
        """Tell whether the view is what the browser shows."""
        return is_register_view(self._browser.read())

    def register_with_harp(self) -> Page:
        """Leave for the HARP site and give the page arrived at."""
        self._browser.press(Press.REGISTER_WITH_HARP)
        return self._browser.read()

    def go_back_to_sign_in(self) -> None:
        """Take the tab back to the sign-in (ELG-002)."""
        self._browser.press(Press.SIGN_IN)


def is_register_view(page: Page) -> bool:
    """Tell whether a page is the Register view: it offers Register with HARP."""
    return page.control(Press.REGISTER_WITH_HARP) is not None
