"""A run comes to the same verdicts, however it is driven, and each fault is noticed by the scenarios that claim it."""

from collections.abc import Callable
from typing import Any

import pytest

from reference_impl.faults.catalogue import FAULTS

MARKUP = ("--browser", "markup")
CHROMIUM = ("--browser", "chromium", "--workers", "2")


@pytest.mark.parametrize("how", [MARKUP, (*MARKUP, "--workers", "2"), CHROMIUM])
def test_the_included_deployment_conforms(harp: Callable[..., Any], how: tuple[str, ...]) -> None:
    """All scenarios conform, in both browsers, alone and side by side."""
    run = harp("run", *how)
    assert (0, {"conforms"}) == (run.code, set(run.verdicts.values())), run.said
    totals = run.results["totals"]["scenarios"]
    assert totals["compiled"] == totals["conforms"] + totals["deselected"]


@pytest.mark.parametrize("how", [MARKUP, CHROMIUM])
def test_a_served_deployment_gets_the_same_verdicts(
    harp: Callable[..., Any], served: Callable[..., Any], how: tuple[str, ...]
) -> None:
    """Over HTTP, by its profile, as in-process."""
    with served() as profile:
        run = harp("run", str(profile), *how)
    assert (0, {"conforms"}) == (run.code, set(run.verdicts.values())), run.said


@pytest.mark.parametrize("how", [MARKUP, CHROMIUM])
@pytest.mark.parametrize("name", sorted(FAULTS))
def test_a_fault_is_noticed_by_those_who_claim_it(harp: Callable[..., Any], name: str, how: tuple[str, ...]) -> None:
    """At least one scenario that claims the requirement violates, and none that does not."""
    run = harp("run", "--fault", name, *how)
    violating = run.of("violates")
    assert (1, True) == (run.code, bool(violating)), run.said
    assert violating <= run.claiming(FAULTS[name].requirements)


def test_without_a_mailbox_an_email_is_not_testable(harp: Callable[..., Any], served: Callable[..., Any]) -> None:
    """Two bare addresses lend no means: what needs them is told apart from what conforms."""
    with served() as profile:
        lines = profile.read_text(encoding="utf-8").splitlines()
        addresses = [line.split('"')[1] for line in lines if line.startswith(("harp =", "qpp ="))]
        run = harp("run", *addresses)
        assert (0, {"S-CNF-03"}) == (run.code, run.of("not_testable")), run.said
        token = (profile.parent / "token").read_text(encoding="utf-8")
        assert set() == harp("run", *addresses, HARP_CONTROL_TOKEN=token).of("not_testable")


def test_a_run_is_repeated_by_its_seed(harp: Callable[..., Any]) -> None:
    """The seed is told, and the same one throws the same dice."""
    run = harp("run", "--seed", "7", "--id", "S-NAV-01")
    assert 7 == run.results["run"]["seed"]
    assert "seed 7" in run.said


def test_no_secret_is_written_down(harp: Callable[..., Any]) -> None:
    """Neither SSN nor password nor a proofing question is in anything a run wrote."""
    folder = harp("run").folder
    written = "".join(path.read_text(encoding="utf-8") for path in folder.iterdir())
    assert "‹not kept›" in written
    assert "You may have opened" not in (folder / "evidence.jsonl").read_text(encoding="utf-8")
