"""`harp-conformance faults`: the faults of the included deployment, and which scenario notices which."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import click
import pytest
from rich.console import Console

from harness.deployments.opening import BrowserKind
from harness.errors import UsageError
from harness.evidence.records import Compiled
from harness.killing.choosing import changes, chosen, near
from harness.killing.conducting import Conductor
from harness.killing.excused import EXCUSED
from harness.killing.faultless import without_fault
from harness.killing.in_chromium import in_chromium
from harness.killing.matrix import KillMatrix, Outcome, kill_matrix
from harness.killing.recorded import FILE, figures, recorded, renewed, told, written
from harness.killing.trials import OTHERS, trials
from harness.registers import requirements
from harness.spec.catalogue import specification
from harness.spec.places import features_folder
from reference_impl.faults.catalogue import FAULTS, fault_named
from reports.files import replace
from reports.kill_matrix import write

OUT = Path("build/proof")
SEED = "7"
"""So that made-up examples are the same each time."""


@dataclass(frozen=True)
class _Trying:
    """How faults are tried: in which browser, on how many scenarios that do not claim them, by how many workers."""

    browser: BrowserKind
    others: int
    workers: int


@click.group()
def faults() -> None:
    """Show and try the faults of the included deployment."""


@faults.command(name="list")
def list_command() -> int:
    """Print every fault: its name, the requirements it breaks, what it does."""
    for fault in FAULTS.values():
        click.echo(f"{fault.name}  {', '.join(fault.requirements)}  {fault.summary}")
    return 0


@faults.command(name="run")
@click.argument("names", nargs=-1)
@click.option("--browser", type=click.Choice(["markup", "chromium", "both"]), default="markup", show_default=True)
@click.option("--others", type=click.IntRange(0), default=OTHERS, show_default=True, help="Scenarios not claiming it.")
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="How many run side by side.")
@click.option("--most", type=click.IntRange(1), help="Try no more than so many, drawn by the revision.")
@click.option("--since", help="Of those, first what the features and faults changed since this revision are about.")
@click.option("--record", is_flag=True, help="Keep the figures of the whole catalogue: README and reports quote them.")
@click.option("--out", type=click.Path(path_type=Path), default=OUT, show_default=True, help="Where the matrix goes.")
def run_command(  # noqa: PLR0913, PLR0917 - one parameter for each option of the command
    names: tuple[str, ...],
    browser: str,
    others: int,
    workers: int,
    most: int | None,
    since: str | None,
    out: Path,
    *,
    record: bool,
) -> int:
    """Try faults, all or those NAMED, on the scenarios that claim what they break and on some that do not.

    Chromium gets one fault for each page and those that only script shows. Ends with 0 if the matrix has no hole, 1 if
    it has one, 2 if something was asked for wrongly.
    """
    tried = _part(_known(names) or tuple(FAULTS), most, since)
    whole = len(tried) == len(FAULTS)
    if record and (not whole or browser == "chromium"):
        raise UsageError("expected --record with the whole catalogue in the markup browser: name no fault with it.")
    console = Console()
    matrices: dict[str, KillMatrix] = {}
    if browser in {"markup", "both"}:
        matrices["markup"] = _matrix(tried, _Trying("markup", others, workers), console, whole=whole)
    if browser in {"chromium", "both"}:
        broken = {name: FAULTS[name].requirements for name in tried}
        chosen = tried if names else in_chromium(broken, specification().values())
        matrices["chromium"] = _matrix(chosen, _Trying("chromium", 0, workers), console, whole=False)
    if record:
        replace(FILE, written(figures(matrices["markup"], FAULTS)).encode())
    page = write(out, matrices, {name: fault.summary for name, fault in FAULTS.items()})
    holes = [hole for matrix in matrices.values() for hole in matrix.holes]
    for hole in holes:
        console.print(hole, highlight=False, markup=False, soft_wrap=True)
    tried_out = " · ".join(_told(kind, matrix) for kind, matrix in matrices.items())
    console.print(f"{tried_out} · holes: {len(holes)}\n{page}", highlight=False, markup=False, soft_wrap=True)
    return 1 if holes else 0


@faults.command(name="recorded")
@click.option("--readme", type=click.Path(path_type=Path), help="Renew them between the two markers of this document.")
def recorded_command(readme: Path | None) -> int:
    """Tell the figures of the last kill matrix that was recorded."""
    found = recorded()
    click.echo(told(found))
    if readme:
        try:
            replace(readme, renewed(readme.read_text(encoding="utf-8"), found).encode())
        except OSError as problem:
            raise UsageError(f"expected the document {readme}, found {problem.strerror}.") from problem
    return 0


def _known(names: Sequence[str]) -> tuple[str, ...]:
    for name in names:
        try:
            fault_named(name)
        except ValueError as problem:
            raise UsageError(str(problem)) from problem
        if name not in FAULTS:
            raise UsageError(
                f"expected a fault of the catalogue, found “{name}”, a fault of order: `make walks` tries it."
            )
    return tuple(names)


def _part(names: tuple[str, ...], most: int | None, since: str | None) -> tuple[str, ...]:
    """Give the faults to try where not all are asked for."""
    if most is None:
        return names
    changed, lot = changes(features_folder(), since or "HEAD")
    broken = {name: FAULTS[name].requirements for name in names}
    return chosen(names, near(changed, broken, specification().values()), most, lot)


def _matrix(names: Sequence[str], how: _Trying, console: Console, *, whole: bool) -> KillMatrix:
    """Try some faults in a browser; what no fault fails is told of the `whole` catalogue alone."""
    compiled = [each for each in specification().values() if _runs_in(how.browser, each)]
    plan = trials({name: FAULTS[name] for name in names}, compiled, how.others)
    conductor = Conductor(plan, how.workers, _Teller(console, len(plan)).tell)
    code = pytest.main(_arguments(how.browser), plugins=[conductor])
    if code != pytest.ExitCode.OK or len(conductor.outcomes) != len(plan):
        raise UsageError(f"expected {len(plan)} faults to be tried, found {len(conductor.outcomes)} (pytest: {code}).")
    register = requirements(features_folder() / "requirements.toml")
    broken = [id_ for name in names for id_ in FAULTS[name].requirements]
    faultless = without_fault(register, broken) if whole else {}
    able_to_fail = [each.id for each in compiled] if whole else []
    return kill_matrix(conductor.outcomes, able_to_fail, faultless, EXCUSED if whole else {})


def _runs_in(kind: BrowserKind, scenario: Compiled) -> bool:
    return kind == "chromium" or "script" not in scenario.tags


def _arguments(kind: BrowserKind) -> list[str]:
    features = features_folder()
    return [
        *("-c", str(files("harness.running") / "pytest.ini"), "--rootdir", str(features.parent)),
        *("-p", "harness.plugin", "-p", "no:terminal", "--collect-only", str(features)),
        *("--browser", kind, "--seed", SEED),
    ]


def _told(kind: str, matrix: KillMatrix) -> str:
    killed = sum(bool(each.killed_by_claiming) for each in matrix.outcomes)
    return f"{kind}: {killed} of {len(matrix.outcomes)} faults killed by a scenario that claims them"


class _Teller:
    """Tells how far the trials are, and each outcome that is not as it should be."""

    def __init__(self, console: Console, total: int) -> None:
        self._console, self._total, self._done = console, total, 0

    def tell(self, outcome: Outcome) -> None:
        """Count an outcome."""
        self._done += 1
        if self._done % 50 == 0 or self._done == self._total:
            self._console.print(f"{self._done}/{self._total} faults tried", highlight=False, markup=False)
        if outcome.standing != "killed":
            self._console.print(f"{outcome.trial.fault}: {outcome.standing}", highlight=False, markup=False)
