"""Which readings of the guide's discrepancies a run saw the deployment follow."""

from dataclasses import dataclass

from harness.evidence.judging import holds
from harness.evidence.records import Check, ReadingRecord
from harness.verdicts import Verdict, gravest
from reports.cases import Case


@dataclass(frozen=True)
class Followed:
    """A reading that the deployment was seen to follow: what follows from it, and who saw it."""

    told: ReadingRecord
    """The discrepancy, as the first scenario told of it."""
    reading: str
    verdict: Verdict
    scenarios: tuple[str, ...]

    @property
    def departs(self) -> bool:
        """Tell whether it is not the governing one; where none governs, whether it is none that is known."""
        return self.verdict != Verdict.CONFORMS or self.told.governs not in {"none", self.reading}


def readings_followed(all_cases: tuple[Case, ...]) -> tuple[Followed, ...]:
    """Give every reading that was seen, by discrepancy: two of one where scenarios saw different ones."""
    seen: dict[tuple[str, str], list[tuple[str, Check, ReadingRecord]]] = {}
    for case in all_cases:
        for step in case.record.steps if case.record else ():
            for check in step.checks:
                if check.reading is not None:
                    key = (check.reading.discrepancy, str(check.observed))
                    seen.setdefault(key, []).append((case.id, check, check.reading))
    return tuple(_followed(reading, some) for (_, reading), some in sorted(seen.items()))


def _followed(reading: str, seen: list[tuple[str, Check, ReadingRecord]]) -> Followed:
    verdicts = (Verdict.CONFORMS if holds(check) else check.otherwise for _, check, _ in seen)
    scenarios = tuple(dict.fromkeys(scenario for scenario, _, _ in seen))
    return Followed(seen[0][2], reading, gravest(verdicts) or Verdict.CONFORMS, scenarios)
