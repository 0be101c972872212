"""`harp-conformance preflight`: see whether a run against a deployment can be trusted, before it is made."""

from pathlib import Path

import click
from rich.console import Console

from harness.deployments.opening import BrowserKind, Target
from harness.preflight.checking import preflight as check
from harness.preflight.telling import passed, tell, verdict
from harness.profile import load
from harness.verdicts import RunVerdict


@click.command()
@click.argument("profile", type=click.Path(path_type=Path))
@click.option("--browser", type=click.Choice(["markup", "chromium"]), default="markup", show_default=True)
def preflight(profile: Path, browser: str) -> int:
    """See whether PROFILE's deployment can be checked: its sites, its pages, and what it lends.

    No account comes of it. Ends with 0 if a run can be trusted, 3 if something stands in its way, 2 if the profile is
    wrong.
    """
    kind: BrowserKind = "chromium" if browser == "chromium" else "markup"
    loaded, console = load(profile), Console(highlight=False)
    findings = tell(console, check(Target(loaded, kind), loaded))
    console.print(f"\n{verdict(findings)}", markup=False, soft_wrap=True)
    return 0 if passed(findings) else RunVerdict.INCOMPLETE.exit_code
