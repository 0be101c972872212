"""Whether the profile's test people and organizations suffice: how many are left of each sort."""

from collections import Counter
from collections.abc import Iterator

from harness.people.leases import directory, leases
from harness.preflight.findings import Finding, good, wrong
from harness.profiles.profile import Profile


def people(profile: Profile) -> Iterator[Finding]:
    """Count those who are not used up; where people are made up there is nothing to count."""
    listed = leases(profile.people, PREFLIGHT)
    if listed is None:
        return
    used = listed.ledger.used()
    left = [each for each in listed.people if each.name not in used]
    if not left:
        remedy = "list others, or say reusable = true in [people] if the deployment was reset"
        yield wrong("people", f"all {len(listed.people)} people of {listed.file} are used up", remedy)
        return
    sorts = Counter(sort for each in left for sort in each.good_for)
    counts = ", ".join(f"{number} for “{sort}”" for sort, number in sorts.items())
    found = f"{len(left)} of {len(listed.people)} people of {listed.file} are left ({counts})"
    yield good("people", f"{found}; each scenario that comes to Experian uses one up")


def organizations(profile: Profile) -> Iterator[Finding]:
    """Count those that are not used up; without a file of them there is nothing to count."""
    listed = directory(profile.organizations, PREFLIGHT)
    if listed is None:
        return
    used = listed.ledger.used()
    kinds = Counter(each.kind for each in listed.organizations if each.name not in used)
    if not kinds:
        remedy = "list others, or say reusable = true in [organizations] if the deployment was reset"
        yield wrong("organizations", f"all of {listed.file} are used up", remedy)
        return
    counts = ", ".join(f"{number} of the kind “{kind}”" for kind, number in kinds.items())
    yield good("organizations", f"{kinds.total()} of {listed.file} are left ({counts}); each is good for one scenario")


PREFLIGHT = "preflight"
"""The name under which nobody is leased."""
