"""`harp-conformance spec build`: the specification as pages to read."""

from pathlib import Path

import click

import steps
from harness.errors import UsageError
from harness.evidence.reading import Evidence, read
from harness.evidence.writing import NAME
from harness.spec.linting.definitions import definitions, step_modules
from harness.spec.linting.features import read_features
from harness.spec.linting.saying import saying
from reports.living.book import Sentence, read_book
from reports.living.site import Edition, write
from reports.living.standing import standing

OUT = Path("build/spec")

PATH = click.Path(path_type=Path)


@click.command("build")
@click.option("--evidence", type=PATH, help="The folder of a run, for its verdicts and pictures.")
@click.option("--out", type=PATH, default=OUT, show_default=True, help="Where the pages go.")
@click.pass_obj
def build(features: Path, evidence: Path | None, out: Path) -> int:
    """Write the living specification: pages that open from the disk, chapter by chapter as the guide goes."""
    book = read_book(features)
    found = standing(_evidence(evidence), book.registers.requirements) if evidence else None
    write(out, Edition(book, found, _sentences(features)))
    click.echo(f"{len(book.chapters)} chapters, {len(book.runs)} scenarios: {out / 'index.html'}")
    return 0


def _evidence(folder: Path) -> Evidence:
    path = folder / NAME
    if not path.exists():
        raise UsageError(f"expected the evidence of a run in {folder}, found no {NAME}. Name the folder of --out.")
    return read(path)


def _sentences(features: Path) -> tuple[Sentence, ...]:
    said = saying(definitions(step_modules(steps)), read_features(features))
    return tuple(Sentence(each.kind or "step", each.parser.name, ids) for each, ids in said.items() if ids)
