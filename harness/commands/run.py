"""`harp-conformance run`: check a deployment."""

import shlex
from collections.abc import Iterable
from importlib.metadata import version
from importlib.resources import files
from math import inf
from pathlib import Path

import click
import pytest
from rich.console import Console

from harness.capabilities.operator_codes import TERMINAL
from harness.deployments.opening import INCLUDED, BrowserKind, Target
from harness.errors import UsageError
from harness.evidence.writing import NAME, parts
from harness.fuzzing.drawing import EXAMPLES, Drawing
from harness.profile import Profile
from harness.registers import requirements
from harness.running.options import OUT, RunOptions, new_run_id, new_seed, profile
from harness.running.progress import Bars
from harness.running.selection import check_draft, check_faults, check_ids, check_terminal, why_not
from harness.running.session import GUIDE
from harness.spec.attesting import attestations as read_attestations
from harness.spec.catalogue import specification
from harness.spec.deviations import deviations as read_deviations
from harness.spec.places import features_folder
from harness.verdicts import RunVerdict

MOST_TARGETS = 2


@click.command()
@click.argument("target", nargs=-1)
@click.option("--browser", type=click.Choice(["markup", "chromium"]), default="markup", show_default=True)
@click.option("--id", "ids", multiple=True, help="Run only this scenario, such as S-PWD-01 or S-PWD-01[14].")
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="How many run side by side.")
@click.option("--seed", type=click.IntRange(0), help="The dice of people and examples.  [default: random]")
@click.option(
    "--examples", type=click.IntRange(1), default=EXAMPLES, show_default=True, help="Made-up credentials to try."
)
@click.option(
    "--seconds", type=click.FloatRange(0, min_open=True), default=inf, help="Try no more of them after this time."
)
@click.option("--replay", type=click.Path(path_type=Path), help="Keep counterexamples here; try earlier ones first.")
@click.option("--fault", "faults", multiple=True, help="Switch a fault of the included deployment on.")
@click.option("--attestations", type=click.Path(path_type=Path), help="What people attest to: see spec attestations.")
@click.option("--deviations", type=click.Path(path_type=Path), help="The ledger of what is known to deviate.")
@click.option("--write-deviations", "draft", type=click.Path(path_type=Path), help="Draft a ledger of this run here.")
@click.option("--interactive", is_flag=True, help="Ask at the terminal for codes that nothing else can tell.")
@click.option("--out", type=click.Path(path_type=Path), default=OUT, show_default=True, help="Where results go.")
def run(  # noqa: PLR0913, PLR0917 - one parameter for each option of the command
    target: tuple[str, ...],
    browser: str,
    ids: tuple[str, ...],
    workers: int,
    seed: int | None,
    examples: int,
    seconds: float,
    replay: Path | None,
    faults: tuple[str, ...],
    attestations: Path | None,
    deviations: Path | None,
    draft: Path | None,
    interactive: bool,  # noqa: FBT001 - a switch of the command line
    out: Path,
) -> int:
    """Check a deployment: TARGET is a profile, or the addresses of HARP and QPP, or nothing for the included one.

    Ends with 0 if it is conformant, 1 if it is not, 3 if the run is incomplete, 2 if something was asked for wrongly.
    """
    kind: BrowserKind = "chromium" if browser == "chromium" else "markup"
    drawing = Drawing(new_seed() if seed is None else seed, examples, seconds, replay)
    options = RunOptions(
        target=Target(_profile(target), kind, faults, terminal=TERMINAL if interactive else None),
        ids=ids,
        seed=drawing.seed,
        drawing=drawing,
        run=new_run_id(),
        out=out,
        again=_again(target, kind, faults, drawing) + " --interactive" * interactive,
        workers=workers,
        attestations=attestations,
        deviations=deviations,
        draft=draft,
    )
    check_ids(ids, specification())
    check_faults(options.target)
    check_terminal(options)
    if attestations:
        read_attestations(attestations, requirements(features_folder() / "requirements.toml"))
    if deviations:
        read_deviations(deviations, requirements(features_folder() / "requirements.toml"), specification())
    check_draft(draft)
    _make_ready(out)
    console = Console()
    selected = [each for each in specification().values() if why_not(each, options) is None]
    console.print(_title(options), highlight=False, markup=False, soft_wrap=True)
    return _exit_code(pytest.main(_arguments(target, options), plugins=[Bars(console, selected)]))


def _profile(target: tuple[str, ...]) -> Profile | None:
    if len(target) > MOST_TARGETS:
        raise UsageError(f"expected a profile, or the addresses of HARP and QPP, found {len(target)} arguments.")
    if len(target) == MOST_TARGETS:
        return profile(None, (target[0], target[1]))
    return profile(target[0], None) if target else None


def _make_ready(out: Path) -> None:
    """See before anything runs that results can be written, and clear away what an earlier run left half done."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / NAME).write_bytes(b"")
        for old in parts(out):
            old.unlink()
    except OSError as problem:
        raise UsageError(f"expected to write into {out}, found that this can’t be done: {problem}.") from problem


def _title(options: RunOptions) -> str:
    name = options.profile.name if options.profile else INCLUDED
    faults = "".join(f" with the fault {fault}" for fault in options.target.faults)
    workers = f" · {options.workers} workers" if options.workers > 1 else ""
    return (
        f"harp-conformance {version('harp-conformance')} · guide of {GUIDE} · {name}{faults} · "
        f"{options.browser}{workers} · seed {options.seed}"
    )


def _again(target: tuple[str, ...], browser: str, faults: Iterable[str], drawing: Drawing) -> str:
    """Give the command that repeats a run with the same examples; a report adds the scenario's id."""
    words = ["harp-conformance", "run", *target]
    if browser != "markup":
        words += ["--browser", browser]
    for fault in faults:
        words += ["--fault", fault]
    if drawing.examples != EXAMPLES:
        words += ["--examples", str(drawing.examples)]
    if drawing.replay:
        words += ["--replay", str(drawing.replay)]
    return shlex.join([*words, "--seed", str(drawing.seed)])


def _arguments(target: tuple[str, ...], options: RunOptions) -> list[str]:
    features = features_folder()
    arguments = ["-c", str(files("harness.running") / "pytest.ini"), "--rootdir", str(features.parent)]
    arguments += ["-p", "harness.plugin", "-p", "no:terminal", str(features)]
    arguments += ["--browser", options.browser, "--seed", str(options.seed), "--run-id", options.run]
    arguments += ["--examples", str(options.drawing.examples), "--seconds", str(options.drawing.seconds)]
    arguments += [f"--replay={options.drawing.replay}"] if options.drawing.replay else []
    arguments += ["--out", str(options.out), "--again", options.again]
    arguments += ["--sites", *target] if len(target) == MOST_TARGETS else [f"--deployment={each}" for each in target]
    arguments += [f"--id={each}" for each in options.ids] + [f"--fault={each}" for each in options.target.faults]
    arguments += ["--interactive"] if options.target.terminal else []
    arguments += [f"--attestations={options.attestations}"] if options.attestations else []
    arguments += [f"--deviations={options.deviations}"] if options.deviations else []
    arguments += [f"--write-deviations={options.draft}"] if options.draft else []
    return [*arguments, "-n", str(options.workers)] if options.workers > 1 else arguments


def _exit_code(code: int) -> int:
    """Keep the exit code of a verdict, and translate what pytest says where it came to none."""
    if code == pytest.ExitCode.USAGE_ERROR:
        return 2
    return code if code in {verdict.exit_code for verdict in RunVerdict} else RunVerdict.INCOMPLETE.exit_code
