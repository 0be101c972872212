"""The command that sets two runs side by side, within this process."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.harness.commands.laid import lay_run

Command = Callable[..., tuple[int, str]]


@pytest.fixture(autouse=True)
def _runs(tmp_path: Path) -> None:
    """Lay two runs, of which the second violates, where the command works."""
    lay_run(tmp_path / "old")
    lay_run(tmp_path / "new", "refused", expected="accepted")


@pytest.mark.parametrize(("old", "new", "code"), [("old", "new", 1), ("new", "old", 0), ("old", "old", 0)])
def test_what_violates_now_and_did_not_decides(command: Command, old: str, new: str, code: int) -> None:
    """The exit code is 1 where something got worse, and the change is told with its scenario."""
    found, said = command("compare", old, new)
    assert (code, old != new) == (found, "S-PWD-01" in said), said


def test_it_is_told_for_build_servers(command: Command) -> None:
    """As Markdown, with the same exit code."""
    code, said = command("compare", "old", "new", "--format", "markdown")
    assert (1, True) == (code, said.startswith("## 1 scenario newly violating")), said


def test_it_is_written_as_a_page(command: Command) -> None:
    """By itself, to open from the disk."""
    command("compare", "old", "new/evidence.jsonl", "--html", "changes.html")
    assert "S-PWD-01" in Path("changes.html").read_text(encoding="utf-8")


def test_a_folder_without_a_run_is_told(command: Command) -> None:
    """Exit code 2."""
    code, said = command("compare", "old", "none")
    assert (2, True) == (code, "Name the folder that a run was written to" in said), said
