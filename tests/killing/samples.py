"""Small scenarios and outcomes for the tests of the kill matrix."""

from collections.abc import Mapping, Sequence

from harness.evidence.records import Compiled
from harness.killing.matrix import Outcome
from harness.killing.trials import Trial
from harness.verdicts import Verdict


def scenario(id_: str, *requirements: str, tags: Sequence[str] = ()) -> Compiled:
    """Give a scenario that claims these requirements."""
    return Compiled(id_, id_, "a chapter", "a.feature", 1, "", requirements, tuple(tags))


def outcome(fault: str, claiming: Sequence[str], verdicts: Mapping[str, str]) -> Outcome:
    """Give the outcome of a trial with these verdicts."""
    trial = Trial(fault, ("PWD-001",), frozenset(claiming), frozenset(verdicts) - set(claiming))
    return Outcome(trial, {id_: Verdict(verdict) for id_, verdict in verdicts.items()})
