"""`harp-conformance init`: begin a profile."""

import json
from datetime import UTC, datetime, timedelta

import click
import httpx

from harness.deployments.opening import BrowserKind, Target, opened
from harness.drafting import Survey, draft, remarks
from harness.errors import Trouble, UsageError
from harness.outbound.bounded import get
from harness.profiles.kinds import host_of, is_address
from harness.profiles.profile import Profile, Sites
from harness.profiles.reference import reference, schema
from harness.profiles.tables import TABLES
from harness.surveying.looking import look_around

CURRENT = timedelta(days=30)
"""For how long a drafted authorisation holds."""

PATIENCE_S = 10.0


@click.command()
@click.argument("harp", required=False)
@click.argument("qpp", required=False)
@click.option("--browser", type=click.Choice(["markup", "chromium"]), default="markup", show_default=True)
@click.option("--schema", "wanted", flag_value="schema", help="Print a JSON Schema of profiles, for editors.")
@click.option("--reference", "wanted", flag_value="reference", help="Print the reference of all keys in Markdown.")
def init(harp: str | None, qpp: str | None, browser: str, wanted: str | None) -> int:
    """Print a draft of a profile for the deployment at HARP and QPP, two addresses, after a look at it.

    Only pages that need no account are looked at, and nothing is submitted. Save it with `> staging.toml`.
    """
    if wanted == "schema":
        click.echo(json.dumps(schema(TABLES), indent=2, ensure_ascii=False))
    elif wanted == "reference":
        click.echo(reference(TABLES), nl=False)
    else:
        survey = _survey(_sites(harp, qpp), "chromium" if browser == "chromium" else "markup")
        click.echo(draft(survey), nl=False)
        click.echo(survey.summary, err=True)
        for each in remarks(survey.views):
            click.echo(f"  {each}", err=True)
    return 0


def _sites(harp: str | None, qpp: str | None) -> Sites:
    if harp is None or qpp is None:
        raise UsageError(
            "expected the addresses of HARP and QPP, found fewer. Write such as harp-conformance init "
            "https://harp.staging.example.gov https://qpp.staging.example.gov > staging.toml"
        )
    for address in (harp, qpp):
        if not is_address(address):
            raise UsageError(f"expected the address of a site such as “https://harp.example.gov”, found “{address}”.")
        if f".{host_of(address)}".endswith(".cms.gov"):
            raise UsageError(
                f"expected a host of your own, found {host_of(address)}: cms.gov is never visited by this."
            )
    return Sites(harp.rstrip("/"), qpp.rstrip("/"))


def _survey(sites: Sites, browser: BrowserKind) -> Survey:
    """Look at the pages; raises UsageError where nobody answers."""
    try:
        with opened(Target(Profile("a draft", sites), browser)) as deployment:
            views = look_around(deployment.open_browser, sites)
    except Trouble as trouble:
        raise UsageError(f"{trouble.reason}; {trouble.remedy}.") from trouble
    return Survey(sites, views, _control(f"{sites.harp}/control/v1"), datetime.now(UTC).date() + CURRENT)


def _control(address: str) -> str:
    """Give the address if a control API seems to be there: it is asked without a token, and wants one."""
    try:
        answer = get(address, PATIENCE_S)
    except httpx.HTTPError:
        return ""
    return address if answer.status_code in {httpx.codes.OK, httpx.codes.UNAUTHORIZED} else ""
