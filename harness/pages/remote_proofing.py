"""HARP's registration, Step 3, and what is shown where it does not succeed."""

import re
from collections.abc import Callable

from harness.browser.port import Browser, Field
from harness.pages.labels import NONE_OF_THE_ABOVE, ROBOT, Step
from harness.pages.wizard import FormStep


class RemoteProofing(FormStep):
    """Step 3: Experian's questions."""

    step = Step.PROOFING

    def answer(self, choose: Callable[[str, tuple[str, ...]], str]) -> None:
        """Answer every question by its words, with what `choose` makes of the question and its choices."""
        for question in self.questions():
            self._browser.choose(question.label, choose(question.label, question.options))

    def questions(self) -> tuple[Field, ...]:
        """Give the questions on the page."""
        return tuple(field for field in self._browser.read().fields if _is_question(field))

    def confirm_not_a_robot(self) -> None:
        """Tick the captcha's box."""
        self._browser.tick(ROBOT)


class ProofingFailure:
    """What is shown to a person whose identity could not be verified."""

    def __init__(self, browser: Browser) -> None:
        """Offer the message in a browser that may show it."""
        self._browser = browser

    def message(self) -> str:
        """Give all words of the page."""
        return self._browser.read().text

    def review_reference_number(self) -> str:
        """Give the Review Reference Number that is shown, or nothing (ERR-007; either of its names, DSC-026)."""
        found = re.search(r"reference number\W*(?:is\W+)?\n?\s*([A-Z0-9][\w-]*\d[\w-]*)", self.message(), re.IGNORECASE)
        return found.group(1) if found else ""


def _is_question(field: Field) -> bool:
    return field.kind == "choice" and any(each.upper().startswith(NONE_OF_THE_ABOVE) for each in field.options)
