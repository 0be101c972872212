"""A comparison of two runs as a page that opens from a disk and asks nothing of any server."""

from pathlib import Path

from reports.compare.comparing import Comparison
from reports.compare.telling import KINDS, TITLES, notes, outcome, verdict
from reports.files import replace
from reports.rendering import environment
from reports.totals import scenario_totals
from reports.wording import headline


def write(path: Path, comparison: Comparison) -> Path:
    """Write the page and give its path; raises UsageError where it can't be written."""
    return replace(path, page(comparison).encode("utf-8", "replace"))


def page(comparison: Comparison) -> str:
    """Give the comparison as one HTML document."""
    made = environment(headline=headline, totals=scenario_totals)
    made.globals["outcome"] = outcome
    template = made.get_template("compare.html")
    return template.render(
        comparison=comparison,
        sides=(("Old", comparison.old), ("New", comparison.new)),
        verdict=verdict(comparison),
        notes=tuple(notes(comparison)),
        kinds=KINDS,
        titles=TITLES,
    )
