"""The verdicts of scenarios, requirements and runs, and how several of them are joined into one.

What each verdict means, and which of them decide a run, is set out in docs/verdicts.md.
"""

from collections.abc import Iterable
from enum import StrEnum


class Verdict(StrEnum):
    """What was found out about one scenario or one requirement."""

    CONFORMS = "conforms"
    VIOLATES = "violates"
    COULD_NOT_RUN = "could_not_run"
    ADVISES = "advises"
    NOT_APPLICABLE = "not_applicable"
    NOT_TESTABLE = "not_testable"
    KNOWN_DEVIATION = "known_deviation"
    NEEDS_REVIEW = "needs_review"


class RunVerdict(StrEnum):
    """What was found out about a deployment by a whole run."""

    CONFORMANT = "conformant"
    NONCONFORMANT = "nonconformant"
    INCOMPLETE = "incomplete"

    @property
    def exit_code(self) -> int:
        """The exit code of a command that ends with this verdict (2 is kept for wrong usage or a wrong profile)."""
        return {RunVerdict.CONFORMANT: 0, RunVerdict.NONCONFORMANT: 1, RunVerdict.INCOMPLETE: 3}[self]


GRAVITY = (
    Verdict.VIOLATES,
    Verdict.COULD_NOT_RUN,
    Verdict.KNOWN_DEVIATION,
    Verdict.NEEDS_REVIEW,
    Verdict.ADVISES,
    Verdict.CONFORMS,
    Verdict.NOT_TESTABLE,
    Verdict.NOT_APPLICABLE,
)
"""All verdicts, the gravest first: of several findings about one thing the gravest is its verdict.

Conforming comes before the verdicts that say nothing was tried: a requirement conforms if at least one of its
scenarios ran and all that ran conform.
"""


def gravest(verdicts: Iterable[Verdict]) -> Verdict | None:
    """Give the gravest of some verdicts, or None of none."""
    return min(verdicts, key=GRAVITY.index, default=None)
