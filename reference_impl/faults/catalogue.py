"""The catalogue of faults, each switched on by its name."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from reference_impl.faults.fault import CompletedForm, Fault, Rewriting

_ALL: Final = (
    Fault(
        name="password-minimum-12",
        requirements=("PWD-001",),
        summary="A password of 12 characters is accepted, as the outdated screenshot says.",
        policy={"password_min": 12},
    ),
    Fault(
        name="terms-not-enforced",
        requirements=("TNC-002", "PRF-026"),
        summary="Step 1 is accepted without agreement to the Terms & Conditions.",
        forms=(CompletedForm("/register", "i-agree-to-the-terms-conditions", "yes"),),
    ),
    Fault(
        name="no-review-reference-number",
        requirements=("ERR-003", "ERR-007"),
        summary="A failure page does not tell the Review Reference Number.",
        pages=(Rewriting(r'(?s)<p class="reference-number">.*?</p>'),),
    ),
)

FAULTS: Final[Mapping[str, Fault]] = {fault.name: fault for fault in _ALL}


def fault_named(name: str) -> Fault:
    """Give the fault of this name; a ValueError names the nearest when there is none."""
    if name in FAULTS:
        return FAULTS[name]
    nearest = get_close_matches(name, FAULTS, n=1, cutoff=0)[0]
    raise ValueError(f"Expected the name of a fault in the catalogue, found “{name}”. Did you mean “{nearest}”?")
