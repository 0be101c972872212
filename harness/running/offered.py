"""What a deployment does not offer, by its profile, is not applicable."""

from harness.errors import NotApplicable
from harness.evidence.records import Compiled
from harness.profiles.profile import Profile


def demand_offered(scenario: Compiled, profile: Profile | None) -> None:
    """Raise `NotApplicable`, with the profile's name, where a scenario is about what the deployment does not offer."""
    if profile is not None and (what := profile.offers.why_not(scenario)):
        named = f" ({profile.path.name})" if profile.path else ""
        raise NotApplicable(f"the profile of {profile.name}{named} says that it does not offer {what}")
