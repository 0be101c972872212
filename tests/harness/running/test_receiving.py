"""E-mails and the operator in a run: one process receives, its workers read, and nobody asks without a terminal."""

import os
import pty
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from harness.deployments.serving import address_of, listening
from tests.runs.command import ROOT, environment

WORKER = """
import smtplib, pathlib
import pytest
from harness.capabilities.mail_spool import MailSpool
from harness.running.options import from_config

@pytest.mark.parametrize("who", [f"person{n}@example.com" for n in range(8)])
def test_each_worker_reads_what_the_one_process_receives(request, who):
    with smtplib.SMTP("127.0.0.1", PORT, timeout=10) as client:
        client.sendmail("harp@example.com", who, "Subject: for " + who + "\\r\\n\\r\\nhello\\r\\n")
    folder = from_config(request.config).target.mail
    pathlib.Path("folders").open("a").write(f"{folder} {request.config.workerinput['workerid']}\\n")
    assert ["for " + who] == [each.subject for each in MailSpool(folder).messages(who)]
"""


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """Give a profile with a mail server on a free port, and a test that uses it beside it."""
    with listening(0) as taken:
        port = address_of(taken).rpartition(":")[2]
    file = tmp_path / "local.toml"
    sites = '[deployment]\nharp = "http://127.0.0.1:1"\nqpp = "http://127.0.0.1:1"\n'
    file.write_text(f'{sites}[capabilities.mail]\nsmtp = "127.0.0.1:{port}"\n', encoding="utf-8")
    (tmp_path / "test_worker.py").write_text(WORKER.replace("PORT", port), encoding="utf-8")
    return file


def started(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module in a process of its own, without a terminal."""
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,
        timeout=600,
        check=False,
    )


def test_every_worker_reads_the_emails_that_one_process_receives(tmp_path: Path, profile: Path) -> None:
    """They share a port, and the folder goes when the run ends."""
    settings = str(files("harness.running") / "pytest.ini")
    arguments = ["-c", settings, "--rootdir", str(ROOT), "-p", "harness.plugin", "--deployment", str(profile)]
    # Of the specification one scenario that disturbs nobody, lest a worker be kept for those that do.
    done = started(tmp_path, "pytest", *arguments, "--id", "S-NAV-01", "-n", "2", str(tmp_path / "test_worker.py"))
    assert "8 passed" in done.stdout, done.stdout + done.stderr
    told = [line.split() for line in (tmp_path / "folders").read_text(encoding="utf-8").splitlines()]
    assert (1, 2) == (len({folder for folder, _ in told}), len({worker for _, worker in told}))
    assert not Path(told[0][0]).exists()


def test_a_port_that_is_taken_ends_the_run_before_it_begins(tmp_path: Path, profile: Path) -> None:
    """Exit code 2 and a sentence."""
    text = profile.read_text(encoding="utf-8")
    with listening(0) as taken:
        port = address_of(taken).rpartition(":")[2]
        start, _, _ = text.rpartition(":")
        profile.write_text(f'{start}:{port}"\n', encoding="utf-8")
        done = started(tmp_path, "harness", "run", str(profile), "--no-preflight", "--id", "S-NAV-01")
    assert 2 == done.returncode, done.stdout + done.stderr
    assert f"expected to receive e-mails at 127.0.0.1:{port}" in done.stdout + done.stderr


def test_nobody_is_asked_without_a_terminal(tmp_path: Path) -> None:
    """Exit code 2 before anything runs, with the remedy."""
    done = started(tmp_path, "harness", "run", "--interactive", "--id", "S-NAV-01")
    assert 2 == done.returncode
    assert "expected a terminal at /dev/tty" in done.stderr
    assert "without --interactive" in done.stderr


@pytest.mark.parametrize("arguments", [("--id", "S-NAV-01"), ("--workers", "2")])
def test_one_worker_asks_at_a_terminal(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """A run at a terminal goes on; several workers would ask at once."""
    hands, screen = pty.openpty()
    program = "import os, sys; os.open(sys.argv.pop(1), os.O_RDWR); from harness.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", program, os.ttyname(screen), "run", "--interactive", *arguments]
    done = subprocess.run(  # noqa: S603 - our own command
        command, cwd=tmp_path, env=environment(), capture_output=True, text=True, start_new_session=True, check=False
    )
    os.close(hands)
    os.close(screen)
    several = "--workers" in arguments
    assert (2 if several else 0) == done.returncode, done.stdout + done.stderr
    assert several == ("expected --interactive with one worker, found 2" in done.stderr)
