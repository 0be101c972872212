"""How much time a run still takes."""

import pytest

from harness.running.remaining import Remaining, said


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, ""),
        (9, ""),
        (14, "about 10 s left"),
        (99, "about 100 s left"),
        (110, "about 2 min left"),
        (3600, "about 60 min left"),
    ],
)
def test_time_is_told_as_exactly_as_it_is_known(seconds: float, words: str) -> None:
    """And not at all where it is soon over."""
    assert words == said(seconds)


def test_the_rest_goes_as_fast_as_what_is_done() -> None:
    """Half as fast as before: what took 20 s then takes 40 s now."""
    run = Remaining({"a": 10.0, "b": 10.0, "c": 10.0})
    run.start(100.0)
    assert "about 40 s left" == run.left("a", 120.0)
    assert "about 20 s left" == run.left("b", 140.0)
    assert "" == run.left("c", 150.0)


def test_where_nothing_is_known_nothing_is_told() -> None:
    """Neither of a scenario that took no time."""
    run = Remaining({"a": 0.0, "b": 10.0})
    run.start(0.0)
    assert "" == run.left("a", 1.0)
