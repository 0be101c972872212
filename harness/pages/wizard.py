"""What the steps of HARP's registration have in common."""

from harness.browser.port import Browser
from harness.pages.forms import Judgement, judgement
from harness.pages.labels import Press, Step


class FormStep:
    """A step of the wizard that is a form with Next."""

    step: Step

    def __init__(self, browser: Browser) -> None:
        """Offer the step in a browser that is on it, or will be."""
        self._browser = browser

    def submit(self) -> None:
        """Go on with Next."""
        self._browser.press(Press.NEXT)

    def is_current(self) -> bool:
        """Tell whether the wizard is at this step."""
        return self._browser.read().step == self.step

    def judgement(self) -> Judgement:
        """Tell how the form was judged when it was last submitted."""
        return judgement(self._browser.read(), self.step)
