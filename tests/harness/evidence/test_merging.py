"""Joining the evidence of shards."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from harness.evidence.merging import merged, missing
from harness.evidence.reading import DoubledScenario, Evidence, EvidenceError
from harness.evidence.records import Deselected, Footer, Header, Run
from tests.harness.samples import compiled, conforming, header

SCENARIOS = tuple(compiled(id_) for id_ in ("S-A-01", "S-A-02", "S-A-03", "S-A-04"))
HEADER = header("r1", *SCENARIOS)
SCRIPT = Deselected("S-A-04", "needs script")


def share(name: str, *ids: str, of: Header = HEADER) -> Evidence:
    """Give the evidence of a shard that reported some scenarios and left the others to the others."""
    others = (each.id for each in SCENARIOS if each.id not in {*ids, SCRIPT.id})
    left = tuple(Deselected(id_, "belongs to shard x") for id_ in others)
    selection = {"shard": name, "again": f"run --shard {name}", "asked": ["--shard", name], "faults": []}
    run = replace(of.run, id=f"r{name[0]}", selection=selection)
    footer = Footer("2026-11-02T10:05:00+00:00", interrupted=False, compiled=4, reported=len(ids), deselected=len(left))
    return Evidence(replace(of, run=run), tuple(map(conforming, ids)), (*left, SCRIPT), footer)


ONE, TWO = Path("one"), Path("two")
WHOLE = {ONE: share("1/2", "S-A-01"), TWO: share("2/2", "S-A-02"), Path("three"): share("alone", "S-A-03")}


def test_all_that_shards_reported_is_one_run() -> None:
    """What one shard leaves to another is left out by none; what all leave out still is."""
    whole = merged(WHOLE)
    assert ["S-A-01", "S-A-02", "S-A-03"] == [each.id for each in whole.scenarios]
    assert ((SCRIPT,), (), None) == (whole.deselected, whole.lost, whole.footer)
    told = whole.header.run.selection
    assert ("shard" in told, ["1/2", "2/2", "alone"]) == (False, [each["shard"] for each in told["shards"]])
    assert (3, ()) == (whole.header.run.workers, missing(WHOLE))


def test_a_shard_that_is_missing_leaves_its_scenarios_lost() -> None:
    """And it is told which one."""
    some = {ONE: WHOLE[ONE], Path("three"): WHOLE[Path("three")]}
    assert (["S-A-02"], ("2/2",)) == ([each.id for each in merged(some).lost], missing(some))
    assert ("1/2", "alone") == missing({TWO: WHOLE[TWO]})


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda run: replace(run, seed=8), "one and two differ in the seed: 7 and 8"),
        (lambda run: replace(run, deployment="Other"), "differ in the deployment"),
        (lambda run: replace(run, profile_sha256="ff"), "differ in the profile’s fingerprint: none and ff"),
        (lambda run: replace(run, browser={"kind": "chromium"}), "differ in the browser"),
        (lambda run: replace(run, versions={"harp-conformance": "9"}), "differ in the version"),
        (lambda run: replace(run, selection={**run.selection, "tags": "MUST"}), "differ in what was chosen"),
        (lambda run: replace(run, selection={**run.selection, "shard": "2/3"}), "found some of 2 and some of 3"),
        (lambda run: replace(run, selection={**run.selection, "shard": "1/2"}), "found 1/2 in one and in two"),
        (lambda run: replace(run, selection={**run.selection, "shard": ""}), "found that of a run without --shard"),
    ],
)
def test_what_is_no_shard_of_the_same_run_is_refused(change: Callable[[Run], Run], sentence: str) -> None:
    """With where it is and what differs."""
    other = WHOLE[TWO]
    strange = replace(other, header=replace(other.header, run=change(other.header.run)))
    with pytest.raises(EvidenceError, match=sentence):
        merged({ONE: WHOLE[ONE], TWO: strange})


def test_another_specification_is_refused() -> None:
    """Verdicts of different scenarios don't add up."""
    other = share("2/2", "S-A-02", of=header("r1", *SCENARIOS[:3]))
    with pytest.raises(EvidenceError, match="one and two differ in the specification"):
        merged({ONE: WHOLE[ONE], TWO: other})


def test_a_scenario_in_two_shards_is_refused() -> None:
    """Nobody could tell which outcome counts."""
    with pytest.raises(DoubledScenario, match="expected each scenario in one shard, found S-A-01 in 2"):
        merged({ONE: WHOLE[ONE], TWO: share("2/2", "S-A-01", "S-A-02")})
