"""What those see who are logged in, on either site."""

from urllib.parse import urldefrag

from harness.browser.port import Browser
from harness.errors import Missing
from harness.pages.labels import LOG_OUT_WORDS, Press


class AccountHome:
    """The page to which a login leads in the end: My Account on HARP, Manage Access on QPP."""

    def __init__(self, browser: Browser) -> None:
        """Offer the page in a browser that may show it."""
        self._browser = browser

    def log_out(self) -> None:
        """End the login; raises `Missing` where nothing is called so."""
        page = self._browser.read()
        ways = (control for control in page.controls if control.name.casefold() in LOG_OUT_WORDS)
        way = next(ways, None)
        if way is None:
            raise Missing(f"{page.address} offers no way to log out: none of {', '.join(LOG_OUT_WORDS)}")
        self._browser.press(way.name, way.kind)

    def go_to_devices(self) -> None:
        """Come to where devices are added and removed (MFA-018)."""
        self._browser.press(Press.DEVICES)

    def links(self, site: str) -> tuple[str, ...]:
        """Give the addresses of a site to which the page leads, its own first; not the one that ends the login."""
        page = self._browser.read()
        links = (each for each in page.controls if each.target.startswith(f"{site}/"))
        kept = [urldefrag(each.target).url for each in links if each.name.casefold() not in LOG_OUT_WORDS]
        return tuple(dict.fromkeys((page.address, *kept)))
