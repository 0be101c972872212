"""Security codes that the operator of a run types in at the terminal."""

import os
import select
import termios
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from harness.capabilities.code_reader import CodeReader
from harness.capabilities.patience import WAYS, Patience
from harness.capabilities.port import Contact
from harness.errors import Trouble

TERMINAL = Path("/dev/tty")
LONGEST_LINE = 1024


@dataclass(frozen=True)
class OperatorCodes:
    """`Codes` from whoever sits at `terminal`. What is typed shows there, and goes nowhere else."""

    terminal: Path
    reader: CodeReader
    patience: Patience

    @property
    def asked_of(self) -> str:
        """Who is asked."""
        return "the operator"

    def expect(self, contact: Contact) -> Callable[[], str]:
        """See `Codes.expect`; the operator is asked when the code is needed."""
        return lambda: self._receive(contact)

    def _receive(self, contact: Contact) -> str:
        with opened(self.terminal) as terminal:
            # A line typed before the question is no answer to it.
            termios.tcflush(terminal, termios.TCIFLUSH)
            say(terminal, f"\nThe security code that came {WAYS[contact.channel]} {contact.to}: ")
            code = self.patience.wait_for(lambda left: self._answer(terminal, left))
            if code is None:
                say(terminal, "\nThe time is up.\n")
                by_hand = "stay at the terminal while the run goes on"
                raise self.patience.exhausted(contact, f"the operator at {self.terminal}", "nothing came", by_hand)
        return code

    def _answer(self, terminal: int, seconds: float) -> str | None:
        """Take one line; None where none comes in time, or it holds no code and another is asked for."""
        if not select.select([terminal], [], [], seconds)[0]:
            return None
        line = os.read(terminal, LONGEST_LINE)
        if not line:
            raise Trouble("the operator ended the input instead of typing a security code", "type it, and press Enter")
        if (code := self.reader.typed(line.decode("utf-8", "replace"))) is None:
            say(terminal, "That is no security code. Once more: ")
        return code


@contextmanager
def opened(terminal: Path) -> Iterator[int]:
    """Open a terminal to ask and be answered at; raises `Trouble` where there is none."""
    try:
        descriptor = os.open(terminal, os.O_RDWR | os.O_NOCTTY)
    except OSError as problem:
        raise Trouble(
            f"expected a terminal at {terminal} to ask an operator at, found none ({problem.strerror})",
            "run at a terminal, or without --interactive",
        ) from problem
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def say(terminal: int, words: str) -> None:
    """Say something at an open terminal."""
    os.write(terminal, words.encode())
