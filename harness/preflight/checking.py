"""A preflight: everything that a run needs is looked at, in under a minute and without an account coming of it."""

from collections.abc import Collection, Iterator

from harness.deployments.opening import Target, opened
from harness.evidence.records import Compiled
from harness.preflight.budget import budget
from harness.preflight.captcha import captcha
from harness.preflight.findings import Finding
from harness.preflight.lent import lent
from harness.preflight.pages import overridden, pages
from harness.preflight.people import organizations, people
from harness.preflight.sites import hosts, sites
from harness.profiles.profile import Profile
from harness.running.costs import costs
from harness.world import CLOCK


def preflight(target: Target, profile: Profile, selected: Collection[Compiled]) -> Iterator[Finding]:
    """Give the findings one after the other, as they are found; where a site does not answer there are no others.

    `selected` are the scenarios that the run would be of.
    """
    yield from hosts(profile)
    answers = [*sites(profile)]
    yield from answers
    if any(each.state == "wrong" for each in answers):
        return
    # Nothing is told while the browser is open: whoever stops listening would leave it hanging.
    with opened(target) as deployment:
        found = [*pages(deployment, overridden(profile.locators), profile.offers)]
        found += lent(profile, deployment, sum(CLOCK in each.tags for each in selected))
    yield from found
    yield from captcha(profile, target)
    yield from people(profile)
    yield from organizations(profile)
    yield from budget(profile, selected, costs(None))
