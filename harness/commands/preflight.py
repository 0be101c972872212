"""`harp-conformance preflight`: see whether a run against a deployment can be trusted, before it is made."""

from pathlib import Path

import click
from rich.console import Console

from harness.deployments.opening import BrowserKind, Target, opened
from harness.errors import Trouble, UsageError
from harness.preflight.checking import preflight as check
from harness.preflight.locators import walk
from harness.preflight.pages import overridden
from harness.preflight.telling import passed, tell, verdict
from harness.profiles.authorization import OPTION
from harness.profiles.profile import Profile, load
from harness.spec.catalogue import specification
from harness.surveying.looking import look_around
from harness.verdicts import RunVerdict


@click.command()
@click.argument("profile", type=click.Path(path_type=Path))
@click.option("--browser", type=click.Choice(["markup", "chromium"]), default="markup", show_default=True)
@click.option("--smoke-locators", is_flag=True, help="Only walk along the locator map, label by label.")
@click.option(OPTION, "confirmed", multiple=True, help="The name of a host of cms.gov, to look at it.")
def preflight(profile: Path, browser: str, smoke_locators: bool, confirmed: tuple[str, ...]) -> int:  # noqa: FBT001 - a switch of the command line
    """See whether PROFILE's deployment can be checked: its sites, its pages, and what it lends.

    No account comes of it. Ends with 0 if a run can be trusted, 3 if something stands in its way, 2 if the profile is
    wrong.
    """
    kind: BrowserKind = "chromium" if browser == "chromium" else "markup"
    loaded = load(profile, confirmed=confirmed)
    fine = _walked(Target(loaded, kind), loaded) if smoke_locators else checked(Target(loaded, kind), loaded)
    return 0 if fine else RunVerdict.INCOMPLETE.exit_code


def checked(target: Target, profile: Profile) -> bool:
    """Print what a preflight finds, and tell whether a run can be trusted."""
    console = Console(highlight=False)
    findings = tell(console, check(target, profile, specification().values()))
    console.print(f"\n{verdict(findings)}", markup=False, soft_wrap=True)
    return passed(findings)


def _walked(target: Target, profile: Profile) -> bool:
    """Print every label of the locator map, and tell whether all of the profile's own locators find something."""
    mine = overridden(profile.locators)
    try:
        with opened(target) as deployment:
            views = look_around(deployment.open_browser, deployment.sites)
    except Trouble as trouble:
        raise UsageError(f"{trouble.reason}; {trouble.remedy}.") from trouble
    for line in walk(views, mine):
        click.echo(line)
    return not any(each.label in mine.get(view.page, ()) for view in views for each in view.absent)
