"""The command line: `harp-conformance run | serve | report | spec | lint | scan | compare | bundle | verify`."""

import sys
from collections.abc import Sequence
from importlib import import_module

import click

from harness.errors import UsageError
from harness.running.rubbish import look_seldom

WRONG_USAGE = 2

COMMANDS = {
    "run": "harness.commands.run:run",
    "init": "harness.commands.init:init",
    "preflight": "harness.commands.preflight:preflight",
    "serve": "harness.commands.serve:serve",
    "merge": "harness.commands.merge:merge",
    "report": "harness.commands.report:report",
    "spec": "harness.commands.spec:spec",
    "lint": "harness.commands.lint:lint_command",
    "scan": "harness.commands.scan:scan_command",
    "faults": "harness.commands.faults:faults",
    "compare": "harness.commands.compare:compare_command",
    "bundle": "harness.commands.bundle:bundle_command",
    "verify": "harness.commands.verify:verify_command",
}
"""Where each command is."""


class Commands(click.Group):
    """Commands that are imported when they are asked for: `lint` need not wait for the browser of `run`."""

    def list_commands(self, _: click.Context) -> list[str]:
        """Give the names of all commands, as the help shows them."""
        return list(COMMANDS)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        """Import a command; None where there is none of that name."""
        if name not in COMMANDS:
            return None
        module, attribute = COMMANDS[name].split(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="harp-conformance")
def cli() -> None:
    """Check a deployment against the guide to HARP registration and QPP access."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code; whatever is wrong with its input is told in a sentence, exit code 2."""
    look_seldom()
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
