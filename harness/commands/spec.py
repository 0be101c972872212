"""`harp-conformance spec`: what the specification covers, rests on, and leaves to people."""

import json
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from harness.commands.living import build, diff
from harness.errors import UsageError
from harness.registers import requirements
from harness.spec import attesting, coverage, fingerprints, ids, roles, states
from harness.spec.agreement import REQUIREMENTS, registers
from harness.spec.catalogue import compile_features
from harness.spec.claims import claims, scenario_tag
from harness.spec.places import features_folder
from harness.spec.sources import quotes, sources

DIFFERENT = 2
FINGERPRINTS, IDS = "fingerprints.toml", "ids.toml"

PATH = click.Path(path_type=Path)


@click.group()
@click.option("--features", type=PATH, help="The folder of the specification.  [default: the installed one]")
@click.pass_context
def spec(context: click.Context, features: Path | None) -> None:
    """Tell what the specification covers and rests on, and what is left to people."""
    context.obj = features or features_folder()


spec.add_command(build)
spec.add_command(diff)


@spec.command("coverage")
@click.option("--json", "json_", type=PATH, help="Write it to this file, too.")
@click.option("--readme", type=PATH, help="Renew the table between the two markers of this document.")
@click.pass_obj
def tell_coverage(folder: Path, json_: Path | None, readme: Path | None) -> int:
    """Tell how many requirements have scenarios, by area and strength."""
    register = requirements(folder / REQUIREMENTS)
    rows = coverage.coverage(register, claims(register, compile_features(folder)))
    Console().print(_drawn(rows))
    if json_:
        repeated = sum(bool(row.same_as) for row in register.values())
        _write(json_, f"{json.dumps(coverage.as_json(rows, repeated), indent=1)}\n")
    if readme:
        _write(readme, coverage.renewed(_read(readme), rows))
    return 0


@spec.command("check-guide")
@click.argument("folder", type=PATH)
@click.option("--write", is_flag=True, help="Take the fingerprints anew, once the changes were read.")
@click.pass_obj
def check_guide(features: Path, folder: Path, *, write: bool) -> int:
    """Look for every quote in the guide's texts in FOLDER, and for changes in the paragraphs around them.

    Ends with 0 if nothing changed, with 2 and a line for each change otherwise.
    """
    both = registers(features)
    some, claiming = quotes(both), claims(both.requirements, compile_features(features))
    now = fingerprints.fingerprints(some, sources(folder, some))
    path = features / FINGERPRINTS
    lost = fingerprints.missing(some, now, claiming)
    if write and not lost:
        _write(path, fingerprints.written(now))
    changed = fingerprints.changed(some, fingerprints.read_fingerprints(path), now, claiming)
    for each in (*lost, *changed):
        click.echo(str(each))
    click.echo(f"{len(now)} of {len(some)} quotes found, {len(changed)} paragraphs changed")
    return DIFFERENT if lost or changed else 0


@spec.command("attestations")
@click.pass_obj
def attestations(folder: Path) -> int:
    """Write the sheet in which people attest to what no run can test."""
    click.echo(attesting.sheet(requirements(folder / REQUIREMENTS)), nl=False)
    return 0


@spec.command("states")
@click.option("--document", type=PATH, help="Renew diagram and tables between the two markers of this document.")
@click.pass_obj
def tell_states(folder: Path, document: Path | None) -> int:
    """Draw the states of an application, and what leads from one to another, as a Mermaid diagram."""
    model = states.read_states(folder / states.STATES)
    click.echo(states.diagram(model))
    if document:
        _write(document, states.renewed(_read(document), model))
    return 0


@spec.command("roles")
@click.option("--document", type=PATH, help="Renew the tables between the two markers of this document.")
@click.pass_obj
def tell_roles(folder: Path, document: Path | None) -> int:
    """Tell who may do what in an organization, as a table of roles, pages and requests."""
    table = roles.read_roles(folder / roles.ROLES)
    click.echo(roles.table(table))
    if document:
        _write(document, roles.renewed(_read(document), table))
    return 0


@spec.command("ids")
@click.option("--write", is_flag=True, help="Add new ids to the ledger.")
@click.pass_obj
def check_ids(folder: Path, *, write: bool) -> int:
    """Compare the ids in use with the ledger of those ever issued; ends with 2 and a line for each difference."""
    both, path = registers(folder), folder / IDS
    used = ids.IdLedger(
        scenarios=frozenset(map(scenario_tag, compile_features(folder))),
        requirements=frozenset(both.requirements),
        discrepancies=frozenset(both.discrepancies),
    )
    ledger = ids.read_ledger(path) if path.exists() else ids.IdLedger()
    if write:
        ledger = ids.with_new(ledger, used)
        _write(path, ids.written(ledger))
    found = ids.told(ids.differences(ledger, used), path)
    for line in found:
        click.echo(line)
    return DIFFERENT if found else 0


def _drawn(rows: tuple[coverage.Row, ...]) -> Table:
    heads, *lines = coverage.table((*rows, *coverage.totals(rows)))
    drawn = Table(*heads, box=None)
    for cells in lines:
        drawn.add_row(*cells)
    return drawn


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"{path}: expected a document, found none that can be read ({problem}).") from problem


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as problem:
        raise UsageError(f"{path}: expected to write there, found that this can’t be done ({problem}).") from problem
