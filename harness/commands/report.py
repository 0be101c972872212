"""`harp-conformance report`: write the reports of evidence once more."""

from pathlib import Path

import click
from rich.console import Console

from harness.errors import UsageError
from harness.evidence.gathering import gathered
from harness.evidence.writing import NAME, parts, save
from harness.registers import requirements
from harness.running.ending import report as write_reports
from harness.running.ending import write_draft
from harness.running.option_table import OUT
from harness.running.progress import tell
from harness.running.selection import check_draft
from harness.spec.agreement import REQUIREMENTS
from harness.spec.places import features_folder
from reports.messages.writing import write as write_messages


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=OUT)
@click.option("--messages", is_flag=True, help="Write messages.ndjson (Cucumber Messages), too.")
@click.option("--write-deviations", "draft", type=click.Path(path_type=Path), help="Draft a ledger of deviations here.")
def report(folder: Path, draft: Path | None, *, messages: bool) -> int:
    """Write results.json, report.html, junit.xml and requirements.csv from the evidence in FOLDER.

    Of a run that was killed, too.
    """
    path = folder / NAME
    evidence = gathered(folder)
    if evidence is None:
        raise UsageError(f"expected the evidence of a run in {folder}, found no {NAME}. Name the folder of --out.")
    if parts(folder):
        save(path, evidence)
    check_draft(draft)
    if draft:
        write_draft(draft, evidence)
    features = features_folder()
    register = requirements(features / REQUIREMENTS)
    ending = write_reports(path, folder, register)
    if messages:
        write_messages(folder / "messages.ndjson", evidence, register, features)
    tell(ending, Console())
    return ending.rollup.verdict.exit_code
