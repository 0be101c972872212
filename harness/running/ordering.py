"""In which order scenarios run: as the guide goes, but those that disturb everybody last.

The clock is the whole deployment's and moves forward only: nobody who is under way shall lose days by it. Workers get
their scenarios in this order too, so that it holds for each of them and its own included deployment; on a deployment
that several workers share one of them runs the last ones, when all others have ended (`scheduling`).
"""

from collections.abc import Iterable

from harness.evidence.records import Compiled
from harness.running.sharing import is_disturbing


def places(catalogue: Iterable[Compiled]) -> dict[str, int]:
    """Give each scenario its place, by its id."""
    in_order = sorted(catalogue, key=is_disturbing)
    return {scenario.id: place for place, scenario in enumerate(in_order)}
