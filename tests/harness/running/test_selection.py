"""Which scenarios run, and what was asked for wrongly."""

from pathlib import Path

import pytest

from harness.deployments.opening import BrowserKind, Target
from harness.errors import UsageError
from harness.evidence.records import Compiled
from harness.profiles.profile import Profile, Sites
from harness.running.choosing import Choice
from harness.running.options import RunOptions
from harness.running.selection import check_faults, left_out
from tests.harness.samples import compiled

CATALOGUE = {id_: compiled(id_) for id_ in ("S-PWD-01[14]", "S-PWD-01[15]", "S-CNF-01")}
PROFILE = Profile("Local", Sites("http://localhost:1", "http://localhost:2"))


def options(*ids: str, browser: BrowserKind = "markup") -> RunOptions:
    """Give the options of a run of some ids."""
    return RunOptions(
        Target(None, browser), Choice(ids=ids), seed=7, run="r", out=Path("out"), again="again", workers=1
    )


def why_not(scenario: Compiled, asked: RunOptions) -> str | None:
    """Tell why one scenario is left out."""
    return left_out(asked, {scenario.id: scenario}, {}).get(scenario.id)


def test_without_ids_everything_runs() -> None:
    """Nothing is left out unasked."""
    assert {} == left_out(options(), CATALOGUE, {})


def test_only_what_was_named_runs() -> None:
    """A row, or an outline with all its rows; the others say why they do not."""
    told = left_out(options("S-PWD-01[15]", "S-CNF-01"), CATALOGUE, {})
    assert {"S-PWD-01[14]": "not among --id S-PWD-01[15] S-CNF-01"} == told
    assert {"S-CNF-01": "not among --id S-PWD-01"} == left_out(options("S-PWD-01"), CATALOGUE, {})


def test_scripts_need_a_real_browser() -> None:
    """Left out under markup, not under Chromium."""
    scripted = compiled("S-PWD-09", tags=("S-PWD-09", "script"))
    assert "needs script or layout, which the markup browser has not" == why_not(scripted, options())
    assert None is why_not(scripted, options(browser="chromium"))


def test_a_known_fault_of_the_included_deployment_is_fine() -> None:
    """And so is none, for any deployment."""
    check_faults(Target(None, "markup", ("password-minimum-12",)))
    check_faults(Target(PROFILE, "markup"))


def test_an_unknown_fault_is_refused_with_the_nearest() -> None:
    """In one sentence."""
    with pytest.raises(UsageError, match=r"found “password-minimum-121”.* Did you mean “password-minimum-12”"):
        check_faults(Target(None, "markup", ("password-minimum-121",)))


def test_a_fault_can_be_switched_on_in_the_included_deployment_only() -> None:
    """Nobody else's has switches."""
    with pytest.raises(UsageError, match="expected --fault without a deployment"):
        check_faults(Target(PROFILE, "markup", ("password-minimum-12",)))
