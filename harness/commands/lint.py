"""`harp-conformance lint`: what is wrong with the specification itself."""

import click

import steps
from harness.spec.linting.definitions import step_modules
from harness.spec.linting.linting import lint
from harness.spec.linting.specification import Specification, read_specification
from harness.spec.places import features_folder


@click.command(name="lint")
def lint_command() -> int:
    """Check features, steps and registers against one another and against the style; runs no scenario.

    Ends with 0 if nothing is wrong, 2 if something is, which is then told with its place and what to do.
    """
    return tell(read_specification(features_folder(), step_modules(steps)))


def tell(specification: Specification) -> int:
    """Print what is wrong with a specification, or that nothing is, and give the exit code."""
    findings = lint(specification)
    for finding in findings:
        click.echo(str(finding))
    if findings:
        click.echo(f"findings: {len(findings)}", err=True)
        return 2
    scenarios = sum(len(scenario.pickles) for _, scenario in specification.scenarios)
    told = f"{scenarios} scenarios, {len(specification.definitions)} steps"
    click.echo(f"{told}, {len(specification.registers.requirements)} requirements: clean")
    return 0
