"""Trying made-up credentials out on a deployment, as one property of it."""

from collections.abc import Sequence

from fakes.people import Person
from harness.credentials.example import Example
from harness.credentials.strategies import examples
from harness.errors import BudgetSpent, Trouble
from harness.fuzzing.comparing import Finding, disagreement, doubt, standing
from harness.fuzzing.drawing import smallest_objection
from harness.fuzzing.draws import Drawing
from harness.fuzzing.telling import told
from harness.fuzzing.trial import Trial
from harness.pages.labels import AccountField
from harness.probing import Probe


class Property:
    """That a deployment judges what is chosen for some fields as the guide says."""

    def __init__(self, probe: Probe, fields: tuple[AccountField, ...]) -> None:
        """Ask through a probe; each question sets every field anew, so that no example knows of another."""
        self._probe = probe
        self.trial = Trial(fields)

    def try_out(self, person: Person, questions: Sequence[str], drawing: Drawing, name: str) -> Trial:
        """Try examples of a person's credentials.

        Raises `Trouble` where the deployment can't be asked. A budget that is spent ends the trial, as time does: what
        was tried by then counts, if it is anything.
        """
        drawn = examples([person], questions, self.trial.fields)
        try:
            self.trial.smallest = smallest_objection(drawn, self._objection, drawing, name)
        except BudgetSpent:
            if not self.trial.tried:
                raise
        if not self.trial.tried:
            raise Trouble("not one example was tried", "allow more time: --seconds")
        return self.trial

    def _objection(self, example: Example) -> Finding | None:
        trial = self.trial
        try:
            outcome = self._probe.judge(example.chosen, *trial.fields)
        except BudgetSpent:
            raise
        except Trouble as trouble:
            raise type(trouble)(
                f"{trouble.reason}; asked about {told(example, trial.fields)}", trouble.remedy
            ) from None
        stands = standing(example, trial.fields)
        found = disagreement(example, stands, outcome)
        if trial.smallest is None:
            trial.note(example, stands)
            if unclear := doubt(example, stands, outcome):
                trial.doubts.setdefault(unclear.requirement, unclear)
        trial.smallest = found or trial.smallest
        return found
