"""HARP's help, and the ways to ask a person that pages tell."""

import re

from harness.browser.port import Browser, Page

_PHONE = re.compile(r"(?<!\d)(?:\+?1\W{0,2})?\(?\d{3}\)?\W{0,2}\d{3}\W?\d{4}(?!\d)")


class HelpPage:
    """The help page of the HARP site (SUP-006)."""

    def __init__(self, browser: Browser, site: str) -> None:
        """Offer the page of the HARP site at `site`."""
        self._browser, self._site = browser, site

    def open(self) -> None:
        """Go to the help page by its address."""
        self._browser.visit(f"{self._site}/login/help")


def phone_numbers(page: Page) -> list[str]:
    """Give the phone numbers that a page tells, each once, written alike (DSC-027)."""
    return sorted({phone(found) for found in _PHONE.findall(page.text)})


def phone(written: str) -> str:
    """Write a number of ten digits as the guide does, such as 1-866-288-8292."""
    digits = re.sub(r"\D", "", written)[-10:]
    return f"1-{digits[:3]}-{digits[3:6]}-{digits[6:]}"
