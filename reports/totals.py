"""How many scenarios and requirements have which outcome."""

from collections import Counter

from harness.evidence.reading import Evidence
from harness.verdicts import Verdict
from reports.coverage import Covered, once


def scenario_totals(evidence: Evidence) -> dict[str, int]:
    """Count the scenarios by verdict, and those deselected, lost and compiled."""
    verdicts = Counter(record.verdict for record in evidence.scenarios)
    return {
        **{verdict.value: verdicts[verdict] for verdict in Verdict},
        "deselected": len(evidence.deselected),
        "lost": len(evidence.lost),
        "compiled": len(evidence.header.compiled),
    }


def requirement_totals(covered: tuple[Covered, ...]) -> dict[str, int]:
    """Count the requirements by outcome; those that only repeat others are counted as that and nothing else."""
    counted = once(covered)
    outcomes = Counter(each.outcome for each in counted)
    others = ("attested", "attested_not", "overruled", "untested")
    return {
        **{outcome: outcomes[outcome] for outcome in (*(verdict.value for verdict in Verdict), *others)},
        "repeated": len(covered) - len(counted),
    }
