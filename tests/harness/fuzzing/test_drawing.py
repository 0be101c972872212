"""Examples are drawn until one is objected to, as long as there is time, and the same ones for the same seed."""

from pathlib import Path

import pytest
from hypothesis import strategies as st

from harness.errors import Unreachable
from harness.fuzzing.drawing import smallest_objection
from harness.fuzzing.draws import Drawing

NUMBERS = st.integers(0, 10_000)


class Judge:
    """Objects to numbers from a limit on, and counts what it was shown."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.shown: list[int] = []

    def __call__(self, number: int) -> str | None:
        """Judge a number."""
        self.shown.append(number)
        return f"{number} is too large" if number >= self.limit else None


def test_the_smallest_one_is_told() -> None:
    """However large the first one was."""
    assert "137 is too large" == smallest_objection(NUMBERS, Judge(137), Drawing(1, 200), "p")


def test_nothing_is_told_where_nothing_is_found() -> None:
    """After as many examples as were asked for."""
    judge = Judge(20_000)
    assert (None, 50) == (smallest_objection(NUMBERS, judge, Drawing(1, 50), "p"), len(judge.shown))


def test_the_same_seed_shows_the_same() -> None:
    """Another seed, or another property, shows something else."""
    judges = [Judge(20_000) for _ in range(4)]
    for judge, (seed, name) in zip(judges, [(1, "p"), (1, "p"), (2, "p"), (1, "q")], strict=True):
        smallest_objection(NUMBERS, judge, Drawing(seed, 20), name)
    first, again, other, another = (judge.shown for judge in judges)
    assert (True, False, False) == (first == again, first == other, first == another)


def test_no_more_are_drawn_when_time_is_up() -> None:
    """Not even one."""
    judge = Judge(0)
    assert (None, []) == (smallest_objection(NUMBERS, judge, Drawing(1, 50, seconds=0), "p"), judge.shown)


def test_earlier_counterexamples_are_tried_first(tmp_path: Path) -> None:
    """Where a folder keeps them: another seed begins with them."""
    smallest_objection(NUMBERS, Judge(137), Drawing(1, 200, replay=tmp_path), "p")
    judge = Judge(137)
    smallest_objection(NUMBERS, judge, Drawing(2, 200, replay=tmp_path), "p")
    assert 137 == judge.shown[0]


def test_a_run_without_a_folder_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does it see what another one kept."""
    monkeypatch.chdir(tmp_path)
    smallest_objection(NUMBERS, Judge(137), Drawing(1, 200), "p")
    assert [] == list(tmp_path.rglob("*"))


def test_trouble_is_no_objection() -> None:
    """It ends the search at once."""
    shown: list[int] = []

    def fail(number: int) -> None:
        shown.append(number)
        raise Unreachable("gone")

    with pytest.raises(Unreachable):
        smallest_objection(NUMBERS, fail, Drawing(1, 50), "p")
    assert 1 == len(shown)


def test_what_was_found_before_trouble_is_told() -> None:
    """Trouble while it is made smaller takes nothing back."""
    judge = Judge(137)

    def fail_later(number: int) -> str | None:
        if judge.shown and max(judge.shown) >= judge.limit:
            raise Unreachable("gone")
        return judge(number)

    found = smallest_objection(NUMBERS, fail_later, Drawing(1, 200), "p")
    assert f"{judge.shown[-1]} is too large" == found
