"""Which scenarios run, and why the others do not."""

from collections.abc import Mapping
from pathlib import Path

from harness.capabilities.operator_codes import opened
from harness.deployments.opening import Target
from harness.errors import Trouble, UsageError
from harness.evidence.records import Compiled
from harness.registers import Register
from harness.running.choosing import why_not_chosen
from harness.running.costs import costs, seconds
from harness.running.options import RunOptions
from harness.running.sharing import of_others
from reference_impl.faults.catalogue import fault_named


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
    """Refuse to take pictures with a browser that draws none, and traces with one that records none."""
    if options.pictures and options.browser == "markup":
        raise UsageError("expected --pictures with a browser that draws pages. Add --browser chromium.")
    if options.target.traced and options.browser == "markup":
        raise UsageError("expected --traces with a browser that records what it does. Add --browser chromium.")


def check_costs(options: RunOptions) -> None:
    """Refuse a table of costs that is none, before it is needed at the end of a run."""
    costs(options.costs)


def left_out(options: RunOptions, catalogue: Mapping[str, Compiled], register: Register) -> dict[str, str]:
    """Give the scenarios that are left out of a run by id, each with the reason."""
    reasons = {
        id_: why_not_chosen(scenario, options.choice, register) or _why_not(scenario, options)
        for id_, scenario in catalogue.items()
    }
    told = {id_: why for id_, why in reasons.items() if why is not None}
    return told | _elsewhere([each for id_, each in catalogue.items() if id_ not in told], options)


def _elsewhere(scenarios: list[Compiled], options: RunOptions) -> dict[str, str]:
    """Give those that another machine's shard has."""
    if not options.shard:
        return {}
    table = costs(options.costs)
    # Where nothing is known of a browser, what took long in the other one takes long in this one too.
    return of_others(options.shard, scenarios, seconds(table, options.browser) or seconds(table, "markup"))


def _why_not(scenario: Compiled, options: RunOptions) -> str | None:
    """Tell why a scenario that is chosen can't be run."""
    if "script" in scenario.tags and options.browser == "markup":
        return "needs script or layout, which the markup browser has not"
    return None
