"""What a bundle's runs came to, and what a verified bundle proves and what it does not, in sentences."""

from collections import Counter

from harness.evidence.reading import Evidence
from reports.bundle.manifest import NOTICE, Bundled, Manifest
from reports.wording import counted

BROKEN = "This is not a bundle as it was made: nothing follows from it."
SIGNED = (
    "This shows that the files are those that were signed and that the verdicts follow from the evidence. It does not "
    "show that the evidence was recorded on the deployment it names: that rests on the signer."
)
BY_ITS_OWN_KEY = (
    " The key is the one in the bundle: compare it with the one that the signer gave you (--key), or anybody could "
    "have signed in that name."
)
UNSIGNED = (
    "This shows that the verdicts follow from the evidence. It does not show who recorded it, or on which deployment: "
    "without a signature, evidence that was made up whole, with its hashes, looks the same."
)


def came_to(told: Bundled, evidence: Evidence) -> str:
    """Tell what a run came to: its sentence, and what it does not cover."""
    outcomes = Counter(told.requirements.values())
    apart = [
        counted(name, outcomes[name]) for name in ("known_deviation", "attested", "attested_not") if outcomes[name]
    ]
    guide = evidence.header.run.versions.get("guide", "an unknown revision")
    if last_days := sorted(each.expires for each in evidence.header.deviations):
        apart.append(f"a ledger of known deviations, of which the first expires on {last_days[0]}")
    besides = f"; counted apart: {', '.join(apart)}" if apart else ""
    marked = "" if told.is_complete else "INCOMPLETE, as marked: "
    return f"{told.deployment}, guide of {guide}: {marked}{told.sentence}{besides}."


def proves(manifest: Manifest | None, *, fails: bool, known_key: bool) -> str:
    """Tell what follows from a bundle that was checked, and what does not."""
    if fails or manifest is None:
        return BROKEN
    shown = UNSIGNED if manifest.signer is None else SIGNED if known_key else SIGNED + BY_ITS_OWN_KEY
    return f"{shown} {NOTICE}"
