"""What the README shows of a run is what a run would show now."""

import re
from pathlib import Path

from harness.spec.catalogue import specification

README = Path(__file__).resolve().parents[2] / "README.md"


def test_the_run_that_is_shown_has_all_scenarios() -> None:
    """Those that need script are left out of a run without one; all others conform."""
    ending = r"^CONFORMANT   (\d+) conform · 0 violate · 0 could not run · (\d+) deselected"
    shown = re.search(ending, README.read_text(encoding="utf-8"), re.MULTILINE)
    assert shown, "expected the README to show how a run ends"
    scripted = sum("script" in each.tags for each in specification().values())
    assert (len(specification()) - scripted, scripted) == (int(shown[1]), int(shown[2]))
