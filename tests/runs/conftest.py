"""The command for tests, in an empty folder of its own."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.runs.command import HARP, Run, environment, started

Harp = Callable[..., Run]

LONGEST_S = 1200
"""After so many seconds a command hangs: the longest takes minutes on a busy machine."""


@pytest.fixture
def harp(tmp_path: Path) -> Harp:
    """Give the command; it runs in an empty folder and writes to `out` there."""

    def run(*arguments: str, **variables: str) -> Run:
        done = subprocess.run(  # noqa: S603 - our own command
            [*HARP, *arguments],
            cwd=tmp_path,
            env=environment() | variables,
            capture_output=True,
            text=True,
            timeout=LONGEST_S,
            check=False,
        )
        return Run(done.returncode, done.stdout + done.stderr, tmp_path / "build" / "conformance")

    return run


@pytest.fixture
def served(tmp_path: Path) -> Callable[..., Any]:
    """Give a context in which the included deployment is served on free ports; it yields its profile."""

    @contextmanager
    def serve(*arguments: str) -> Iterator[Path]:
        with started("serve", "--port", "0", *arguments, cwd=tmp_path) as process:
            assert process.stdout is not None
            for line in process.stdout:
                if line.startswith("check it"):
                    break
            yield tmp_path / "build" / "serve" / "profile.toml"

    return serve
