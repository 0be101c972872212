"""What goes wrong is told in a sentence, and never taken for a violation."""

import os
import signal
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.runs.command import Run, started

LONG_RUN = ("run", "--browser", "chromium", "--id", "S-NAV-01", "--id", "S-PRF-13")
"""A chapter that is done at once, and one that goes on for a while."""


@pytest.fixture
def free_port() -> int:
    """Give a port on which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@pytest.mark.parametrize("browser", ["markup", "chromium"])
def test_a_dead_target_is_incomplete(harp: Callable[..., Any], free_port: int, browser: str) -> None:
    """Nothing listens: no violation, no conformance, exit code 3."""
    address = f"http://127.0.0.1:{free_port}"
    run = harp("run", address, address, "--browser", browser, "--chapter", "1")
    assert (3, {"could_not_run"}) == (run.code, set(run.verdicts.values())), run.said
    assert "incomplete" == run.results["verdict"]
    assert "does not answer" in run.said


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("run", "--brwser", "markup"), "No such option '--brwser'"),
        (("run", "--id", "S-PWD-99"), "expected the id of a scenario, found “S-PWD-99”. Did you mean S-PWD-0"),
        (("run", "--fault", "terms-not-enforcd"), "Did you mean “terms-not-enforced”?"),
        (("run", "no-such.toml"), "no-such.toml: expected a profile, found no file"),
        (("run", "harp.example.gov", "qpp.example.gov"), "expected the address of a site"),
        (("run", "https://harp.example.gov", "https://qpp.example.gov"), "is not on this machine"),
        (("run", "a", "b", "c"), "found 3 arguments"),
        (("run", "--out", "/proc/nowhere"), "expected to write into /proc/nowhere"),
        (("run", "profile.toml", "--fault", "password-minimum-12"), "only the included one has faults"),
        (("report", "."), "expected the evidence of a run in ."),
        (("serve", "--port", "99999"), "99999 is not in the range"),
        (("prove",), "No such command 'prove'"),
    ],
)
def test_wrong_usage_is_one_sentence(
    harp: Callable[..., Any], tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    """What was expected, what was found, what to do; exit code 2, no traceback."""
    (tmp_path / "profile.toml").write_text('[deployment]\nharp = "http://localhost:1"\nqpp = "http://localhost:1"\n')
    run: Run = harp(*arguments)
    assert 2 == run.code
    assert sentence in run.said
    assert 1 == len(run.said.strip().splitlines()), run.said


def test_a_busy_port_is_told(harp: Callable[..., Any]) -> None:
    """The port is named, and how to choose another."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        run = harp("serve", "--port", str(port))
    assert (2, True) == (run.code, f"expected port {port} of 127.0.0.1 to be free" in run.said), run.said


def test_an_unwritable_folder_is_told(harp: Callable[..., Any], tmp_path: Path) -> None:
    """A file where the folder should be."""
    (tmp_path / "file").write_text("in the way")
    run = harp("run", "--out", str(tmp_path / "file"))
    assert (2, True) == (run.code, "expected to write into" in run.said), run.said


def test_no_browser_is_never_a_pass(harp: Callable[..., Any]) -> None:
    """Everything that needed it could not run, and the remedy is told."""
    run = harp("run", "--browser", "chromium", "--id", "S-NAV-01", HARP_BROWSER="/no/such/chromium")
    assert (3, {"could_not_run"}) == (run.code, set(run.verdicts.values())), run.said
    assert "playwright install chromium" in run.said


@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_interrupt_keeps_what_was_done(tmp_path: Path, workers: str) -> None:
    """Ctrl-C: what was done is reported, the rest is told to be missing, and the run is incomplete."""
    with started(*LONG_RUN, "--workers", workers, cwd=tmp_path) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("entering from qpp"):
                break
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the browser and the workers, too
        said = process.stdout.read()
        code = process.wait(60)
    run = Run(code, said, tmp_path / "build" / "conformance")
    assert (3, "incomplete") == (code, run.results["verdict"]), said
    assert "interrupted" in said
    assert {"conforms"} == set(run.verdicts.values())
    assert run.results["lost"]


def test_a_killed_run_can_be_reported(harp: Callable[..., Any], tmp_path: Path) -> None:
    """What was on disk is reported, and said to be incomplete."""
    with started(*LONG_RUN, cwd=tmp_path) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("entering from qpp"):
                break
        process.kill()
        process.wait(60)
    run = harp("report")
    assert (3, "incomplete") == (run.code, run.results["verdict"]), run.said
    assert "cut off" in run.said
