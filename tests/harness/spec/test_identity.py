from pathlib import Path

import pytest

from harness.spec.identity import hashes, identity, name


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a small specification."""
    for each, text in (("requirements.toml", "a\n"), ("discrepancies.toml", "b\n"), ("01_one/one.feature", "c\n")):
        (tmp_path / each).parent.mkdir(exist_ok=True)
        (tmp_path / each).write_bytes(text.encode())
    return tmp_path


def test_features_and_registers_are_hashed(folder: Path) -> None:
    """Each by its name below the folder; other files do not count."""
    (folder / "notes.txt").write_text("not a part", encoding="utf-8")

    assert ["01_one/one.feature", "discrepancies.toml", "requirements.toml"] == list(hashes(folder))


@pytest.mark.parametrize("each", ["01_one/one.feature", "requirements.toml"])
def test_any_change_gives_another_name(folder: Path, each: str) -> None:
    """What a scenario or a register says is part of which specification it is."""
    before = name(folder)
    (folder / each).write_text("changed\n", encoding="utf-8")

    assert before != name(folder)


def test_how_lines_end_does_not_matter(folder: Path) -> None:
    """A machine that checks files out with other line ends has the same specification."""
    before = hashes(folder)
    (folder / "requirements.toml").write_bytes(b"a\r\n")

    assert before == hashes(folder)


def test_the_order_of_files_does_not_matter() -> None:
    """A specification is known by its files, in whichever order they are told."""
    assert identity({"a": "1", "b": "2"}) == identity({"b": "2", "a": "1"})
