"""Getting past a captcha: by a control that stands for it, or by somebody who solves it in the browser's window.

With its provider's test keys there is nothing to get past: its box is ticked as any other.
"""

import os
import select
import termios
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Protocol

from harness.browser.port import Browser
from harness.capabilities.by_hand import Note
from harness.capabilities.operator_codes import LONGEST_LINE, opened, say
from harness.errors import NotTestable, TooSlow, Trouble

LOOK_S = 0.25
"""So often the page is looked at while the operator is at it: whoever solved it need not say so."""


class Captcha(Protocol):
    """What stands for ticking a captcha's box."""

    def confirm(self, browser: Browser, box: str, note: Note) -> None:
        """Get past the captcha on the page, whose box the guide calls so; `note` is told what a person did for it."""


@dataclass(frozen=True)
class ControlCaptcha:
    """A check box or a button of the test environment's own."""

    name: str

    def confirm(self, browser: Browser, box: str, note: Note) -> None:  # noqa: ARG002 - whoever asks a person needs them
        """See `Captcha.confirm`; raises `Missing` where the page has no such control."""
        if browser.read().field(self.name):
            browser.tick(self.name)
        else:
            browser.press(self.name)


@dataclass(frozen=True)
class OperatorCaptcha:
    """Somebody at a terminal who sees the browser's window, with a limited time for each captcha."""

    terminal: Path | None
    seconds: float

    def confirm(self, browser: Browser, box: str, note: Note) -> None:
        """See `Captcha.confirm`.

        Raises `NotTestable` where nobody is asked or nobody sees a window, `TooSlow` where the time is up.
        """
        if self.terminal is None:
            raise NotTestable("an operator solves the captcha, and none is asked", "run with --interactive")
        if browser.kind == "markup":
            raise NotTestable(
                "an operator solves the captcha in a window, and the markup browser has none", "add --browser chromium"
            )
        began = monotonic()
        with opened(self.terminal) as terminal:
            # A line typed before the question is no answer to it.
            termios.tcflush(terminal, termios.TCIFLUSH)
            say(terminal, f"\nSolve the captcha in the browser’s window, then press Enter ({self.seconds:g} s): ")
            self._await(terminal, browser, box, began + self.seconds)
            say(terminal, "\nGo on.\n")
        note("the captcha in the browser’s window", "the operator", monotonic() - began)

    def _await(self, terminal: int, browser: Browser, box: str, deadline: float) -> None:
        while not _is_ticked(browser, box):
            if monotonic() > deadline:
                say(terminal, "\nThe time is up.\n")
                raise TooSlow(
                    f"the captcha was not solved within {self.seconds:g} s (asked: the operator at {self.terminal})",
                    "stay at the terminal while the run goes on, or raise [captcha] timeout",
                )
            if not select.select([terminal], [], [], LOOK_S)[0]:
                continue
            if not os.read(terminal, LONGEST_LINE):
                raise Trouble(
                    "the operator ended the input instead of solving the captcha", "solve it, and press Enter"
                )
            if browser.read().field(box) is None:
                return  # A captcha that can't be read, such as one in pictures: whoever solved it knows.
            if not _is_ticked(browser, box):
                say(terminal, f"“{box}” is not ticked yet. Once more: ")


def _is_ticked(browser: Browser, box: str) -> bool:
    field = browser.read().field(box)
    return field is not None and field.value == "checked"


def ticks(captcha: Captcha | None, box: str, note: Note) -> Mapping[str, Callable[[Browser], None]]:
    """Give what stands for ticking which boxes: the captcha's, where the profile names a way past it."""
    return {box: lambda browser: captcha.confirm(browser, box, note)} if captcha else {}
