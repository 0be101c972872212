"""Which scenarios run, and what was asked for wrongly."""

from dataclasses import replace
from pathlib import Path

import pytest

from harness.deployments.opening import BrowserKind, Target
from harness.errors import UsageError
from harness.profile import Profile, Sites
from harness.running.options import RunOptions
from harness.running.selection import check_faults, check_ids, why_not
from tests.harness.samples import compiled

CATALOGUE = {id_: compiled(id_) for id_ in ("S-PWD-01[14]", "S-PWD-01[15]", "S-CNF-01")}
PROFILE = Profile("Local", Sites("http://localhost:1", "http://localhost:2"))


def options(*ids: str, browser: BrowserKind = "markup") -> RunOptions:
    """Give the options of a run of some ids."""
    return RunOptions(Target(None, browser), ids, seed=7, run="r", out=Path("out"), again="again", workers=1)


@pytest.mark.parametrize("id_", list("S-PWD-01 S-PWD-01[14] S-CNF-01".split()))
def test_ids_and_rows_are_known(id_: str) -> None:
    """An outline's id stands for all of its rows."""
    check_ids([id_], CATALOGUE)


@pytest.mark.parametrize(
    ("id_", "hint"),
    [
        ("S-PWD-10", "Did you mean S-PWD-01?"),
        ("S-PWD-01[13]", r"Did you mean S-PWD-01\[1"),
        ("passwords", "lists them"),
        ("", "lists them"),
    ],
)
def test_an_unknown_id_is_refused_with_the_nearest(id_: str, hint: str) -> None:
    """Rows too; where nothing is near, a way to list them all."""
    with pytest.raises(UsageError, match=f"expected the id of a scenario, found “.*”.*{hint}"):
        check_ids(["S-CNF-01", id_], CATALOGUE)


def test_without_ids_everything_runs() -> None:
    """Nothing is left out unasked."""
    assert [None, None, None] == [why_not(each, options()) for each in CATALOGUE.values()]


def test_only_what_was_named_runs() -> None:
    """A row, or an outline with all its rows; the others say why they do not."""
    told = [why_not(each, options("S-PWD-01[15]", "S-CNF-01")) for each in CATALOGUE.values()]
    assert ["not among --id S-PWD-01[15] S-CNF-01", None, None] == told
    assert [None, None, "not among --id S-PWD-01"] == [why_not(e, options("S-PWD-01")) for e in CATALOGUE.values()]


def test_scripts_need_a_real_browser() -> None:
    """Left out under markup, not under Chromium."""
    scripted = compiled("S-PWD-09", tags=("S-PWD-09", "script"))
    assert "needs script or layout, which the markup browser has not" == why_not(scripted, options())
    assert None is why_not(scripted, options(browser="chromium"))


def test_the_clock_of_a_deployment_that_workers_share_is_not_moved() -> None:
    """In-process each worker has its own; elsewhere one worker may move it."""
    moving = compiled("S-MAN-60", tags=("S-MAN-60", "clock"))
    elsewhere = RunOptions(Target(PROFILE, "markup"), (), seed=7, run="r", out=Path("out"), again="again", workers=2)
    assert "moves the clock, which all workers share: run it with one worker" == why_not(moving, elsewhere)
    assert None is why_not(moving, replace(elsewhere, workers=1))
    assert None is why_not(moving, replace(elsewhere, target=Target(None, "markup")))
    assert None is why_not(CATALOGUE["S-CNF-01"], elsewhere)


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
