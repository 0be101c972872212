"""Reading the register of requirements."""

from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.registers import Register, canonical, groups, is_demanded, requirements
from tests.harness.spec.samples import requirement_rows, write


def read(folder: Path, *changes: dict[str, object]) -> Register:
    """Read a register with a row for each of the changes to the sample row."""
    return requirements(write(folder, requirements=requirement_rows(*changes)) / "requirements.toml")


def refused(folder: Path, *changes: dict[str, object]) -> list[str]:
    """Give the lines in which a register is refused, without the file's name."""
    with pytest.raises(UsageError) as told:
        read(folder, *changes)
    return [line.removeprefix(f"{folder / 'requirements.toml'}: ") for line in str(told.value).splitlines()]


def test_requirements_are_read_by_id(tmp_path: Path) -> None:
    """With their area, and nothing where there is nothing."""
    row = read(tmp_path, {})["PWD-001"]
    assert ("PWD", "MUST", ("browser", "inspection"), "stated") == (row.area, row.strength, row.testable, row.support)
    assert ((), "", "", "", "") == (row.discrepancies, row.same_as, row.overruled_by, row.untested, row.notes)


def test_what_a_row_may_say_is_read(tmp_path: Path) -> None:
    """Its discrepancies, what overrules it, why it is not tested, notes."""
    row = read(tmp_path, {"discrepancies": ["DSC-002"], "overruled_by": "DSC-002", "untested": "later", "notes": "n"})
    assert (("DSC-002",), "DSC-002", "later", "n") == (
        row["PWD-001"].discrepancies,
        row["PWD-001"].overruled_by,
        row["PWD-001"].untested,
        row["PWD-001"].notes,
    )


@pytest.mark.parametrize(
    "change",
    [{"strength": "SHOULD"}, {"strength": "INFO"}, {"testable": ["inspection"]}, {"overruled_by": "DSC-002"}],
    ids=["should", "info", "inspection", "overruled"],
)
def test_only_testable_musts_that_stand_decide(tmp_path: Path, change: dict[str, object]) -> None:
    """The row as it stands decides, its twin does not."""
    assert read(tmp_path, {})["PWD-001"].decides
    assert not read(tmp_path, change)["PWD-001"].decides


def test_a_repetition_counts_once_and_is_demanded_as_the_canonical_one(tmp_path: Path) -> None:
    """Both form a group; the weaker repetition of a MUST is demanded, and a repetition never decides by itself."""
    again: dict[str, object] = {"id": "FAQ-001", "strength": "INFO", "same_as": "PWD-001"}
    register = read(tmp_path, again, {}, {"id": "PWD-002", "strength": "SHOULD"})
    assert {"PWD-001": ("FAQ-001", "PWD-001"), "PWD-002": ("PWD-002",)} == groups(register)
    assert register["PWD-001"] is canonical(register, "FAQ-001")
    assert [True, True, False] == [is_demanded(register, id_) for id_ in ("FAQ-001", "PWD-001", "PWD-002")]
    assert [False, True] == [register[id_].is_counted for id_ in ("FAQ-001", "PWD-001")]
    assert not register["FAQ-001"].decides


def test_nothing_overruled_is_demanded(tmp_path: Path) -> None:
    """Neither the statement nor one that repeats it."""
    register = read(
        tmp_path, {"overruled_by": "DSC-002"}, {"id": "PWD-002", "same_as": "PWD-001", "overruled_by": "DSC-002"}
    )
    assert [False, False] == [is_demanded(register, id_) for id_ in register]


