"""Faults of Step 1, Profile Information."""

from typing import Final

from reference_impl.faults.fault import Fault, FieldRewriting

FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="terms-not-enforced",
        requirements=("TNC-002", "PRF-026"),
        summary="Step 1 is accepted without agreement to the Terms & Conditions.",
        forms=(FieldRewriting("/register", "i-agree-to-the-terms-conditions", "^$", "yes"),),
    ),
)
