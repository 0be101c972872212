"""`harp-conformance spec ids`: comparing what is used with what was issued."""

from collections.abc import Callable
from pathlib import Path

import pytest

from harness.cli import main
from harness.spec.ids import read_ledger
from tests.harness.spec.samples import discrepancy_rows, requirement_rows, write

FEATURE = "Feature: F\n  @S-PWD-01 @PWD-001\n  Scenario: One\n    Then it is so\n"

Command = Callable[..., tuple[int, str]]


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Give the command over a small specification: its exit code and what it said."""
    write(tmp_path, requirements=requirement_rows({}), discrepancies=discrepancy_rows({}))
    (tmp_path / "a.feature").write_text(FEATURE, encoding="utf-8")

    def run(*arguments: str) -> tuple[int, str]:
        code = main(("spec", "--features", str(tmp_path), "ids", *arguments))
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def test_new_ids_are_written_into_the_ledger(command: Command, tmp_path: Path) -> None:
    """Until then each is told."""
    code, said = command()
    assert (2, 3) == (code, len(said.splitlines()))
    assert (0, "") == command("--write")
    assert (0, "") == command()
    ledger = read_ledger(tmp_path / "ids.toml")
    assert [{"S-PWD-01"}, {"PWD-001"}, {"DSC-002"}] == [ledger.scenarios, ledger.requirements, ledger.discrepancies]


def test_an_id_that_vanished_stays_and_is_told(command: Command, tmp_path: Path) -> None:
    """Writing does not settle it; retiring does."""
    command("--write")
    (tmp_path / "a.feature").write_text(FEATURE.replace("S-PWD-01", "S-PWD-02"), encoding="utf-8")
    code, said = command("--write")
    assert (2, True) == (code, "expected S-PWD-01 in use or under [retired], found neither. Retire it." in said)
    path = tmp_path / "ids.toml"
    path.write_text(f'{path.read_text(encoding="utf-8")}S-PWD-01 = "S-PWD-02"\n', encoding="utf-8")
    assert (0, "") == command("--write")
    assert {"S-PWD-01": "S-PWD-02"} == read_ledger(path).retired
