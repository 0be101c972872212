"""The tables of a profile, read as they are declared."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from harness.errors import UsageError
from harness.profiles.document import Document
from harness.profiles.form import Form, key, other_keys, plain, private_key
from harness.profiles.kinds import COUNT, DAY, SECONDS, TEXT
from harness.profiles.source import source_of


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """Keys of every sort."""

    name: str = key(TEXT, "a name", '"x"', default="none")
    act: float = key(SECONDS, "a time", "10", default=2.5)
    until: date | None = key(DAY, "a day", "2027-01-31", default=None)
    code: str = private_key(TEXT, "what nobody may see", '"x"', default="")


@dataclass(frozen=True, kw_only=True)
class Label:
    """Keys of any names."""

    times: int = key(COUNT, "a number", "1", default=0)
    words: dict[str, str] = other_keys(TEXT, "labels", '"Next" = "Continue"')


@dataclass(frozen=True, kw_only=True)
class Person:
    """A key that must be there."""

    name: str = key(TEXT, "a name", '"Ann"')


WAITING = plain("waiting", Waiting)
LABELS = plain("labels", Label, "named")
PEOPLE = plain("person", Person, "many")
FORMS = (WAITING, LABELS, PEOPLE)


def read(text: str, *forms: Form[Any, Any]) -> Document:
    """Read a file of this text."""
    return Document(source_of(Path("p.toml"), text, "a profile", {}), forms or FORMS)


def problems(text: str, *forms: Form[Any, Any]) -> list[str]:
    """Give what is told about a wrong file, a problem a line."""
    with pytest.raises(UsageError) as told:
        read(text, *forms).refuse_if_wrong()
    return str(told.value).splitlines()


def test_what_is_not_there_has_its_default() -> None:
    """A table, tables of any names, a list of tables."""
    found = read("")
    found.refuse_if_wrong()
    assert (Waiting(), {}, ()) == (found.of(WAITING), found.named(LABELS), found.many(PEOPLE))


def test_values_are_given_by_their_kind() -> None:
    """Texts, seconds and dates."""
    found = read('[waiting]\nname = "x"\nact = 3\nuntil = 2027-01-31\n')
    found.refuse_if_wrong()
    assert Waiting(name="x", act=3.0, until=date(2027, 1, 31)) == found.of(WAITING)


def test_tables_of_any_names_and_keys_of_any_names_are_read() -> None:
    """As labels of pages are."""
    found = read('[labels."Step 1"]\ntimes = 2\n"First Name" = "Given Name"\n[labels.other]\n')
    found.refuse_if_wrong()
    assert {"Step 1": Label(times=2, words={"First Name": "Given Name"}), "other": Label()} == found.named(LABELS)


def test_a_list_of_tables_is_read_in_its_order() -> None:
    """As people are."""
    found = read('[[person]]\nname = "Ann"\n[[person]]\nname = "Bob"\n')
    found.refuse_if_wrong()
    assert (Person(name="Ann"), Person(name="Bob")) == found.many(PEOPLE)


@pytest.mark.parametrize("value", ["0", "-1", "true", '"3"', "nan", "inf", "[]"])
def test_seconds_are_a_number_above_nothing(value: str) -> None:
    """Anything else is told, with an example."""
    (told,) = problems(f"[waiting]\nact = {value}\n")
    assert told.startswith("p.toml:2: [waiting] act: expected a number of seconds above 0, found “")
    assert told.endswith("”. Write act = 10.")


@pytest.mark.parametrize("value", ['"2027-01-31"', "2027-01-31T00:00:00", "7"])
def test_a_date_is_written_without_quotes_and_hours(value: str) -> None:
    """Anything else is told, with an example."""
    (told,) = problems(f"[waiting]\nuntil = {value}\n")
    assert told.startswith("p.toml:2: [waiting] until: expected a date such as 2027-01-31 without quotes, found “")


def test_what_may_be_a_secret_is_never_shown() -> None:
    """Neither in a message nor in a `repr`."""
    told = problems("[waiting]\ncode = 4711\n")
    assert ['p.toml:2: [waiting] code: expected a text in quotes, found something else. Write code = "x".'] == told
    assert "4711" not in repr(Waiting(code="4711"))


def test_a_secret_in_the_file_is_told_where_it_belongs() -> None:
    """By its key, without its value."""
    (told,) = problems('[waiting]\npassword = "open sesame"\n')
    assert told.endswith("A secret never stands here: it belongs in the environment or in a file of its own.")
    assert "sesame" not in told


def test_every_problem_has_its_own_line() -> None:
    """In tables with comments, of any names, in lists, over several lines, with dotted keys."""
    text = (
        'waiting.act = 0\n[[person]]\nname = "Ann"\n[ labels . "Step 1" ]  # first\n'
        '# times = 1\ntimes = """\n1"""\n[[person]] # second\n\nname = 7\n[[person]]\n'
    )
    assert [1, 6, 10, 11] == [int(each.split(":")[1]) for each in problems(text)]


def test_unknown_keys_are_told_with_the_nearest_or_all_known() -> None:
    """A slip of the pen is recognised."""
    assert [
        ("p.toml:2: [waiting] zzz: expected a key this version knows, found “zzz”. Known are name, act, until, code."),
        "p.toml:3: [waiting] acct: expected a key this version knows, found “acct”. Did you mean “act”?",
    ] == problems("[waiting]\nzzz = 1\nacct = 2\nact = 1\n")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[wating]", "1: [wating]: expected a table this version knows, found “wating”. Did you mean [waiting]?"),
        (
            "\nx = 1",
            "2: [x]: expected a table this version knows, found “x”. Known are [waiting], [labels], [person].",
        ),
        ("waiting = 1", "1: the file’s waiting: expected a table [waiting], found “1”."),
        ("person = 1", "1: the file’s person: expected tables [[person]], found “1”."),
        ("labels = 1", '1: the file’s labels: expected tables [labels."…"], found “1”.'),
        ("person = [1]", "1: [person] 0: expected a table [[person]], found “1”."),
        (
            "[waiting]\nact = x\n",
            (
                "2: expected a profile in TOML, found otherwise at line 2, column 7: Invalid value. "
                "Texts stand in quotes, tables in brackets; see docs/profiles.md."
            ),
        ),
    ],
)
def test_what_is_no_table_at_all_is_told(text: str, sentence: str) -> None:
    """Neither TOML, nor tables of these names."""
    assert [f"p.toml:{sentence}"] == problems(text)
