"""A run comes to the same verdicts, however it is driven.

In Chromium one scenario of each feature file stands for it here; `make spec-chromium` runs them all.
"""

from collections.abc import Callable
from typing import Any

import pytest

from harness.spec.catalogue import compile_features
from harness.spec.places import features_folder

FIRST_OF_EACH = tuple({each.feature: each.id for each in reversed(compile_features(features_folder()))}.values())
ONLY_THOSE = tuple(part for id_ in FIRST_OF_EACH for part in ("--id", id_))

MARKUP = ("--browser", "markup")
SIDE_BY_SIDE = (*MARKUP, "--workers", "2")
CHROMIUM = ("--browser", "chromium", "--workers", "2", *ONLY_THOSE)


@pytest.mark.parametrize("how", [MARKUP, SIDE_BY_SIDE, CHROMIUM])
def test_the_included_deployment_conforms(harp: Callable[..., Any], how: tuple[str, ...]) -> None:
    """All scenarios conform, in both browsers, alone and side by side, and none is lost."""
    run = harp("run", *how)
    assert (0, {"conforms"}) == (run.code, set(run.verdicts.values())), run.said
    totals = run.results["totals"]["scenarios"]
    assert totals["compiled"] == totals["conforms"] + totals["deselected"]


@pytest.mark.parametrize("how", [SIDE_BY_SIDE, CHROMIUM])
def test_a_served_deployment_conforms(
    harp: Callable[..., Any], served: Callable[..., Any], how: tuple[str, ...]
) -> None:
    """Over HTTP, by its profile, as in-process."""
    with served() as profile:
        run = harp("run", str(profile), *how)
    assert (0, {"conforms"}) == (run.code, set(run.verdicts.values())), run.said


def test_without_a_mailbox_an_email_is_not_testable(harp: Callable[..., Any], served: Callable[..., Any]) -> None:
    """Two bare addresses lend no means: what needs them is told apart from what conforms."""
    with served() as profile:
        lines = profile.read_text(encoding="utf-8").splitlines()
        addresses = [line.split('"')[1] for line in lines if line.startswith(("harp =", "qpp ="))]
        run = harp("run", *addresses, "--id", "S-CNF-03", "--id", "S-CNF-01")
        assert (0, {"S-CNF-03"}) == (run.code, run.of("not_testable")), run.said
        token = (profile.parent / "token").read_text(encoding="utf-8")
        again = harp("run", *addresses, "--id", "S-CNF-03", HARP_CONTROL_TOKEN=token)
        assert {"S-CNF-03"} == again.of("conforms")


def test_a_run_is_repeated_by_its_seed(harp: Callable[..., Any]) -> None:
    """The seed is told, and the same one throws the same dice."""
    run = harp("run", "--seed", "7", "--id", "S-NAV-01")
    assert 7 == run.results["run"]["seed"]
    assert "seed 7" in run.said


def test_no_secret_is_written_down(harp: Callable[..., Any]) -> None:
    """Nothing of its people's secrets is in what a run wrote, nor in a bundle of it, which verifies."""
    folder = harp("run").folder
    harp("report", str(folder), "--messages")
    assert 0 == harp("bundle", str(folder), "--out", str(folder / "bundle.zip")).code
    assert 0 == harp("verify", str(folder / "bundle.zip")).code
    assert "‹not kept›" in (folder / "evidence.jsonl").read_text(encoding="utf-8")
    scan = harp("scan", str(folder), "--evidence", str(folder / "evidence.jsonl"))
    assert (0, True) == (scan.code, scan.said.startswith("0 found of")), scan.said
