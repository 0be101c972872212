"""HARP's registration, Step 2."""

from collections.abc import Mapping

from harness.browser.port import Field, Page
from harness.errors import Missing
from harness.pages.forms import fill_in
from harness.pages.labels import ROBOT, AccountField, Step
from harness.pages.wizard import FormStep


class AccountInformation(FormStep):
    """Step 2: the credentials."""

    step = Step.ACCOUNT

    def fill_in(self, answers: Mapping[str, str]) -> None:
        """Fill the form in, by its labels; the guide prints no challenge questions, so the first one is taken.

        Where the page has a captcha, as on the manual path (CAP-004), it is answered.
        """
        fill_in(self._browser, self._told(answers))

    def complete(self, answers: Mapping[str, str]) -> None:
        """Fill the form in and submit it."""
        self.fill_in(answers)
        self.submit()

    def complete_without(self, label: str, answers: Mapping[str, str]) -> None:
        """Fill all fields in but one, and submit the form."""
        told = self._told(answers)
        fill_in(self._browser, {each: answer for each, answer in told.items() if each != label})
        self.submit()

    def submit_again(self, answers: Mapping[str, str], seen: Page) -> None:
        """Answer every field once more and submit the form.

        `seen` is the page as it was left: what a field holds already is not written anew, since looks and strokes take
        most of the time.
        """
        held = {field.label: field.value for field in seen.fields}
        fill_in(self._browser, {each: answer for each, answer in answers.items() if held.get(each) != answer}, seen)
        self.submit()

    def field(self, label: str) -> Field:
        """Give a field of the page as it is; raises `Missing` where it is not there."""
        field = self._browser.read().field(label)
        if field is None or not self.is_current():
            raise Missing(f"expected {label} on {self.step}, found no such field there")
        return field

    def question_lists(self) -> tuple[Field, ...]:
        """Give the lists of challenge questions on the page."""
        lists = (field for field in self._browser.read().fields if field.kind in {"drop-down", "choice"})
        return tuple(field for field in lists if AccountField.QUESTION.casefold() in field.label.casefold())

    def questions(self) -> tuple[str, ...]:
        """Give the challenge questions to choose from; raises `Missing` where there are none."""
        field = self._browser.read().field(AccountField.QUESTION)
        if field is None or not field.options:
            raise Missing(f"the page offers no {AccountField.QUESTION} to choose")
        return field.options

    def _told(self, answers: Mapping[str, str]) -> Mapping[str, str]:
        page = self._browser.read()
        question = page.field(AccountField.QUESTION)
        first = {AccountField.QUESTION.value: question.options[0]} if question and question.options else {}
        robot = {ROBOT: "no robot"} if page.field(ROBOT) else {}
        return {**first, **robot, **answers}
