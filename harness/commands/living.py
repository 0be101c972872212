"""`harp-conformance spec build` and `spec diff`: the specification as pages to read, and what changed in it."""

from dataclasses import replace
from importlib import import_module
from pathlib import Path

import click

from harness.errors import UsageError
from harness.evidence.reading import Evidence, read
from harness.evidence.writing import NAME
from harness.spec.changes import changes
from harness.spec.linting.definitions import definitions, step_modules
from harness.spec.linting.features import read_features
from harness.spec.linting.saying import saying
from harness.spec.revisions import version_folder
from harness.spec.versions import read_version
from reports import files
from reports.living.book import Sentence, read_book
from reports.living.changes import History, markdown, text
from reports.living.pictures import album
from reports.living.site import Edition, page_of_history, write
from reports.living.standing import standing

OUT = Path("build/spec")

PATH = click.Path(path_type=Path)


@click.command("build")
@click.option("--evidence", type=PATH, help="The folder of a run, for its verdicts and pictures.")
@click.option(
    "--since", metavar="VERSION", help="Tell what changed since an older one: a folder, or a revision of git."
)
@click.option("--out", type=PATH, default=OUT, show_default=True, help="Where the pages go.")
@click.pass_obj
def build(features: Path, evidence: Path | None, since: str | None, out: Path) -> int:
    """Write the living specification: pages that open from the disk, chapter by chapter as the guide goes."""
    book = read_book(features)
    edition = Edition(book, sentences=_sentences(features))
    if evidence:
        found = _evidence(evidence)
        seen = standing(found, book.registers.requirements)
        edition = replace(edition, standing=seen, album=album(found, evidence))
    if since:
        edition = replace(edition, history=_history(features, since))
    write(out, edition)
    click.echo(f"{len(book.chapters)} chapters, {len(book.runs)} scenarios: {out / 'index.html'}")
    return 0


@click.command("diff")
@click.argument("old")
@click.argument("new", required=False)
@click.option("--markdown", "markdown_", type=PATH, help="Write it to this file in Markdown, too.")
@click.option("--page", type=PATH, help="Write it to this file as a page, too.")
@click.pass_obj
def diff(features: Path, old: str, new: str | None, markdown_: Path | None, page: Path | None) -> int:
    """Tell what changed in the specification between two versions: requirements, discrepancies, scenarios, quotes.

    OLD and NEW are folders, or revisions of git; NEW is the installed specification if it is not given.
    """
    history = _history(features, old, new)
    click.echo(text(history), nl=False)
    for path, told in ((markdown_, markdown), (page, page_of_history)):
        if path:
            files.replace(path, told(history).encode("utf-8", "replace"))
    return 0


def _history(features: Path, old: str, new: str | None = None) -> History:
    with version_folder(old) as before, version_folder(new or str(features)) as after:
        return History(old, new or "the installed version", changes(read_version(before), read_version(after)))


def _evidence(folder: Path) -> Evidence:
    path = folder / NAME
    if not path.exists():
        raise UsageError(f"expected the evidence of a run in {folder}, found no {NAME}. Name the folder of --out.")
    return read(path)


def _sentences(features: Path) -> tuple[Sentence, ...]:
    # Imported only here: the other commands of `spec` need not wait for the steps.
    modules = step_modules(import_module("steps"))
    said = saying(definitions(modules), read_features(features))
    return tuple(Sentence(each.kind or "step", each.parser.name, ids) for each, ids in said.items() if ids)
