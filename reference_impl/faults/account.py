"""Faults of Step 2, Account Information."""

from typing import Final

from reference_impl.faults.fault import Fault

FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="password-minimum-12",
        requirements=("PWD-001",),
        summary="A password of 12 characters is accepted, as the outdated screenshot says.",
        policy={"password_min": 12},
    ),
)
