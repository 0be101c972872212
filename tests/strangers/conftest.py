"""The command for tests of strangers, in an empty folder of its own."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.runs.command import HARP, Run, environment

LONGEST_S = 7200
"""After so many seconds a command hangs; all scenarios in Chromium, with a stranger's latency, take about an hour."""


@pytest.fixture
def harp(tmp_path: Path) -> Callable[..., Run]:
    """Give the command; it runs in an empty folder and writes to `build/conformance` there."""

    def run(*arguments: str) -> Run:
        done = subprocess.run(  # noqa: S603 - our own command
            [*HARP, *arguments],
            cwd=tmp_path,
            env=environment(),
            capture_output=True,
            text=True,
            timeout=LONGEST_S,
            check=False,
        )
        return Run(done.returncode, done.stdout + done.stderr, tmp_path / "build" / "conformance")

    return run
