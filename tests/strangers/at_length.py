"""Strangers at length, for `make strangers`: all scenarios on the single page, its faults one by one, a whole table."""

from pathlib import Path

import pytest

from tests.runs.command import ROOT
from tests.strangers import test_flask_security
from tests.strangers.single_page import single_page
from tests.strangers.test_flask_security import VERDICTS
from tests.strangers.test_single_page import FAULTS, Harp, checked

CHAPTERS = sorted(each.name[:2] for each in (ROOT / "features").glob("[0-9][0-9]_*"))

NOT_TESTABLE = {"S-PRF-16[31/12/1980]", "S-PRF-16[1980-12-31]"}
"""Nobody can write a date in another order where month, day and year are asked for one by one."""


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_is_caught(harp: Harp, tmp_path: Path, fault: str) -> None:
    """One by one, all twenty."""
    with single_page(tmp_path / "stranger", [fault]) as profile:
        run = checked(harp, profile, [FAULTS[fault]])
    assert {FAULTS[fault]} == run.of("violates"), run.said


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_all_scenarios_of_a_chapter_conform(harp: Harp, tmp_path: Path, chapter: str) -> None:
    """As on the deployment behind: nothing violates, nothing is advised, and nothing could not run."""
    with single_page(tmp_path / "stranger") as profile:
        run = harp("run", str(profile), "--browser", "chromium", "--chapter", chapter)
    others = {id_: found for id_, found in run.verdicts.items() if found != "conforms"}
    assert {} == {id_: found for id_, found in others.items() if id_ not in NOT_TESTABLE}, run.said


def test_flask_security_gets_all_of_its_verdicts(harp: Harp, flask_security: Path) -> None:
    """Those of the table, each."""
    assert VERDICTS == test_flask_security.checked(harp, flask_security, VERDICTS)
