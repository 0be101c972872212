"""Faults of the way from QPP to the registration."""

from typing import Final

from reference_impl.faults.fault import Fault

FAULTS: Final[tuple[Fault, ...]] = ()
