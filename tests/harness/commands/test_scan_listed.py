"""Looking for a deployment's own test people in what was written."""

from pathlib import Path

import pytest

from harness.cli import main
from tests.harness.people.samples import ADA


@pytest.mark.parametrize(
    ("written", "code", "told"),
    [
        ("SSN 900-12-3456", 1, "the SSN of Ada Sample, 1980-02-29"),
        ("lender: Sample Bank", 1, "the credit history of Ada Sample, 1980-02-29"),
        ("Ada Sample was here", 0, "0 found of 2 secrets of 1 people"),
    ],
)
def test_listed_people_are_looked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], written: str, code: int, told: str
) -> None:
    """By the file that lists them, whatever run leased them."""
    (tmp_path / "people.toml").write_text(ADA, encoding="utf-8")
    (tmp_path / "report").write_text(written, encoding="utf-8")
    assert code == main(["scan", str(tmp_path / "report"), "--listed", str(tmp_path / "people.toml")])
    assert told in capsys.readouterr().out


def test_a_wrong_list_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With its line."""
    (tmp_path / "people.toml").write_text(ADA.replace('"OH"', '"Ohio"'), encoding="utf-8")
    assert 2 == main(["scan", str(tmp_path), "--listed", str(tmp_path / "people.toml")])
    assert "people.toml:8: [[person]] state: expected one of" in capsys.readouterr().err
