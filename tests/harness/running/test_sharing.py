"""Which shard a scenario belongs to."""

from random import Random

import pytest

from harness.running.sharing import of_others, read_shard, shards
from tests.harness.samples import compiled

SCENARIOS = [compiled(f"S-A-{number:02}") for number in range(40)]
CLOCK = compiled("S-B-01", tags=("clock",))
TIMES = {each.id: number / 10 for number, each in enumerate(SCENARIOS, 1)}


def test_everything_is_in_one_shard_and_they_take_the_same_time() -> None:
    """To within the time of one scenario."""
    found = shards(SCENARIOS, TIMES, 4)
    loads = [sum(TIMES[id_] for id_, its in found.items() if its == f"{number}/4") for number in range(1, 5)]
    assert {each.id for each in SCENARIOS} == set(found)
    assert max(loads) - min(loads) <= max(TIMES.values())


def test_shards_are_the_same_wherever_they_are_worked_out() -> None:
    """In whatever order the scenarios come."""
    mixed = Random(1).sample(SCENARIOS, len(SCENARIOS))
    assert shards(SCENARIOS, TIMES, 3) == shards(mixed, TIMES, 3)


@pytest.mark.parametrize("times", [{}, {"S-A-00": 5.0}])
def test_unknown_times_are_as_long_as_half_of_the_others(times: dict[str, float]) -> None:
    """Nothing piles up in one shard."""
    found = list(shards(SCENARIOS, times, 4).values())
    assert {"1/4", "2/4", "3/4", "4/4"} == set(found)
    assert max(map(found.count, set(found))) - min(map(found.count, set(found))) <= 1


def test_what_disturbs_others_has_a_shard_of_its_own() -> None:
    """It is left out of all others, each of which says where it is."""
    everything = [*SCENARIOS, CLOCK]
    assert "belongs to shard alone" == of_others("2/4", everything, TIMES)[CLOCK.id]
    assert {each.id for each in SCENARIOS} == set(of_others("alone", everything, TIMES))


def test_each_scenario_is_left_to_all_shards_but_one() -> None:
    """Nothing is lost, and nothing done twice."""
    everything = [*SCENARIOS, CLOCK]
    mine = [{each.id for each in everything} - set(of_others(n, everything, TIMES)) for n in ("1/2", "2/2", "alone")]
    assert sorted(each.id for each in everything) == sorted(id_ for each in mine for id_ in each)


@pytest.mark.parametrize("text", ["", "1", "0/4", "5/4", "1/4/2", "one/4", "-1/4", "last"])
def test_a_shard_that_is_none_is_refused(text: str) -> None:
    """With what was expected."""
    with pytest.raises(ValueError, match="expected a shard such as 2/4, or alone, found"):
        read_shard(text)


def test_a_shard_is_read_as_it_is_written() -> None:
    """Also the one of what disturbs others."""
    assert ["1/1", "2/4", "alone"] == [read_shard(text) for text in ("1/1", "2/4", "alone")]
