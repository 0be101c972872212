"""A preflight: everything that a run needs is looked at, in under a minute and without an account coming of it."""

from collections.abc import Iterator

from harness.deployments.opening import Target, opened
from harness.preflight.findings import Finding
from harness.preflight.lent import lent
from harness.preflight.pages import pages
from harness.preflight.sites import hosts, sites
from harness.profile import Profile


def preflight(target: Target, profile: Profile) -> Iterator[Finding]:
    """Give the findings one after the other, as they are found; where a site does not answer there are no others."""
    yield from hosts(profile)
    answers = [*sites(profile)]
    yield from answers
    if any(each.state == "wrong" for each in answers):
        return
    with opened(target) as deployment:
        yield from pages(deployment, {})
        yield from lent(profile, deployment)
