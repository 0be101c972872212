"""`harp-conformance scan`: look through files for what must not be in them."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import click

from harness.applicant import Casting
from harness.errors import UsageError
from harness.evidence.reading import read
from harness.people.files import people_in
from harness.people.knowledge import Answers
from harness.scanning import Secret, scan, secrets

KEYS = {"ssn": "SSN", "password": "password", "answer": "challenge answer", "history": "credit history"}
"""What a person's file may tell: each a text or a list of texts."""


FILE = click.Path(path_type=Path)


@click.command(name="scan")
@click.argument("places", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--person", "people", multiple=True, type=click.Path(path_type=Path), help="A TOML file with a person’s secrets."
)
@click.option(
    "--evidence", "runs", multiple=True, type=click.Path(path_type=Path), help="A run whose people to look for."
)
@click.option(
    "--listed", "lists", multiple=True, type=click.Path(path_type=Path), help="A file of test people: docs/people.md."
)
def scan_command(
    places: tuple[Path, ...], people: tuple[Path, ...], runs: tuple[Path, ...], lists: tuple[Path, ...]
) -> int:
    """Look through PLACES (files, folders) for people’s SSNs, passwords, challenge answers and credit history.

    Made-up people of a run need no file: they follow from the run's name and seed, which its evidence tells.
    """
    wanted = [secret for path in people for secret in _of_person(path)]
    wanted += [secret for path in lists for secret in _of_list(path)]
    wanted += [secret for path in runs for secret in of_run(path)]
    if not wanted:
        raise UsageError("expected people to look for, found none. Name them with --person, --evidence or --listed.")
    findings = list(scan(places, wanted))
    for each in findings:
        click.echo(f"✖ {each.place} (byte {each.offset}): the {each.what} of {each.owner}")
    click.echo(f"{len(findings)} found of {len(wanted)} secrets of {len({each.owner for each in wanted})} people")
    return 1 if findings else 0


def _of_person(path: Path) -> Iterator[Secret]:
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as problem:
        raise UsageError(f"{path}: expected a person in TOML ({', '.join(KEYS)}): {problem}.") from problem
    if strangers := sorted(told.keys() - KEYS.keys()):
        raise UsageError(f"{path}: expected {', '.join(KEYS)}, found {', '.join(strangers)}.")
    for key, value in told.items():
        yield from secrets(path.stem, {KEYS[key]: [value] if isinstance(value, str) else value})


def _of_list(path: Path) -> Iterator[Secret]:
    """Give the secrets of a deployment's own test people."""
    for each in people_in(path):
        yield from secrets(each.name, {"SSN": [each.person.ssn], "credit history": Answers(each.answers).facts})


def of_run(path: Path) -> Iterator[Secret]:
    """Give the secrets of a run’s people: they follow from its name, its seed, and what scenarios asked of them."""
    evidence = read(path)
    run = evidence.header.run
    for record in evidence.scenarios:
        for each in record.people:
            try:
                applicant = Casting(each.run or run.id, run.seed).applicant(each.number, **each.traits)
            except ValueError as problem:
                raise UsageError(
                    f"{path}: expected people that can be made again in {record.id}: {problem}."
                ) from problem
            history = {"credit history": applicant.credit_history}
            yield from secrets(f"{each.user_id} ({record.id})", {**applicant.secrets, **history})
