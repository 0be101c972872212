"""`harp-conformance faults` as a person calls it."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from harness.spec.catalogue import specification
from harness.spec.discrepancies import discrepancies
from harness.spec.places import features_folder
from reference_impl.faults.catalogue import FAULTS
from tests.runs.command import ROOT, environment


def test_a_fault_is_tried(harp: Callable[..., Any]) -> None:
    """It is killed by a scenario that claims it, as a run of its own with the fault on says."""
    run = harp("faults", "run", "no-sign-up", "terms-not-enforced", "--others", "2")
    assert 0 == run.code, run.said
    tried = json.loads((run.folder.parent / "proof" / "kill_matrix.json").read_text(encoding="utf-8"))["faults"]
    assert ["no-sign-up", "terms-not-enforced"] == [each["name"] for each in tried]
    ids = [part for id_ in tried[0]["killed_by"] for part in ("--id", id_)]
    assert set(tried[0]["killed_by"]) == harp("run", "--fault", "no-sign-up", *ids).of("violates")


def test_an_unknown_fault_is_refused(harp: Callable[..., Any]) -> None:
    """With the nearest that there is; one of order belongs to the walks."""
    assert "Did you mean “no-sign-up”" in harp("faults", "run", "no-sign-upp").said
    assert "a fault of order" in harp("faults", "run", "approval-after-rejection").said


def test_a_part_of_the_catalogue_is_not_recorded(harp: Callable[..., Any]) -> None:
    """What README and reports quote is of the whole of it."""
    for part in (("no-sign-up",), ("--most", "2"), ("--browser", "chromium")):
        run = harp("faults", "run", *part, "--record")
        assert (2, True) == (run.code, "expected --record with the whole catalogue" in run.said)


def test_the_faults_are_listed(harp: Callable[..., Any]) -> None:
    """Each with what it breaks."""
    assert f"no-sign-up  {', '.join(FAULTS['no-sign-up'].requirements)}  " in harp("faults", "list").said


def test_a_reading_that_a_fault_follows_is_a_free_one_of_the_register() -> None:
    """Of a discrepancy of what it is about; one that violates is no reading to be told, but a fault of its own."""
    rows = discrepancies(features_folder() / "discrepancies.toml")
    for fault in FAULTS.values():
        id_, _, reading = fault.reading.partition(" ")
        if id_:
            assert reading in {each.name for each in rows[id_].readings}, fault.name
            assert set(fault.requirements) <= set(rows[id_].requirements), fault.name
            assert "free" == rows[id_].others, fault.name


def test_every_fault_can_be_noticed() -> None:
    """A fault for a requirement that no scenario claims could not."""
    claimed = {id_ for each in specification().values() for id_ in each.requirements}
    assert [] == [name for name, fault in FAULTS.items() if not claimed & set(fault.requirements)]


CLAIMING_OTHERWISE = """
import sys
from dataclasses import replace
from pathlib import Path

from harness.cli import main
from harness.commands import faults

faults.FILE = Path("recorded.toml")
faults.FAULTS = {"no-sign-up": replace(faults.FAULTS["no-sign-up"], requirements=("PWD-001",))}
sys.exit(main(sys.argv[1:]))
"""


def test_a_fault_that_its_claim_does_not_notice_is_a_hole(tmp_path: Path) -> None:
    """Here of a catalogue whose one fault breaks something else than it says: exit code 1, and what is open is told."""
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", CLAIMING_OTHERWISE, "faults", "run", "--others", "0", "--record"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert 1 == done.returncode, done.stdout + done.stderr
    assert "no-sign-up: survived" in done.stdout
    assert "markup: 0 of 1 faults killed by a scenario that claims them" in done.stdout
    assert "faults = 1\nkilled = 0" in (tmp_path / "recorded.toml").read_text(encoding="utf-8")


def test_a_fault_is_tried_in_chromium(harp: Callable[..., Any]) -> None:
    """On those that claim it."""
    run = harp("faults", "run", "no-sign-up", "--browser", "chromium")
    assert (0, True) == (run.code, "chromium: 1 of 1 faults killed" in run.said), run.said


def test_the_figures_that_were_recorded_are_told(harp: Callable[..., Any]) -> None:
    """As they stand in the README, and into a document between its marks."""
    said = harp("faults", "recorded").said
    document = harp("faults", "recorded").folder.parents[1] / "copy.md"
    document.write_text((ROOT / "README.md").read_text(encoding="utf-8").replace(said, ""), encoding="utf-8")
    run = harp("faults", "recorded", "--readme", "copy.md")
    assert (0, True) == (run.code, said in document.read_text(encoding="utf-8")), run.said
    assert "expected the document none.md, found No such file" in harp("faults", "recorded", "--readme", "none.md").said
