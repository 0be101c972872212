"""Security codes from a command of the user's own, which prints them."""

import os
import re
import shlex
import signal
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from harness.capabilities.code_reader import CodeReader
from harness.capabilities.patience import Patience
from harness.capabilities.port import Contact
from harness.errors import Trouble

PLACEHOLDERS = ("to", "channel", "since")
LONGEST_QUOTE = 120


@dataclass(frozen=True)
class Printed:
    """What became of one call of the command."""

    out: str
    err: str
    exit_code: int | None
    """None where it was stopped because the time was up."""

    def __str__(self) -> str:
        """Say it in a few words, without any number in them that may be a code."""
        how = "was stopped" if self.exit_code is None else f"ended with exit code {self.exit_code}"
        ended = "" if self.exit_code == 0 else f"it {how}, "
        words = [f"{verb} “{_quoted(text)}”" for verb, text in (("printed", self.out), ("told", self.err)) if text]
        return f"{ended}it {' and '.join(words) or 'printed nothing'}"


@dataclass(frozen=True)
class CommandCodes:
    """`Codes` from a command: its words, in which {to}, {channel} and {since} are filled in, and where it runs.

    No shell sees the words. A command that does not take {since} may print an old code: one that was given before for
    the same contact is not taken again.
    """

    words: Sequence[str]
    folder: Path
    reader: CodeReader
    patience: Patience
    _given: set[tuple[Contact, str]] = field(default_factory=set, init=False, repr=False)

    def expect(self, contact: Contact) -> Callable[[], str]:
        """See `Codes.expect`."""
        since = datetime.now(UTC).isoformat(timespec="seconds")
        words = filled(self.words, {"to": contact.to, "channel": contact.channel, "since": since})
        return lambda: self._receive(contact, words)

    def _receive(self, contact: Contact, words: Sequence[str]) -> str:
        last = "it was not run"

        def look(left: float) -> str | None:
            nonlocal last
            printed = run(words, self.folder, left)
            code = self.reader.read(printed.out) if printed.exit_code == 0 else None
            if code and (contact, code) in self._given and not self._knows_since:
                last, code = "it printed a code that was used before", None
            elif not code:
                last = str(printed)
            return code

        code = self.patience.wait_for(look)
        if code is None:
            command = shlex.join(words)
            raise self.patience.exhausted(contact, command, last, f"run “{command}” by hand after asking for a code")
        self._given.add((contact, code))
        return code

    @property
    def _knows_since(self) -> bool:
        return any("{since}" in word for word in self.words)


def filled(words: Sequence[str], values: dict[str, str]) -> list[str]:
    """Fill the placeholders of a command in, each once: what is filled in is not looked through again."""
    pattern = re.compile(rf"{{({'|'.join(PLACEHOLDERS)})}}")
    return [pattern.sub(lambda found: values[found[1]], word) for word in words]


def run(words: Sequence[str], folder: Path, seconds: float) -> Printed:
    """Run a command in a folder, for so many seconds at most; raises `Trouble` where it can't be started."""
    try:
        process = subprocess.Popen(  # noqa: S603 - the very command that the user wrote into their profile, without a shell
            words,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            start_new_session=True,
        )
    except OSError as problem:
        raise Trouble(
            f"the command for security codes can’t be started: {shlex.join(words)} ({problem.strerror})",
            "compare the profile’s [capabilities.codes] command with docs/profiles.md",
        ) from problem
    with process:
        try:
            out, err = process.communicate(timeout=max(seconds, 0.1))
            return Printed(out, err, process.returncode)
        except subprocess.TimeoutExpired:
            return Printed(*_stopped(process), None)
        finally:
            _kill(process)


def _stopped(process: "subprocess.Popen[str]") -> tuple[str, str]:
    """Stop a command, and give what it had said so far."""
    _kill(process)
    try:
        return process.communicate(timeout=1)
    except subprocess.TimeoutExpired:
        return "", ""


def _kill(process: "subprocess.Popen[str]") -> None:
    """End a command with all that it started in turn: what holds its output open would keep us waiting."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _quoted(text: str) -> str:
    """Give the beginning of what a command said, with no number in it that may be a code."""
    return re.sub(r"[0-9](?:[ ,-]?[0-9]){3,}", "‹digits›", " ".join(text.split()))[:LONGEST_QUOTE]
