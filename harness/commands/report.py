"""`harp-conformance report`: write the reports of evidence once more."""

from pathlib import Path

import click
from rich.console import Console

from harness.errors import UsageError
from harness.evidence.reading import read
from harness.evidence.writing import NAME, joined, parts, save
from harness.registers import requirements
from harness.running.ending import report as write_reports
from harness.running.ending import write_draft
from harness.running.option_table import OUT
from harness.running.progress import tell
from harness.running.selection import check_draft
from harness.spec.places import features_folder


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=OUT)
@click.option("--write-deviations", "draft", type=click.Path(path_type=Path), help="Draft a ledger of deviations here.")
def report(folder: Path, draft: Path | None) -> int:
    """Write results.json, report.html and junit.xml from the evidence in FOLDER (of a run that was killed, too)."""
    path = folder / NAME
    if shares := parts(folder):
        save(path, joined(read(shares[0]).header, shares))
    elif not path.exists():
        raise UsageError(f"expected the evidence of a run in {folder}, found no {NAME}. Name the folder of --out.")
    check_draft(draft)
    if draft:
        write_draft(draft, read(path))
    ending = write_reports(path, folder, requirements(features_folder() / "requirements.toml"))
    tell(ending, Console())
    return ending.rollup.verdict.exit_code
