"""`harp-conformance init`: begin a profile."""

import json

import click

from harness.profile_reference import reference, schema
from harness.profile_tables import TABLES


@click.command()
@click.option("--schema", "wanted", flag_value="schema", help="Print a JSON Schema of profiles, for editors.")
@click.option("--reference", "wanted", flag_value="reference", help="Print the reference of all keys in Markdown.")
def init(wanted: str | None) -> None:
    """Begin a profile."""
    if wanted == "schema":
        click.echo(json.dumps(schema(TABLES), indent=2, ensure_ascii=False))
    elif wanted == "reference":
        click.echo(reference(TABLES), nl=False)
