"""Faults of Steps 3 and 4, and what comes after them."""

from typing import Final

from reference_impl.faults.fault import Fault, Rewriting

FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="no-review-reference-number",
        requirements=("ERR-003", "ERR-007"),
        summary="A failure page does not tell the Review Reference Number.",
        pages=(Rewriting(r'(?s)<p class="reference-number">.*?</p>'),),
    ),
)
