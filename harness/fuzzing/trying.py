"""Trying made-up credentials out on a deployment, as one property of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from fakes.people import Person
from harness.credentials.judgement import Judgement
from harness.credentials.oracle import RULES
from harness.credentials.strategies import Example, examples
from harness.errors import BudgetSpent, Trouble
from harness.fuzzing.comparing import Doubt, Finding, Standing, disagreement, doubt, standing
from harness.fuzzing.drawing import smallest_objection
from harness.fuzzing.draws import Drawing
from harness.fuzzing.reasons import NO_SYMBOL
from harness.fuzzing.telling import told
from harness.pages.labels import AccountField
from harness.probing import Probe

AS_THE_GUIDE_SAYS = "judged as the guide says"


@dataclass
class Trial:
    """How it went: how many were tried, how they stand with each rule, and what was found."""

    fields: tuple[AccountField, ...]
    tried: int = 0
    by_rule: Counter[tuple[str, Judgement]] = field(default_factory=Counter)
    without_symbol: int = 0
    """How many passwords without a symbol had to be accepted."""
    doubts: dict[str, Doubt] = field(default_factory=dict)
    """The first one for each requirement."""
    smallest: Finding | None = None
    """The smallest counterexample."""

    def note(self, example: Example, stands: Standing) -> None:
        """Count an example."""
        self.tried += 1
        for rule, judged in stands.judged:
            self.by_rule[rule.name, judged] += 1
        self.without_symbol += not stands.broken and not stands.free and example.chosen.password.isalnum()

    def summary(self, requirement: str) -> str:
        """Tell that nothing was found against a requirement, and among how many examples of which kind."""
        return f"{AS_THE_GUIDE_SAYS} in {self.tried} examples ({self._counts(requirement)})"

    def _counts(self, requirement: str) -> str:
        if requirement == NO_SYMBOL:
            return f"{self.without_symbol} without a symbol had to be accepted"
        return "; ".join(
            f"{rule.name}: kept by {self.by_rule[rule.name, Judgement.SATISFIED]}, broken by "
            f"{self.by_rule[rule.name, Judgement.BROKEN]}, free in {self.by_rule[rule.name, Judgement.EITHER]}"
            for rule in RULES
            if rule.requirement == requirement and rule.field in self.fields
        )


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
