"""Faults of the rules are found by few examples, and the smallest counterexample says what is wrong."""

import pytest
from hypothesis import Phase

from tests.credentials.deciding import reference, search
from tests.credentials.smallest import SMALLEST

SEEDS = range(20)
WITHIN = 300


@pytest.mark.parametrize("fault", SMALLEST)
def test_a_fault_is_found_from_every_seed(fault: str) -> None:
    """Within 300 examples, in 20 of 20 seeds, with the smallest counterexample."""
    accepts = reference(fault)
    searches = [search(accepts, start, WITHIN, Phase.shrink) for start in SEEDS]
    found = [went.found_in for went in searches]
    print(f"{fault}: found with example {found}")  # noqa: T201 - the figures: pytest -s shows them
    assert [] == [start for start, example in zip(SEEDS, found, strict=True) if not example or example > WITHIN]
    assert [] == [went.smallest for went in searches if not (went.smallest and SMALLEST[fault](went.smallest))]
