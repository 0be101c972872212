"""The preflight that a run makes of a profile's deployment: short where all is well, whole where it is not."""

from collections.abc import Collection

from rich.console import Console

from harness.deployments.opening import Target
from harness.evidence.records import Compiled
from harness.preflight.checking import preflight
from harness.preflight.telling import passed, tell, verdict
from harness.profiles.profile import Profile


def is_ready(console: Console, target: Target, profile: Profile | None, selected: Collection[Compiled]) -> bool:
    """Tell whether a run can be trusted, and print what stands in its way or is worth knowing.

    The included deployment, and two bare addresses of this machine, are run against as they are.
    """
    if profile is None or profile.path is None:
        return True
    findings = tuple(preflight(target, profile, selected))
    is_passed = passed(findings)
    console.print(f"preflight   {verdict(findings)}", markup=False, highlight=False, soft_wrap=True)
    tell(console, (each for each in findings if not is_passed or each.state != "good"))
    if not is_passed:
        console.print("\nNothing was run. --no-preflight goes without it.", markup=False, highlight=False)
    return is_passed
