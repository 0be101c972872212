"""`harp-conformance lint`: what it prints, its exit code, and what it does not load."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from harness.commands.lint import tell
from harness.spec.linting.specification import Specification

Specified = Callable[..., Specification]

LINT = "import sys, harness.cli; harness.cli.main(['lint']); print('playwright' in sys.modules)"


def test_a_clean_specification_is_one_line(specified: Specified, capsys: pytest.CaptureFixture[str]) -> None:
    """Of scenarios, rows counted singly, steps and requirements."""
    assert 0 == tell(specified())
    assert "3 scenarios, 4 steps, 3 requirements: clean\n" == capsys.readouterr().out


def test_findings_are_all_printed(specified: Specified, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, with their number apart."""
    assert 2 == tell(specified(("ids.toml", '"S-PWD-02", ', ""), ("passwords.feature", "(DSC-002)", "(DSC-099)")))
    said = capsys.readouterr()
    assert ["features/03_step_2/passwords.feature:4", "features/ids.toml:1"] == [
        line.split("  ")[0] for line in said.out.splitlines() if not line.startswith(" ")
    ]
    assert "findings: 2\n" == said.err


def test_it_loads_no_browser() -> None:
    """It is for every save of a file."""
    command = [sys.executable, "-c", LINT]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own command
    assert "False" == ended.stdout.splitlines()[-1]
