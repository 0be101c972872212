"""HARP's registration, Step 1."""

from collections.abc import Mapping

from harness.pages.forms import fill_in
from harness.pages.labels import ProfileField, Step
from harness.pages.states import option_of
from harness.pages.wizard import FormStep


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
