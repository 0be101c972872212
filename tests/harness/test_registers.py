"""Reading the register of requirements."""

from pathlib import Path

import pytest

from harness.errors import UsageError
from harness.registers import requirements

ROW = """[[requirement]]
id = "PWD-001"
source = "guide"
heading = "Step 2"
quote = "Be a minimum of 15 characters"
statement = "A password has at least 15 characters."
strength = "MUST"
testable = ["browser", "inspection"]
"""


def register(folder: Path, text: str) -> Path:
    """Write a register."""
    path = folder / "requirements.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_requirements_are_read_by_id(tmp_path: Path) -> None:
    """With their area, and no notes where there are none."""
    row = requirements(register(tmp_path, ROW))["PWD-001"]
    assert ("PWD", "MUST", ("browser", "inspection"), "") == (row.area, row.strength, row.testable, row.notes)


@pytest.mark.parametrize(
    ("old", "new"), [("MUST", "SHOULD"), ("MUST", "INFO"), ('"browser", ', "")], ids=["should", "info", "inspection"]
)
def test_only_testable_musts_decide(tmp_path: Path, old: str, new: str) -> None:
    """The row as it stands decides, its twin does not."""
    assert requirements(register(tmp_path, ROW))["PWD-001"].decides
    assert not requirements(register(tmp_path, ROW.replace(old, new)))["PWD-001"].decides


@pytest.mark.parametrize(
    "text",
    ["[[requirement", "", ROW.replace("heading", "headline"), ROW.replace("id = ", "name = "), "requirement = 1"],
)
def test_a_broken_register_is_told(tmp_path: Path, text: str) -> None:
    """By its file, in one sentence."""
    path = register(tmp_path, text)
    with pytest.raises(UsageError, match=r"requirements\.toml: expected the register of requirements, found one that"):
        requirements(path)


def test_a_missing_register_is_told(tmp_path: Path) -> None:
    """By its file."""
    with pytest.raises(UsageError, match=r"none\.toml: expected the register of requirements"):
        requirements(tmp_path / "none.toml")
