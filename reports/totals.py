"""How many scenarios and requirements have which outcome."""

from collections import Counter

from harness.evidence.reading import Evidence
from harness.evidence.rollup import Rollup
from harness.verdicts import Verdict


def scenario_totals(evidence: Evidence) -> dict[str, int]:
    """Count the scenarios by verdict, and those deselected, lost and compiled."""
    verdicts = Counter(record.verdict for record in evidence.scenarios)
    return {
        **{verdict.value: verdicts[verdict] for verdict in Verdict},
        "deselected": len(evidence.deselected),
        "lost": len(evidence.lost),
        "compiled": len(evidence.header.compiled),
    }


def requirement_totals(rollup: Rollup) -> dict[str, int]:
    """Count the requirements by verdict, and those without one as untested."""
    verdicts = Counter(each.verdict for each in rollup.requirements)
    return {**{verdict.value: verdicts[verdict] for verdict in Verdict}, "untested": verdicts[None]}
