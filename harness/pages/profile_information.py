"""HARP's registration, Step 1."""

import re
from collections.abc import Mapping

from harness.errors import Missing
from harness.pages.forms import fill_in
from harness.pages.labels import ProfileField, Step
from harness.pages.states import option_of
from harness.pages.wizard import FormStep

CALENDAR = re.compile(r"calendar|(choose|pick|select).*\bdate\b|date ?picker", re.IGNORECASE)
"""How a button may be named that opens one; the guide shows it without a name (PRF-013)."""


class ProfileInformation(FormStep):
    """Step 1: who the applicant is."""

    step = Step.PROFILE

    def fill_in(self, answers: Mapping[str, str]) -> None:
        """Fill the form in, by its labels; the state by its two-letter code."""
        fill_in(self._browser, self._as_offered(answers))

    def agree_to_terms(self) -> None:
        """Tick the Terms & Conditions box."""
        self._browser.tick(ProfileField.TERMS)

    def complete(self, answers: Mapping[str, str]) -> None:
        """Fill the form in, agree to the Terms & Conditions and go on with Next."""
        self.fill_in(answers)
        self.agree_to_terms()
        self.submit()

    def held(self) -> Mapping[str, str]:
        """Give what the fields hold, by their labels."""
        return {field.label: field.value for field in self._browser.read().fields}

    def lost(self, answers: Mapping[str, str], *unless: str) -> list[str]:
        """Name the fields that no longer hold what was answered, leaving some out of account."""
        held, kept = self.held(), self._as_offered(answers)
        return [label for label, answer in kept.items() if label not in unless and held.get(label) != answer]

    def states(self) -> tuple[str, ...]:
        """Give the states that can be chosen, in the words of the list; raises `Missing` where there is no list."""
        options = self.field(ProfileField.STATE).options
        if not options:
            raise Missing(f"“{ProfileField.STATE}” offers nothing to choose from")
        return options

    def has_calendar(self) -> bool:
        """Tell whether a button seems to open a calendar."""
        return any(CALENDAR.search(control.name) for control in self._browser.read().controls)

    def _as_offered(self, answers: Mapping[str, str]) -> Mapping[str, str]:
        """Give the answers with the state as the list words it."""
        code, field = answers.get(ProfileField.STATE), self._browser.read().field(ProfileField.STATE)
        state = {ProfileField.STATE.value: option_of(code, field.options)} if code and field and field.options else {}
        return {**answers, **state}
