"""What the steps of HARP's registration have in common."""

from harness.browser.port import Browser, Field
from harness.errors import Missing
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

    def submit_twice(self) -> None:
        """Go on with Next twice in a row, without looking whether the first time was enough."""
        self._browser.press_twice(Press.NEXT)

    def go_back(self) -> None:
        """Return with Back."""
        self._browser.press(Press.BACK)

    def is_current(self) -> bool:
        """Tell whether the wizard is at this step."""
        return self._browser.read().step == self.step

    def progress(self) -> list[str]:
        """Name the steps in the order in which the page first names them, as the progress bar above the form does."""
        text = self._browser.read().text
        return sorted((step for step in Step if step in text), key=text.index)

    def field(self, label: str) -> Field:
        """Give a field of the page as it is shown; raises `Missing` where there is none of that label."""
        field = self._browser.read().field(label)
        if field is None:
            raise Missing(f"the page has no field “{label}”: {self.step} is not shown, or does not ask for it")
        return field

    def judgement(self) -> Judgement:
        """Tell how the form was judged when it was last submitted."""
        return judgement(self._browser.read(), self.step)
