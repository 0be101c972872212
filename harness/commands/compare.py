"""`harp-conformance compare`: two runs side by side."""

from pathlib import Path

import click
from rich.console import Console

from harness.evidence.reading import Evidence, read
from harness.evidence.writing import NAME
from harness.registers import requirements
from harness.running.progress import tell_lines
from harness.spec.agreement import REQUIREMENTS
from harness.spec.places import features_folder
from reports.compare.comparing import compare
from reports.compare.page import write
from reports.compare.telling import lines, markdown

PATH = click.Path(path_type=Path)


@click.command("compare")
@click.argument("old", type=PATH)
@click.argument("new", type=PATH)
@click.option("--format", "form", type=click.Choice(["text", "markdown"]), default="text", show_default=True)
@click.option("--html", "page", type=PATH, help="Write a page with all changes here, too.")
def compare_command(old: Path, new: Path, form: str, page: Path | None) -> int:
    """Tell what changed from OLD to NEW: two runs (their folders), of one deployment or of two.

    Ends with 1 if anything violates that did not before, else with 0. As Markdown it is what build servers take for a
    summary: compare … --format markdown >> "$GITHUB_STEP_SUMMARY".
    """
    comparison = compare(_read(old), _read(new), requirements(features_folder() / REQUIREMENTS))
    if form == "markdown":
        click.echo(markdown(comparison), nl=False)
    else:
        tell_lines(lines(comparison), Console())
    if page:
        write(page, comparison)
    return comparison.exit_code


def _read(run: Path) -> Evidence:
    return read(run / NAME if run.is_dir() else run)
