"""In which order scenarios run: as the guide goes, but those that move the clock last.

The clock is the whole deployment's and moves forward only: nobody who is under way shall lose days by it. Workers get
their scenarios in this order too, so that it holds for each of them and its own included deployment; a deployment that
several workers share is spared the movers altogether (`selection.why_not`).
"""

from collections.abc import Iterable

from harness.evidence.records import Compiled
from harness.world import CLOCK


def places(catalogue: Iterable[Compiled]) -> dict[str, int]:
    """Give each scenario its place, by its id."""
    in_order = sorted(catalogue, key=lambda scenario: CLOCK in scenario.tags)
    return {scenario.id: place for place, scenario in enumerate(in_order)}
