"""Guessing ends: tries are counted before they are judged."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from reference_impl.clock import Clock
from reference_impl.login.tries import Tries


@pytest.fixture
def tries(clock: Clock) -> Tries:
    """Three tries, then half an hour's lock."""
    return Tries(clock.now, limit=3, minutes=30)


def test_after_the_limit_a_key_is_locked(tries: Tries) -> None:
    """And no other key is."""
    assert [True, True, True, False, False] == [tries.take("ann") for _ in range(5)]
    assert (True, False) == (tries.locked("ann"), tries.locked("bob"))
    assert tries.take("bob")


def test_what_was_right_is_forgotten(tries: Tries) -> None:
    """The count begins anew."""
    for _ in range(3):
        tries.take("ann")
    tries.forget("ann")
    assert [True, True, True, False] == [tries.take("ann") for _ in range(4)]


@pytest.mark.parametrize(("minutes", "free"), [(29, False), (30, True)])
def test_a_lock_ends_by_itself(tries: Tries, clock: Clock, minutes: int, *, free: bool) -> None:
    """Half an hour after the last try that was judged; those refused meanwhile don't prolong it."""
    for _ in range(4):
        tries.take("ann")
    clock.move_to(clock.now() + timedelta(minutes=minutes))
    assert free == tries.take("ann")


def test_many_at_once_do_not_get_round_the_limit(tries: Tries) -> None:
    """Of forty tries in eight threads three are judged."""
    with ThreadPoolExecutor(8) as threads:
        taken = list(threads.map(lambda _: tries.take("ann"), range(40)))
    assert 3 == sum(taken)


def test_a_reset_forgets_all(tries: Tries) -> None:
    """For everybody."""
    for _ in range(3):
        tries.take("ann")
    tries.clear()
    assert tries.take("ann")
