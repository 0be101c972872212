"""The command that writes the reports of a run once more, within this process."""

from collections.abc import Callable
from pathlib import Path

from tests.harness.commands.laid import lay_run

Command = Callable[..., tuple[int, str]]


def test_a_ledger_of_deviations_is_drafted(command: Command) -> None:
    """With what violates, for a person to sign."""
    lay_run(Path("run"), "refused", expected="accepted")
    code, said = command("report", "run", "--write-deviations", "known.toml")
    assert (1, True) == (code, "S-PWD-01" in Path("known.toml").read_text(encoding="utf-8")), said
