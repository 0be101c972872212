"""The tables of a profile, key by key."""

from datetime import date
from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.profile_table import Table, read_tables

PATH = Path("p.toml")


def table(text: str) -> Table:
    """Give the table [waiting] of a profile."""
    return read_tables(PATH, text, ("waiting",))["waiting"]


def test_a_table_that_is_not_there_gives_defaults() -> None:
    """And says that it is not there."""
    absent = table("")
    assert not absent.present
    assert ("none", 2.5, None) == (absent.text("name", "none"), absent.seconds("act", 2.5), absent.date("until"))
    assert [] == absent.finish()


def test_values_are_given_by_their_type() -> None:
    """Texts, seconds and dates."""
    found = table('[waiting]\nname = "x"\nact = 3\nuntil = 2027-01-31\n')
    assert found.present
    assert ("x", 3.0, date(2027, 1, 31)) == (found.text("name"), found.seconds("act", 1), found.date("until"))
    assert [] == found.finish()


@pytest.mark.parametrize("value", ["0", "-1", "true", '"3"', "nan", "inf", "[]"])
def test_seconds_are_a_number_above_nothing(value: str) -> None:
    """Anything else is told, and the default holds meanwhile."""
    found = table(f"[waiting]\nact = {value}\n")
    assert 2.5 == found.seconds("act", 2.5)
    assert ["p.toml:2: [waiting] act: expected a number of seconds above 0"] == [
        each.split(",")[0] for each in found.finish()
    ]


@pytest.mark.parametrize("value", ['"2027-01-31"', "2027-01-31T00:00:00", "7"])
def test_a_date_is_written_without_quotes_and_hours(value: str) -> None:
    """Anything else is told, with an example."""
    found = table(f"[waiting]\nuntil = {value}\n")
    assert None is found.date("until")
    (told,) = found.finish()
    assert told.startswith("p.toml:2: [waiting] until: expected a date such as 2027-01-31 without quotes, found “")


def test_a_line_is_found_within_its_own_table() -> None:
    """The same key in another table is another line; what is not there is told at its table."""
    tables = read_tables(
        PATH, "[one]\nact = 1\n[ two ] # second\n# act = 3\n  act  = 0\n[three]\n", ("one", "two", "three")
    )
    for each in tables.values():
        each.problem("act", "wrong")
    told = [problem for each in tables.values() for problem in each.finish() if "wrong" in problem]
    assert ["p.toml:2: [one] act: wrong", "p.toml:5: [two] act: wrong", "p.toml:6: [three] act: wrong"] == told


def test_a_table_without_a_heading_is_told_at_the_first_line() -> None:
    """Dotted keys have none."""
    found = table("waiting.act = 0\n")
    found.seconds("act", 1)
    assert [1] == [int(each.split(":")[1]) for each in found.finish()]


def test_unknown_keys_are_told_in_order_with_the_nearest_or_all_known() -> None:
    """A slip of the pen is recognised."""
    found = table('[waiting]\nzzz = 1\nacct = 2\nact = 1\nname = "x"\n')
    found.seconds("act", 1)
    found.text("name")
    assert [
        "p.toml:3: [waiting] acct: expected a key this version knows, found “acct”. Did you mean “act”?",
        "p.toml:2: [waiting] zzz: expected a key this version knows, found “zzz”. Known are act, name.",
    ] == found.finish()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[waiting]\nact = x\n", r"p\.toml: expected a profile in TOML: .*line 2"),
        ("[wating]", r"p\.toml: expected a table this version knows, found “wating”\. Did you mean \[waiting\]\?"),
        ("x = 1", r"found “x”\. Known are \[waiting\]\."),
        ("waiting = 1", r"found “waiting”"),
    ],
)
def test_what_is_no_profile_at_all_is_told(text: str, sentence: str) -> None:
    """Neither TOML, nor tables of these names."""
    with pytest.raises(UsageError, match=sentence):
        table(text)
