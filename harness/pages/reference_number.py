"""HARP's dialog for Experian's reference number, over Step 1 or a page of its own."""

from harness.browser.port import Browser
from harness.pages.forms import Judgement, refusals
from harness.pages.labels import Press, ReferenceField


class ReferenceNumber:
    """The dialog as somebody meets it whom Experian has verified over the phone (EXR-002 to EXR-008)."""

    def __init__(self, browser: Browser) -> None:
        """Offer it in a browser that is at Step 1."""
        self._browser = browser

    def open(self) -> None:
        """Open it."""
        self._browser.press(Press.ENTER_REFERENCE_NUMBER)

    def enter(self, number: str, email: str) -> None:
        """Fill both fields in and submit them; an empty text is left empty."""
        self._browser.fill(ReferenceField.NUMBER, number)
        self._browser.fill(ReferenceField.EMAIL, email)
        self._browser.press(Press.SUBMIT)

    def cancel(self) -> None:
        """Leave it without a number."""
        self._browser.press(Press.CANCEL)

    def judgement(self) -> Judgement:
        """Tell what became of the entry: accepted is what leads to a step of the wizard, with the dialog closed."""
        page = self._browser.read()
        accepted = bool(page.step) and page.field(ReferenceField.NUMBER) is None
        return Judgement(accepted, {} if accepted else refusals(page))
