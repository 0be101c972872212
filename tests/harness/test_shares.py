"""What each of several machines has of what they share."""

from collections import Counter

import pytest

from harness.profiles.budgets import Budgets
from harness.shares import budgets_of, share

BUDGETS = Budgets(accounts=50, proofing_attempts=3, messages=None, requests_per_second=6.0)


def shards(of: int) -> list[str]:
    """Name the shards of a run on so many machines."""
    return [f"{number}/{of}" for number in range(1, of + 1)] + ["alone"]


@pytest.mark.parametrize("of", [1, 2, 3, 7])
def test_shards_share_nothing_and_have_everything(of: int) -> None:
    """Whatever the others do, nobody has what another has, and none is left over."""
    had = Counter(each for shard in shards(of) for each in share(range(50), shard))
    assert dict.fromkeys(range(50), 1) == dict(had)


def test_without_shards_a_machine_has_everything() -> None:
    """Nothing is kept back."""
    assert range(50) == share(range(50), "")
    assert BUDGETS == budgets_of(BUDGETS, "")


@pytest.mark.parametrize("of", [1, 4, 60])
def test_shards_together_use_up_no_more_than_the_profile_allows(of: int) -> None:
    """Each has its part of it, which is nothing where there is too little; what is not limited stays so."""
    given = [budgets_of(BUDGETS, shard) for shard in shards(of)]
    assert (50, 3) == (sum(each.accounts or 0 for each in given), sum(each.proofing_attempts or 0 for each in given))
    assert {None} == {each.messages for each in given}


def test_shards_side_by_side_share_the_rate_of_requests() -> None:
    """What runs alone has it whole."""
    assert [2.0, 2.0, 2.0, 6.0] == [budgets_of(BUDGETS, shard).requests_per_second for shard in shards(3)]
