"""HARP's registration, Step 2."""

from collections.abc import Mapping

from harness.pages.forms import fill_in
from harness.pages.labels import AccountField, Step
from harness.pages.wizard import FormStep


class AccountInformation(FormStep):
    """Step 2: the credentials."""

    step = Step.ACCOUNT

    def fill_in(self, answers: Mapping[str, str]) -> None:
        """Fill the form in, by its labels; the guide prints no challenge questions, so the first one is taken."""
        field = self._browser.read().field(AccountField.QUESTION)
        question = {AccountField.QUESTION.value: field.options[0]} if field and field.options else {}
        fill_in(self._browser, {**question, **answers})
