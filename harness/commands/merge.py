"""`harp-conformance merge`: join the evidence of a run's shards, and report the whole run."""

from pathlib import Path

import click
from rich.console import Console

from harness.errors import UsageError
from harness.evidence import pictures, traces
from harness.evidence.gathering import gathered
from harness.evidence.merging import merged, missing
from harness.evidence.reading import Evidence
from harness.evidence.writing import NAME, finish
from harness.registers import requirements
from harness.running.claiming import claimed, clear, make
from harness.running.ending import report
from harness.running.progress import tell
from harness.spec.agreement import REQUIREMENTS
from harness.spec.places import features_folder

OUT = Path("build/merged")


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), default=OUT, show_default=True, help="Where results go.")
def merge(folders: tuple[Path, ...], out: Path) -> int:
    """Join the evidence in FOLDERS, each of which “run --shard” wrote, into that of the whole run.

    Ends as “run” does. Shards of which nothing is there make the run incomplete, and are told.
    """
    shares = {folder: _share(folder) for folder in folders}
    if len(shares) != len(folders) or out.resolve() in {folder.resolve() for folder in folders}:
        raise UsageError(f"expected each folder once, and another one for --out, found {' '.join(map(str, folders))}.")
    whole = merged(shares)
    make(out)
    with claimed(out):
        clear(out)
        for folder, share in shares.items():
            pictures.copy(folder, out, pictures.named(share))
            traces.SHELF.copy(folder, out, traces.named(share))
        interrupted = any(each.footer is None or each.footer.interrupted for each in shares.values())
        finish(out / NAME, whole, interrupted=interrupted)
        ending = report(out / NAME, out, requirements(features_folder() / REQUIREMENTS))
    console = Console()
    tell(ending, console)
    if whole.lost and (absent := missing(shares)):
        console.print(f"nothing is there of shard {', '.join(absent)}", style="yellow", highlight=False)
    return ending.rollup.verdict.exit_code


def _share(folder: Path) -> Evidence:
    evidence = gathered(folder)
    if evidence is None:
        raise UsageError(
            f"expected the evidence of a shard in {folder}, found no {NAME}. Name the folder of its --out."
        )
    return evidence
