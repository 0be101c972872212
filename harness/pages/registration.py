"""HARP's registration: the pages of its four steps."""

import re
from collections.abc import Callable, Mapping

from harness.browser.port import Browser, Field, Page
from harness.pages.forms import Judgement, fill_in, judgement
from harness.pages.labels import NONE_OF_THE_ABOVE, ROBOT, AccountField, Press, ProfileField, Step
from harness.pages.states import option_of


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


class ProfileInformation(FormStep):
    """Step 1: who the applicant is."""

    step = Step.PROFILE

    def fill_in(self, answers: Mapping[str, str]) -> None:
        """Fill the form in, by its labels; the state by its two-letter code."""
        field = self._browser.read().field(ProfileField.STATE)
        code = answers.get(ProfileField.STATE)
        state = {ProfileField.STATE.value: option_of(code, field.options)} if code and field and field.options else {}
        fill_in(self._browser, {**answers, **state})

    def agree_to_terms(self) -> None:
        """Tick the Terms & Conditions box."""
        self._browser.tick(ProfileField.TERMS)


class AccountInformation(FormStep):
    """Step 2: the credentials."""

    step = Step.ACCOUNT

    def fill_in(self, answers: Mapping[str, str]) -> None:
        """Fill the form in, by its labels; the guide prints no challenge questions, so the first one is taken."""
        field = self._browser.read().field(AccountField.QUESTION)
        question = {AccountField.QUESTION.value: field.options[0]} if field and field.options else {}
        fill_in(self._browser, {**question, **answers})


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


class Confirmation:
    """Step 4: the account has been created."""

    step = Step.CONFIRMATION

    def __init__(self, browser: Browser) -> None:
        """Offer the page in a browser that may show it."""
        self._browser = browser

    def read(self) -> Page:
        """Give the page as it is shown."""
        return self._browser.read()

    def login_to_complete_setup(self) -> Page:
        """Go on to the login and give the page arrived at."""
        self._browser.press(Press.LOGIN_TO_COMPLETE_SETUP)
        return self._browser.read()


def _is_question(field: Field) -> bool:
    return field.kind == "choice" and any(each.upper().startswith(NONE_OF_THE_ABOVE) for each in field.options)
