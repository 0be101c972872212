"""What the properties find out about a deployment through its pages.

`make proof` shows it at length: with 10,000 examples, and from 20 seeds; see PROOF.
"""

import os

import pytest

from harness.credentials.judgement import Judgement
from harness.credentials.oracle import RULES
from harness.fuzzing.draws import Drawing
from harness.pages.labels import AccountField
from reference_impl.faults.catalogue import FAULTS
from tests.credentials.asking import at_step_2
from tests.credentials.smallest import SMALLEST

PROOF = "HARP_PROOF" in os.environ
COUNT = 10_000 if PROOF else 200
SEEDS = range(20 if PROOF else 1)
WITHIN = 300
SHARE = 0.02

FIELDS = {
    "UID-001": (AccountField.CONFIRM_PASSWORD,),
    "UID": (AccountField.USER_ID,),
    "PWD": (AccountField.PASSWORD,),
    "CHQ": (AccountField.QUESTION, AccountField.ANSWER),
}
"""Where a fault shows, by the requirement that it breaks."""


def fields_of(fault: str) -> tuple[AccountField, ...]:
    """Give the fields at which a fault is looked for."""
    required = FAULTS[fault].requirements
    known = (FIELDS.get(each) if each in FIELDS and len(required) == 1 else FIELDS[each[:3]] for each in required)
    return next(iter(known)) or ()


@pytest.mark.parametrize("fields", FIELDS.values(), ids=" and ".join)
def test_the_reference_is_judged_as_the_guide_says(fields: tuple[AccountField, ...]) -> None:
    """Each rule is tried on either side by 2 % of the examples."""
    with at_step_2() as asked:
        trial = asked.trial(Drawing(11, COUNT), *fields)
    assert (None, COUNT, {}) == (trial.smallest, trial.tried, trial.doubts)
    rules = [rule for rule in RULES if rule.field in fields]
    for rule in rules:
        shares = [f"{each.value} {trial.by_rule[rule.name, each] / COUNT:6.2%}" for each in Judgement]
        print(f"{rule.requirement} {rule.name:28} {'  '.join(shares)}")  # noqa: T201 - the table: pytest -s shows it
    sides = {(rule.name, side) for rule in rules for side in (Judgement.SATISFIED, rule.strictest)}
    assert set() == {each for each in sides if trial.by_rule[each] < (SHARE * COUNT if PROOF else 1)}


@pytest.mark.parametrize("fault", SMALLEST)
def test_a_fault_is_found(fault: str) -> None:
    """Within 300 examples, with the smallest counterexample."""
    found: list[int] = []
    for seed in SEEDS:
        with at_step_2(fault, seed=seed) as asked:
            trial = asked.trial(Drawing(seed, WITHIN), *fields_of(fault))
        assert trial.smallest is not None, seed
        assert SMALLEST[fault](trial.smallest.example), trial.smallest.told
        assert set(trial.smallest.requirements) <= set(FAULTS[fault].requirements), trial.smallest.told
        found.append(trial.tried)
    print(f"{fault}: found with example {found}")  # noqa: T201 - the figures: pytest -s shows them


def test_the_same_seed_draws_the_same() -> None:
    """And another seed something else."""
    with at_step_2() as asked:
        first, again, other = (asked.trial(Drawing(seed, 40), AccountField.PASSWORD).by_rule for seed in (5, 5, 6))
    assert (True, False) == (first == again, again == other)


def test_no_account_comes_of_it() -> None:
    """The person is still at Step 2, on the page that was asked."""
    with at_step_2() as asked:
        asked.trial(Drawing(5, 40), AccountField.PASSWORD)
        assert asked.world.pages.account_information.is_current()
