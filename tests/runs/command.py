"""Running the command as a user does: in a process of its own."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HARP = [sys.executable, "-m", "harness"]
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Run:
    """What a command came to: its exit code, what it said, what it wrote."""

    code: int
    said: str
    folder: Path

    @property
    def results(self) -> dict[str, Any]:
        """The results it wrote."""
        found: dict[str, Any] = json.loads((self.folder / "results.json").read_text(encoding="utf-8"))
        return found

    @property
    def verdicts(self) -> dict[str, str]:
        """The verdict of each scenario."""
        return {each["id"]: each["verdict"] for each in self.results["scenarios"]}

    def claiming(self, requirements: tuple[str, ...]) -> set[str]:
        """Give the scenarios that claim one of some requirements."""
        return {each["id"] for each in self.results["scenarios"] if set(requirements) & set(each["requirements"])}

    def of(self, verdict: str) -> set[str]:
        """Give the scenarios of a verdict."""
        return {id_ for id_, found in self.verdicts.items() if found == verdict}


Harp = Callable[..., Run]


def environment() -> dict[str, str]:
    """Give the environment for a command: ours, and nothing of the pytest that runs this test."""
    # Without PYTHONDONTWRITEBYTECODE, which would have every command compile all of our modules anew.
    dropped = ("PYTEST", "COV_", "HARP", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    return kept | {"PYTHONPATH": str(ROOT), "HARP_BROWSER": os.environ.get("HARP_BROWSER", "")}


def _heeding_interrupts() -> None:
    """Undo what a shell does to whatever it starts in the background, which is to ignore interrupts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def started(*arguments: str, cwd: Path) -> Iterator[subprocess.Popen[str]]:
    """Start a command that goes on until it is interrupted."""
    with subprocess.Popen(  # noqa: S603 - our own command
        [*HARP, *arguments],
        cwd=cwd,
        env=environment() | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=_heeding_interrupts,  # noqa: PLW1509 - it takes no lock
    ) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
