"""Faults of Steps 3 and 4, and what comes after them."""

from typing import Final

from reference_impl.faults import after_a_failure, confirmation, proofing_failure, proofing_page, reference_number
from reference_impl.faults.fault import Fault

FAULTS: Final[tuple[Fault, ...]] = (
    *proofing_page.FAULTS,
    *proofing_failure.FAULTS,
    *after_a_failure.FAULTS,
    *reference_number.FAULTS,
    *confirmation.FAULTS,
)
