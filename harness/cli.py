"""The command line: `harp-conformance run | serve | report | scan`."""

import sys
from collections.abc import Sequence

import click

from harness.commands.report import report
from harness.commands.run import run
from harness.commands.scan import scan_command
from harness.commands.serve import serve
from harness.errors import UsageError

WRONG_USAGE = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="harp-conformance")
def cli() -> None:
    """Check a deployment against the guide to HARP registration and QPP access."""


cli.add_command(run)
cli.add_command(serve)
cli.add_command(report)
cli.add_command(scan_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code; whatever is wrong with its input is told in a sentence, exit code 2."""
    try:
        return int(cli.main(arguments, prog_name="harp-conformance", standalone_mode=False) or 0)
    except click.exceptions.NoArgsIsHelpError as help_:
        click.echo(help_.format_message(), err=True)
    except click.ClickException as problem:
        click.echo(f"harp-conformance: {problem.format_message()}", err=True)
    except UsageError as problem:
        click.echo(str(problem), err=True)
    return WRONG_USAGE


if __name__ == "__main__":
    sys.exit(main())
