"""A run tries made-up credentials, tells the smallest counterexample, and repeats it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

FAULT = ("--fault", "password-minimum-14", "--id", "S-PWD-09")
SMALLEST = "(14 characters: 1 uppercase letter, 12 lowercase letters, 1 number)"

Harp = Callable[..., Any]


def reason(run: Any) -> str:
    """Give why the scenario violates."""
    found = {each["id"]: str(each["reason"]) for each in run.results["scenarios"]}
    return found["S-PWD-09"]


def test_the_smallest_counterexample_is_told(harp: Harp) -> None:
    """By its shape and, since it is made up, itself; with the command that finds it once more."""
    run = harp("run", "--seed", "7", *FAULT)
    assert {"S-PWD-09"} == run.of("violates")
    assert reason(run).startswith("PWD-001: ")
    assert SMALLEST in reason(run)
    assert "--seed 7 --id S-PWD-09" in run.said


def test_earlier_counterexamples_are_tried_first(harp: Harp, tmp_path: Path) -> None:
    """Where a folder keeps them: one example of another seed is enough then."""
    kept = ("--replay", str(tmp_path / "kept"))
    harp("run", "--seed", "7", *kept, *FAULT)
    assert set() == harp("run", "--seed", "8", "--examples", "1", *FAULT).of("violates")
    assert SMALLEST in reason(harp("run", "--seed", "8", "--examples", "1", *kept, *FAULT))


def test_time_that_allows_not_one_example_leaves_the_run_incomplete(harp: Harp) -> None:
    """Nothing tried is nothing found out."""
    run = harp("run", "--seconds", "0.000001", "--id", "S-PWD-09")
    assert (3, {"S-PWD-09"}) == (run.code, run.of("could_not_run"))
