"""The command line within this process."""

from collections.abc import Callable
from pathlib import Path

import pytest

from harness.cli import main

Command = Callable[..., tuple[int, str]]


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget that these tests may themselves run in a worker, or on somebody's deployment."""
    for name in ("PYTEST_XDIST_WORKER_COUNT", "PYTEST_ADDOPTS", "HARP_CONTROL_TOKEN"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Give the command, in an empty folder: its exit code and what it said."""
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str) -> tuple[int, str]:
        code = main(arguments)
        said = capsys.readouterr()
        return code, said.out + said.err

    return command
