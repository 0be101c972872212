"""How trying made-up credentials went."""

from collections import Counter
from dataclasses import dataclass, field

from harness.credentials.example import Example
from harness.credentials.judgement import Judgement
from harness.credentials.oracle import RULES
from harness.fuzzing.comparing import Doubt, Finding, Standing
from harness.fuzzing.reasons import NO_SYMBOL
from harness.pages.labels import AccountField

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
