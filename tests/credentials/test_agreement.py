"""The oracle of the specification and the rules of the reference were written apart, and agree."""

from collections import Counter

import pytest

from harness.credentials.judgement import Judgement
from harness.credentials.oracle import RULES, Due, opinion
from tests.credentials.deciding import drawn, reference, search

COUNT = 10_000
SHARE = 0.02
"""Of the examples, those that each rule judges at least on each side."""


def test_they_agree_on_ten_thousand_examples() -> None:
    """What must be accepted is, what must be refused is."""
    went = search(reference(), 11, COUNT)
    assert (COUNT, None) == (went.tried, went.smallest)


@pytest.fixture(scope="module")
def counted() -> Counter[tuple[str, Judgement]]:
    """Count how each rule judges the examples."""
    return Counter(
        (rule.name, rule.judge(example.person, example.chosen)) for example in drawn(COUNT) for rule in RULES
    )


def test_no_rule_goes_untried(counted: Counter[tuple[str, Judgement]]) -> None:
    """Each is kept by 2 % of the examples and broken, or left free where the guide forbids nothing, by 2 %."""
    for rule in RULES:
        shares = [f"{judgement.value} {counted[rule.name, judgement] / COUNT:6.2%}" for judgement in Judgement]
        print(f"{rule.requirement} {rule.name:28} {'  '.join(shares)}")  # noqa: T201 - the table: pytest -s shows it
    rare = [
        (rule.name, side)
        for rule in RULES
        for side in (Judgement.SATISFIED, rule.strictest)
        if counted[rule.name, side] < SHARE * COUNT
    ]
    assert [] == rare


def test_what_is_due_differs() -> None:
    """A tenth or more of the examples must be accepted, must be refused, and is free."""
    due = Counter(opinion(example.person, example.chosen).due for example in drawn(2000))
    assert all(due[each] >= 200 for each in Due), due


def test_a_password_needs_no_symbol_and_may_have_one() -> None:
    """PWD-005 is no rule that can be broken: among what must be accepted are passwords with and without."""
    accepted = [each for each in drawn(2000) if opinion(each.person, each.chosen).due is Due.ACCEPTED]
    plain = sum(each.chosen.password.isalnum() for each in accepted)
    assert 40 <= plain <= len(accepted) - 40
