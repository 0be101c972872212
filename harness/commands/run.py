"""`harp-conformance run`: check a deployment."""

import shlex
from collections.abc import Collection, Mapping
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

import click
import pytest
from rich.console import Console

from harness.commands.run_options import with_run_options
from harness.deployments.opening import INCLUDED
from harness.errors import UsageError
from harness.preflight.before_run import is_ready
from harness.profiles.budgets import Budgets
from harness.profiles.profile import Profile
from harness.running.choosing import check_choice
from harness.running.claiming import claimed, clear, make
from harness.running.continuing import go_on, take_over
from harness.running.costs import costs, seconds
from harness.running.failing import failed_last
from harness.running.manual import manual_steps
from harness.running.option_table import OPTIONS, offered, typed
from harness.running.options import RunOptions, profile, run_options, settled
from harness.running.planning import lines, planned
from harness.running.progress import Bars
from harness.running.selection import check_costs, check_draft, check_faults, check_pictures, check_terminal, left_out
from harness.running.session import GUIDE, Session
from harness.spec.agreement import both_registers
from harness.spec.attesting import attestations as read_attestations
from harness.spec.catalogue import specification
from harness.spec.deviations import deviations as read_deviations
from harness.spec.places import features_folder
from harness.verdicts import RunVerdict

MOST_TARGETS = 2


@click.command()
@click.argument("target", nargs=-1)
@with_run_options
def run(target: tuple[str, ...], workers: int, *, last_failed: bool, plan: bool, **asked: Any) -> int:
    """Check a deployment: TARGET is a profile, or the addresses of HARP and QPP, or nothing for the included one.

    Ends with 0 if it is conformant, 1 if it is not, 3 if the run is incomplete, 2 if something was asked for wrongly.
    """
    chosen = {**asked, "failed_before": failed_last(asked["out"]) if last_failed else (), "cast": None}
    do = _plan if plan else _go_on if asked["resume"] else _begin
    return do(target, workers, chosen)


def _plan(target: tuple[str, ...], workers: int, asked: Mapping[str, Any]) -> int:
    """Tell what would be done, and do nothing of it."""
    options = run_options(_settled(target, asked), _profile(target, asked["i_am_authorised_for"]), workers=workers)
    _check(options)
    reasons = left_out(options, specification(), both_registers().requirements)
    selected = [each for each in specification().values() if each.id not in reasons]
    budgets = options.profile.budgets if options.profile else Budgets()
    click.echo(f"{_title(options)}\nplan: nothing is sent, nothing is written\n")
    found = planned(selected, costs(options.costs), options.browser, workers)
    for line in lines(found, reasons, budgets, workers):
        click.echo(line)
    return 0


def _begin(target: tuple[str, ...], workers: int, asked: Mapping[str, Any]) -> int:
    given = _settled(target, asked)
    options = run_options(given, _profile(target, given["i_am_authorised_for"]), workers=workers)
    _check(options)
    make(options.out)
    with claimed(options.out):
        return _perform(target, given, options)


def _go_on(target: tuple[str, ...], workers: int, asked: Mapping[str, Any]) -> int:
    with claimed(asked["out"]):
        as_before, evidence = go_on(asked)
        given = _settled(target, as_before)
        options = run_options(given, _profile(target, given["i_am_authorised_for"]), workers=workers)
        _check(options)
        take_over(evidence, Session(options, "").header(evidence.header.run.browser), options.out)
        return _perform(target, given, options, done={each.id for each in evidence.scenarios})


def _perform(target: tuple[str, ...], given: Mapping[str, Any], options: RunOptions, done: Collection[str] = ()) -> int:
    """Run what is to do, and show how far it is."""
    console = Console()
    reasons = left_out(options, specification(), both_registers().requirements)
    selected = [each for each in specification().values() if each.id not in reasons]
    left = [each for each in selected if each.id not in done]
    console.print(_title(options), highlight=False, markup=False, soft_wrap=True)
    if not (given["no_preflight"] or is_ready(console, options.target, options.profile, left)):
        return RunVerdict.INCOMPLETE.exit_code
    if not options.resumes:
        clear(options.out)
    for line in manual_steps(options):
        console.print(line, highlight=False, markup=False, soft_wrap=True)
    if options.resumes:
        console.print(f"goes on: {len(selected) - len(left)} of {len(selected)} scenarios are done", highlight=False)
    if not selected and not options.shard:
        console.print("INCOMPLETE   nothing is selected: no scenario is all that was asked for", highlight=False)
    bars = Bars(console, left, seconds(costs(options.costs), options.browser))
    return _exit_code(pytest.main(_arguments(target, given, options.workers), plugins=[bars]))


def _settled(target: tuple[str, ...], asked: Mapping[str, Any]) -> dict[str, Any]:
    given = settled(asked)
    return {**given, "again": _again(target, given)}


def _check(options: RunOptions) -> None:
    """Refuse what can't be run before anything does."""
    check_choice(options.choice, specification(), both_registers().requirements)
    check_faults(options.target)
    check_terminal(options)
    if options.attestations:
        read_attestations(options.attestations, both_registers().requirements)
    if options.deviations:
        read_deviations(options.deviations, both_registers().requirements, specification())
    check_draft(options.draft)
    check_costs(options)
    check_pictures(options)


def _profile(target: tuple[str, ...], confirmed: Collection[str]) -> Profile | None:
    if len(target) > MOST_TARGETS:
        raise UsageError(f"expected a profile, or the addresses of HARP and QPP, found {len(target)} arguments.")
    if len(target) == MOST_TARGETS:
        return profile(None, (target[0], target[1]))
    return profile(Path(target[0]), None, confirmed) if target else None


def _title(options: RunOptions) -> str:
    name = options.profile.name if options.profile else INCLUDED
    faults = "".join(f" with the fault {fault}" for fault in options.target.faults)
    workers = f" · {options.workers} workers" if options.workers > 1 else ""
    return (
        f"harp-conformance {version('harp-conformance')} · guide of {GUIDE} · {name}{faults} · "
        f"{options.browser}{workers} · seed {options.seed}"
    )


def _again(target: tuple[str, ...], given: Mapping[str, Any]) -> str:
    """Give the command that repeats a run with the same examples; a report adds the scenario's id."""
    needed = (each for each in OPTIONS if each.repeats)
    return shlex.join(["harp-conformance", "run", *target, *typed(needed, given)])


def _arguments(target: tuple[str, ...], given: Mapping[str, Any], workers: int) -> list[str]:
    features = features_folder()
    arguments = ["-c", str(files("harness.running") / "pytest.ini"), "--rootdir", str(features.parent)]
    arguments += ["-p", "harness.plugin", "-p", "no:terminal", str(features)]
    named = {"sites": target} if len(target) == MOST_TARGETS else {"deployment": target[0] if target else None}
    arguments += typed(offered("pytest"), {"deployment": None, "sites": None, **given, **named})
    return [*arguments, "-n", str(workers)] if workers > 1 else arguments


def _exit_code(code: int) -> int:
    """Keep the exit code of a verdict, and translate what pytest says where it came to none."""
    if code == pytest.ExitCode.USAGE_ERROR:
        return 2
    return code if code in {verdict.exit_code for verdict in RunVerdict} else RunVerdict.INCOMPLETE.exit_code
