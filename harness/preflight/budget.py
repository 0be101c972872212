"""Whether the profile's budgets suffice for what the selected scenarios use up."""

from collections.abc import Iterable, Iterator

from harness.evidence.records import Compiled
from harness.preflight.findings import Finding, good, told, wrong
from harness.profiles.profile import Profile
from harness.running.costs import Costs

WORDS = {"accounts": "accounts", "proofing_attempts": "attempts at remote proofing", "messages": "messages"}


def budget(profile: Profile, selected: Iterable[Compiled], table: Costs) -> Iterator[Finding]:
    """Compare the budgets with what was recorded of the scenarios; what has no budget is not limited."""
    ids = [each.id for each in selected]
    needed = {what: sum(getattr(table[id_], what) for id_ in ids if id_ in table) for what in WORDS}
    limits = {what: getattr(profile.budgets, what) for what in WORDS}
    limited = {what: limit for what, limit in limits.items() if limit is not None}
    for what in [each for each in limited if not any(getattr(cost, each) for cost in table.values())]:
        yield told("budget", f"how many {WORDS[what]} scenarios use up is not recorded: {limited.pop(what)} may be few")
    for what, limit in limited.items():
        if needed[what] > limit:
            sentence = f"{len(ids)} scenarios use up about {needed[what]} {WORDS[what]}, and the budget is {limit}"
            yield wrong("budget", sentence, f"raise {what} in [budgets], or select fewer scenarios")
    if limited and all(needed[what] <= limit for what, limit in limited.items()):
        compared = ", ".join(f"{needed[what]} of {limit} {WORDS[what]}" for what, limit in limited.items())
        yield good("budget", f"it suffices: about {compared}")
