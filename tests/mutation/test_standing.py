"""The figures, and what is not as it must be."""

from pathlib import Path

import pytest

from harness.errors import UsageError
from tests.mutation.fates import Fate, keep, settled
from tests.mutation.mutants import key, mutant
from tests.mutation.standing import standings, table, wrongs
from tests.mutation.survivors import Survivor, survivors

SOURCE = "A = 1\nB = 2\nC = 3\n"


def fate(end: str, before: str, after: str) -> Fate:
    """Give the fate of a mutant."""
    return Fate(mutant("rules.module", "Operator", SOURCE, SOURCE.replace(before, after)), end)


KILLED = fate("violates", "A = 1", "A = 2")
STOPPED = fate("could not run", "A = 1", "A = 0")
ALIVE = fate("survives", "B = 2", "B = 3")
BROKEN = fate("does not import", "C = 3", "C = 3 +")


def test_each_fate_is_counted_once() -> None:
    """What can't be imported is no mutant; what is equivalent does not count against the ratio."""
    [module, whole] = standings([KILLED, STOPPED, ALIVE, BROKEN], {key(ALIVE.mutant): Survivor(equivalent="nobody")})
    assert ("module", 3, 1, 1, 1, 0, 0, 0, 1.0) == (*vars(module).values(), module.ratio)
    assert whole.mutants == module.mutants


def test_what_the_guide_leaves_open_is_no_fault() -> None:
    """Both would conform."""
    [module, _] = standings([KILLED, ALIVE], {key(ALIVE.mutant): Survivor(free="DSC-068")})
    assert (2, 1, 1.0, 0.5) == (module.mutants, module.free, module.ratio, module.strict_ratio)


def test_what_was_killed_before_is_not_judged_again(tmp_path: Path) -> None:
    """A scenario more revives nothing; of two that look alike both must have been killed."""
    twin = fate("survives", "A = 1", "A = 2")
    keep([KILLED, STOPPED, ALIVE, twin], tmp_path / "fates.json")
    mutants = [each.mutant for each in (KILLED, STOPPED, ALIVE)]
    assert {STOPPED.mutant: STOPPED} == settled(tmp_path / "fates.json", mutants, ())
    assert ALIVE == settled(tmp_path / "fates.json", mutants, {key(ALIVE.mutant)})[ALIVE.mutant]


def test_fates_that_are_none_are_refused(tmp_path: Path) -> None:
    """In a sentence that names the file."""
    (tmp_path / "fates.json").write_text("[1]", encoding="utf-8")
    with pytest.raises(UsageError, match=r"fates.json: expected the fates that an earlier run kept"):
        settled(tmp_path / "fates.json", [], ())


def test_an_unknown_survivor_is_wrong() -> None:
    """It is told by what it changes, with too few killed beside it."""
    unknown, few = wrongs([KILLED, ALIVE], {})
    assert "survives, and the table does not know it: module : B = 2  →  B = 3" == unknown
    assert "found 50.0%" in few


def test_a_known_one_is_right_while_it_survives() -> None:
    """And wrong once it is killed."""
    known = {key(ALIVE.mutant): Survivor(equivalent="nobody reads it")}
    assert [] == [*wrongs([KILLED, ALIVE], known)]
    assert ["stands in the table, and does not survive: module |  | B = 2 | B = 3"] == [*wrongs([KILLED], known)]


def test_the_table_is_written() -> None:
    """A row for each module, and one for all."""
    assert "| module | 2 | 1 | 0 | 0 | 0 | 0 | 1 | 50% | 50% |" in table(standings([KILLED, ALIVE], {}))


@pytest.mark.parametrize("reasons", ["", 'equivalent = "a"\nuntested = "b"'])
def test_a_row_without_one_reason_is_refused(tmp_path: Path, reasons: str) -> None:
    """Either it is equivalent, or it shows something to be untested."""
    row = f'[[survivor]]\nmodule = "m"\nplace = ""\nbefore = "A"\nafter = "B"\n{reasons}\n'
    (tmp_path / "survivors.toml").write_text(row, encoding="utf-8")
    with pytest.raises(UsageError, match=r"each survivor once, with just one of equivalent, free, untested"):
        survivors(tmp_path / "survivors.toml")


def test_our_own_table_can_be_read() -> None:
    """As it stands."""
    assert survivors() is not None
