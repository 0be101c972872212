"""What a person is shown after Step 3, or in its place: confirmed, refused, or that Experian gave no answer."""

import re

from harness.browser.port import Browser
from harness.errors import Missing
from harness.pages.labels import Step

FIRST_SERVER_ERROR = 500

NOT_AVAILABLE = re.compile(r"not (currently )?available|unavailable|try again|try later", re.IGNORECASE)
"""How a page may say that Experian gives no answer right now. The guide prints no words for it."""

WAYS_ON = ("Try Again", "Retry", "Next")
"""How a page may call the way on after that; the guide names none."""

TELEPHONE = re.compile(r"(?<!\d)\(?(\d{3})\)?[\s.-]*(\d{3})[\s.-]*(\d{4})(?!\d)")


class ProofingOutcome:
    """What came of a person's remote proofing."""

    def __init__(self, browser: Browser) -> None:
        """Offer the page in a browser that may show it."""
        self._browser = browser

    def outcome(self) -> str:
        """Tell in a word what came of it; an outage that is shown as one leaves it undecided."""
        page = self._browser.read()
        if page.status >= FIRST_SERVER_ERROR:
            return "a server error"
        if page.step == Step.CONFIRMATION:
            return "confirmed"
        return "refused" if self.review_reference_number() else "undecided"

    def says(self, phrase: str) -> bool:
        """Tell whether the page says this, white space and letter case aside."""
        return phrase.casefold() in " ".join(self._words().split()).casefold()

    def review_reference_number(self) -> str:
        """Give the Review Reference Number that is shown, or nothing (ERR-007; either of its names, DSC-026)."""
        found = re.search(r"reference number\W*(?:is\W+)?\n?\s*([A-Z0-9][\w-]*\d[\w-]*)", self._words(), re.IGNORECASE)
        return found.group(1) if found else ""

    def telephone_numbers(self) -> list[str]:
        """Give the telephone numbers that are shown, as ten digits each, however they are written."""
        return ["".join(found.groups()) for found in TELEPHONE.finditer(self._words())]

    def says_not_available(self) -> bool:
        """Tell whether the page says that verification is not available right now."""
        return bool(NOT_AVAILABLE.search(self._words()))

    def try_again(self) -> None:
        """Take the way on that the page offers; raises `Missing` where it offers none."""
        page = self._browser.read()
        offered = [name for name in WAYS_ON if page.control(name)]
        if not offered:
            raise Missing(f"{page.address} offers no way to try again: none of {', '.join(WAYS_ON)}")
        self._browser.press(offered[0])

    def _words(self) -> str:
        return self._browser.read().text
