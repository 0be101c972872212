"""The ledger of deviations as evidence keeps it: what it excuses, and whether the run bears it out.

It works both ways: what it knows is a known deviation instead of a violation, and an entry that has expired, or that
the deployment no longer bears out, fails the run: known failures must not rot.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from harness.evidence.judging import Known, failed, tells_of, violates
from harness.evidence.records import Check, Compiled, Deviation, Header, ScenarioRecord
from harness.verdicts import Verdict

State = Literal["occurs", "no longer occurs", "expired", "not seen"]
"""How an entry stands after a run; `not seen` where not all that it is about was judged."""

_UNJUDGED = frozenset({Verdict.COULD_NOT_RUN, Verdict.NOT_TESTABLE, Verdict.NOT_APPLICABLE})


@dataclass(frozen=True)
class Ledger:
    """The deviations that are known on the day of a run (ISO 8601)."""

    deviations: tuple[Deviation, ...]
    day: str

    @classmethod
    def of(cls, header: Header) -> "Ledger":
        """Give the ledger of a run, as it was on the day it started."""
        return cls(header.deviations, header.run.started[:10])

    def about(self, scenario: str) -> Known:
        """Tell which violations of a scenario are known; an entry that has expired excuses nothing."""
        current = [each for each in self.deviations if not self.has_expired(each)]
        return lambda check: any(_covers(each, scenario, check) for each in current)

    def has_expired(self, deviation: Deviation) -> bool:
        """Tell whether an entry's last day has gone by."""
        return deviation.expires < self.day


@dataclass(frozen=True)
class Standing:
    """How an entry of the ledger stands after a run, and the scenarios in which it was seen."""

    deviation: Deviation
    state: State
    scenarios: tuple[str, ...]

    @property
    def fails(self) -> bool:
        """Tell whether the entry fails the run."""
        return self.state in {"no longer occurs", "expired"}


def standings(header: Header, records: Collection[ScenarioRecord]) -> tuple[Standing, ...]:
    """Tell of each entry of a run's ledger how it stands, in the ledger's order."""
    ledger = Ledger.of(header)
    return tuple(_standing(each, ledger, header.compiled, records) for each in header.deviations)


def _standing(
    deviation: Deviation, ledger: Ledger, compiled: Collection[Compiled], records: Collection[ScenarioRecord]
) -> Standing:
    seen = tuple(record.id for record in records if _occurs(deviation, record))
    if ledger.has_expired(deviation):
        return Standing(deviation, "expired", seen)
    judged = {record.id for record in records if record.verdict not in _UNJUDGED}
    concerned = {each.id for each in compiled if _concerns(deviation, each)}
    state: State = "occurs" if seen else "no longer occurs" if concerned <= judged else "not seen"
    return Standing(deviation, state, seen)


def _occurs(deviation: Deviation, record: ScenarioRecord) -> bool:
    found = [check for step, check in failed(record.steps) if violates(step, check)]
    return any(_covers(deviation, record.id, check) for check in found)


def _covers(deviation: Deviation, scenario: str, check: Check) -> bool:
    if deviation.scenario:
        meant = deviation.scenario in {scenario, scenario.split("[", maxsplit=1)[0]}
    else:
        meant = not set(deviation.requirements).isdisjoint(check.requirements)
    return meant and tells_of(check, deviation.observed)


def _concerns(deviation: Deviation, scenario: Compiled) -> bool:
    if deviation.scenario:
        return deviation.scenario in {scenario.id, scenario.id.split("[", maxsplit=1)[0]}
    return not set(deviation.requirements).isdisjoint(scenario.requirements)
