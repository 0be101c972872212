"""Random walks through the states of an application: none violates the guide, and each sequence fault is found.

`make walks` takes 200 walks of 30 steps and prints what they counted; otherwise there are fewer.
"""

import os
from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from reference_impl.faults.catalogue import FAULTS
from reference_impl.faults.sequences import SEQUENCES
from tests.walks.model import MODEL
from tests.walks.walk import Walk

WALKS = int(os.environ.get("HARP_WALKS", "8"))
LENGTH = 30
MANY = 200
"""So many reach every state, and find every fault."""
EXISTING = (
    "approval-after-closure",
    "documents-after-closure",
    "rejection-opens-the-account",
    "closed-for-good",
    "unverified-number-accepted",
)
"""Faults that scenarios notice, too, and whose harm is one of order."""
IN_SHORT = ("unverified-number-accepted",)
"""What is found soon enough for every run of the tests."""

SETTINGS = settings(
    max_examples=WALKS,
    stateful_step_count=LENGTH + 1,  # the first one is the person's arrival
    derandomize=True,
    database=None,
    deadline=None,
    report_multiple_bugs=False,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
"""Fixed seeds; nothing is shrunk, since a walk's steps tell where it led."""


def walks_with(*faults: str) -> type[Walk]:
    """Give the walks before a deployment with these faults."""
    return type("FaultyWalk", (Walk,), {"faults": faults, "lengths": [], "reached": Counter()})


def walk(some: type[Walk], walks: int = WALKS) -> None:
    """Take the walks; without `_min_steps` Hypothesis likes to try some that end at once."""
    run_state_machine_as_test(some, settings=settings(SETTINGS, max_examples=walks), _min_steps=LENGTH + 1)


def test_no_walk_violates_the_guide() -> None:
    """Whatever the order of acts, browsers, calls, decisions and days."""
    some = walks_with()
    walk(some)
    whole = some.lengths.count(LENGTH)
    print(f"\n{whole} walks of {LENGTH} steps, no violation; {dict(some.reached)}")  # noqa: T201 - the count is what is asked for
    assert whole >= WALKS
    assert WALKS < MANY or set(some.reached) == set(MODEL.states)


@pytest.mark.parametrize("name", [*EXISTING, *SEQUENCES] if WALKS >= MANY else IN_SHORT)
def test_a_sequence_fault_is_found(name: str) -> None:
    """Some walk of many ends in a violation, and none is taken after it."""
    some = walks_with(name)
    with pytest.raises(AssertionError) as told:
        walk(some, MANY)
    print(f"\n{name}: found after {len(some.lengths)} walks: {told.value}")  # noqa: T201 - likewise


def test_sequence_faults_have_names_of_their_own() -> None:
    """None is in the catalogue that scenarios answer for."""
    assert not set(SEQUENCES) & set(FAULTS)
