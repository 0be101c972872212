"""The command for tests of strangers, in an empty folder of its own, and Flask-Security-Too to run it against."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.runs.command import HARP, ROOT, Run, environment

HERE = Path(__file__).parent
REFINEMENT = "flask_security_pages.py"

LONGEST_S = 7200
"""After so many seconds a command hangs; a chapter in Chromium, with a stranger’s latency, takes some minutes."""


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


@pytest.fixture
def mail_port() -> str:
    """Give a port for a run to receive e-mails at."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return str(taken.getsockname()[1])


@pytest.fixture
def flask_security(tmp_path: Path, mail_port: str) -> Iterator[Path]:
    """Serve Flask-Security-Too, and give its profile."""
    texts = tmp_path / "texts"
    texts.mkdir()
    command = [sys.executable, "-m", "tests.strangers.served_flask_security", mail_port, str(texts)]
    with subprocess.Popen(  # noqa: S603 - our own command
        command,
        cwd=ROOT,
        env=dict(os.environ, PYTHONPATH=str(ROOT)),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as served:
        try:
            assert served.stdout is not None
            address = served.stdout.readline().strip()
            said = (HERE / "flask_security.toml").read_text(encoding="utf-8")
            said = said.replace("http://SITE", address).replace("SMTP", mail_port)
            (tmp_path / "profile.toml").write_text(said, encoding="utf-8")
            shutil.copy(HERE / REFINEMENT, tmp_path / REFINEMENT)
            yield tmp_path / "profile.toml"
        finally:
            served.terminate()