def test_everything_wrong_is_told_at_once(tmp_path: Path) -> None:
    """Each with its row, its key, what was expected and found, and what to do."""
    long = " ".join(["word"] * 26)
    assert [
        "PWD-1 id: expected an id like PWD-001, found “PWD-1”. Write it so.",
        "PWD-002 support: expected “stated” | “implied” | “derived”, found nothing. Write one of them.",
        (
            "PWD-003 colour: expected one of id, source, heading, quote, statement, strength, testable, support, "
            "discrepancies, same_as, overruled_by, untested, notes, found “colour”. Remove or rename it."
        ),
        (
            f"PWD-004 quote: expected at most 25 words of the source, found “{long[:80]}…” (26 words). "
            "Quote only the words that carry the statement."
        ),
        (
            "PWD-005 testable: expected a list out of “browser” | “control” | “inspection”, each at most once, "
            "found “['api']”. Write those that apply."
        ),
        "row 6 id: expected an id like PWD-001, found nothing. Write it so.",
    ] == refused(
        tmp_path,
        {"id": "PWD-1"},
        {"id": "PWD-002", "support": None},
        {"id": "PWD-003", "colour": "red"},
        {"id": "PWD-004", "quote": long},
        {"id": "PWD-005", "testable": ["api"]},
        {"id": None},
    )


@pytest.mark.parametrize(
    "change",
    [
        {"source": "tsv"},
        {"heading": ""},
        {"statement": 7},
        {"strength": "must"},
        {"testable": []},
        {"testable": ["browser", "browser"]},
        {"support": "guessed"},
        {"discrepancies": []},
        {"discrepancies": ["DSC-2"]},
        {"overruled_by": "yes"},
        {"untested": ""},
    ],
    ids=str,
)
def test_a_wrong_value_is_told(tmp_path: Path, change: dict[str, object]) -> None:
    """By its row and key, in one line."""
    (line,) = refused(tmp_path, change)
    assert line.startswith(f"PWD-001 {next(iter(change))}: expected ")


def test_an_id_is_there_once(tmp_path: Path) -> None:
    """A second row of that id is told."""
    assert ["PWD-001 id: expected it once, found “it 2 times”. Remove or rename the others."] == refused(
        tmp_path, {}, {}
    )


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            ({"same_as": "PWD-009"},),
            "PWD-001 same_as: expected another row that repeats none itself, found “PWD-009, wh",
        ),
        (({"same_as": "PWD-001"},), "PWD-001 same_as: expected another row that repeats none itself"),
        (
            ({"same_as": "PWD-002"}, {"id": "PWD-002", "same_as": "PWD-003"}, {"id": "PWD-003"}),
            "PWD-001 same_as: expected another row that repeats none itself, found “PWD-002, the same as PWD-003”",
        ),
        (
            ({"same_as": "PWD-002"}, {"id": "PWD-002", "strength": "INFO"}),
            "PWD-001 strength: expected at most the INFO of PWD-002",
        ),
        (
            ({"same_as": "PWD-002"}, {"id": "PWD-002", "overruled_by": "DSC-002"}),
            "PWD-001 overruled_by: expected what PWD-002 has, whose verdict it shares: DSC-002, found nothing",
        ),
    ],
    ids=["unknown", "itself", "chain", "stronger", "overruled"],
)
def test_a_repetition_names_one_whose_verdict_it_can_share(
    tmp_path: Path, rows: tuple[dict[str, object], ...], told: str
) -> None:
    """An existing row, which repeats none, is as strong, and is as much overruled."""
    (line,) = refused(tmp_path, *rows)
    assert line.startswith(told)


@pytest.mark.parametrize("text", ["[[requirement", "requirement = 1", "requirement = [1]", "[other]", "\xff"])
def test_what_is_no_register_is_told(tmp_path: Path, text: str) -> None:
    """By its file."""
    (tmp_path / "requirements.toml").write_bytes(text.encode("latin-1"))
    with pytest.raises(UsageError, match=r"requirements\.toml: expected "):
        requirements(tmp_path / "requirements.toml")


def test_an_empty_register_is_told(tmp_path: Path) -> None:
    """A run over no requirement would find nothing wrong."""
    assert ["the file [[requirement]]: expected at least one requirement, found nothing. Is this the right file?"] == (
        refused(tmp_path)
    )


def test_a_missing_register_is_told(tmp_path: Path) -> None:
    """By its file."""
    with pytest.raises(UsageError, match=r"none\.toml: expected \[\[requirement\]\] in TOML"):
        requirements(tmp_path / "none.toml")
