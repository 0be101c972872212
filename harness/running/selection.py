"""Which scenarios run, and why the others do not."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

from harness.capabilities.operator_codes import opened
from harness.deployments.opening import Target
from harness.errors import Trouble, UsageError
from harness.evidence.records import Compiled
from harness.running.options import RunOptions
from harness.world import CLOCK
from reference_impl.faults.catalogue import fault_named


def check_ids(ids: Iterable[str], catalogue: Mapping[str, Compiled]) -> None:
    """Refuse an id that no scenario has; `S-PWD-01` names all rows of that outline, `S-PWD-01[14]` one."""
    tags = {each.split("[")[0] for each in catalogue}
    for id_ in ids:
        if id_ not in catalogue and id_ not in tags:
            near = get_close_matches(id_, [*tags, *catalogue], n=1, cutoff=0.5)
            hint = f"Did you mean {near[0]}?" if near else "Every report lists them."
            raise UsageError(f"expected the id of a scenario, found “{id_}”. {hint}")


def check_faults(target: Target) -> None:
    """Refuse a fault that the catalogue has not, and any fault for a deployment that is not the included one."""
    if target.faults and target.profile is not None:
        raise UsageError("expected --fault without a deployment: only the included one has faults to switch on.")
    for name in target.faults:
        try:
            fault_named(name)
        except ValueError as problem:
            raise UsageError(str(problem)) from problem


def check_terminal(options: RunOptions) -> None:
    """Refuse to ask an operator where there is no terminal, or where several workers would ask at once."""
    terminal = options.target.terminal
    if terminal is None:
        return
    if options.workers > 1:
        raise UsageError(f"expected --interactive with one worker, found {options.workers}: one asks at a time.")
    try:
        with opened(terminal):
            pass
    except Trouble as trouble:
        raise UsageError(f"{trouble.reason}: {trouble.remedy}.") from trouble


def check_draft(path: Path | None) -> None:
    """Refuse to draft a ledger of deviations over a file that is there: somebody's reasons may stand in it."""
    if path is not None and path.exists():
        raise UsageError(f"expected --write-deviations with a new file, found that {path} exists. Name another one.")


def check_pictures(options: RunOptions) -> None:
    """Refuse to take pictures with a browser that draws none."""
    if options.pictures and options.browser == "markup":
        raise UsageError("expected --pictures with a browser that draws pages. Add --browser chromium.")


def why_not(scenario: Compiled, options: RunOptions) -> str | None:
    """Tell why a scenario is left out of a run, or None if it belongs to it."""
    if options.ids and not {scenario.id, scenario.id.split("[")[0]} & set(options.ids):
        return f"not among --id {' '.join(options.ids)}"
    if "script" in scenario.tags and options.browser == "markup":
        return "needs script or layout, which the markup browser has not"
    if CLOCK in scenario.tags and options.profile is not None and options.workers > 1:
        return "moves the clock, which all workers share: run it with one worker"
    return None
