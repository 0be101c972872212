"""The single page at length, for `make strangers`: all scenarios, and each of its faults by itself."""

from pathlib import Path

import pytest

from tests.strangers.single_page import single_page
from tests.strangers.test_single_page import FAULTS, Harp, checked


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_is_caught(harp: Harp, tmp_path: Path, fault: str) -> None:
    """One by one, all twenty."""
    with single_page(tmp_path / "stranger", [fault]) as profile:
        run = checked(harp, profile, [FAULTS[fault]])
    assert {FAULTS[fault]} == run.of("violates"), run.said


def test_all_scenarios_conform(harp: Harp, tmp_path: Path) -> None:
    """As on the deployment behind: nothing violates, and nothing could not run."""
    with single_page(tmp_path / "stranger") as profile:
        run = checked(harp, profile)
    assert (set(), set()) == (run.of("violates"), run.of("could_not_run")), run.said
