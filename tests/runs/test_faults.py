"""Each fault of the catalogue is noticed by a scenario that claims its requirement, and by none that does not.

In-process a fault meets the scenarios that claim it and some that do not, drawn by its name; in Chromium one fault
for each page is tried.
"""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

import pytest

from harness.spec.catalogue import compile_features
from harness.spec.places import features_folder
from reference_impl.faults.catalogue import FAULTS

COMPILED = compile_features(features_folder())
OTHERS = 12
SEED = ("--seed", "7")
"""So that made-up examples are the same in both browsers, and each time."""

ONE_PER_PAGE = (
    "agreed-beforehand",
    "returning-users-untold",
    "terms-not-enforced",
    "terms-without-close",
    "password-minimum-12",
    "unanswered-questions-accepted",
    "no-review-reference-number",
    "reference-number-without-warning",
    "account-not-said-to-be-created",
    "retry-for-nobody",
    "a-second-account-by-the-same-number",
    "cancel-leads-nowhere",
    "no-robot-check-on-the-manual-path",
    "submission-not-said",
    "pending-account-signed-in-to-qpp",
    "no-sign-up",
    "no-resend-code",
    "device-pending",
    "user-id-not-recovered",
    "another-challenge-question",
    "two-changes-a-day",
    "no-way-to-an-organization",
)
"""Of the sign-in page, the Register view, Step 1, its Terms & Conditions, Step 2, Step 3, its failure, the dialog for
Experian's reference number, Step 4; Retry Remote Proofing, Step 1 with a reference number, the guidance on manual
proofing, its Account Information, its Confirmation, the refusal of a pending account; HARP's login, Enter Code, the
devices, the recovery, the reset of a password, its change, Manage Access.
"""


def claiming(name: str) -> set[str]:
    """Give the scenarios that claim a requirement that a fault breaks."""
    return {each.id for each in COMPILED if set(each.requirements) & set(FAULTS[name].requirements)}


def selected(ids: Sequence[str]) -> list[str]:
    """Give the options that select some scenarios."""
    return [part for id_ in ids for part in ("--id", id_)]


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_a_fault_is_noticed_by_those_who_claim_it(harp: Callable[..., Any], name: str) -> None:
    """At least one of them violates; of the others none does."""
    own = claiming(name)
    others = sorted(each.id for each in COMPILED if each.id not in own)
    drawn = Random(name).sample(others, min(OTHERS, len(others)))
    run = harp("run", *SEED, "--fault", name, *selected([*sorted(own), *drawn]))
    assert (1, True) == (run.code, bool(run.of("violates"))), run.said
    assert run.of("violates") <= own, run.said


@pytest.mark.parametrize("name", ONE_PER_PAGE)
def test_chromium_notices_it_too(harp: Callable[..., Any], name: str) -> None:
    """The same scenarios violate in a real browser."""
    ids = selected(sorted(claiming(name)))
    in_process = harp("run", *SEED, "--fault", name, *ids).of("violates")
    assert in_process == harp("run", *SEED, "--fault", name, "--browser", "chromium", *ids).of("violates")


def test_every_scenario_knows_its_requirements() -> None:
    """A fault for a requirement that no scenario claims could not be noticed."""
    assert [] == [name for name in FAULTS if not claiming(name)]
