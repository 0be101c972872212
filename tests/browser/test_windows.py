"""Whether a browser shows its windows."""

from pathlib import Path
from typing import Any

import pytest

from harness.browser.executable import Executable
from harness.browser.launch import started


class Starter:
    """What starts browsers, and remembers how it was to."""

    def __init__(self) -> None:
        """Begin with nothing started."""
        self.headless: bool | None = None

    def launch(self, *, headless: bool, **_: object) -> Any:
        """Start one."""
        self.headless = headless


@pytest.mark.parametrize("windowed", [True, False])
def test_windows_are_there_where_people_shall_see_them(windowed: bool) -> None:  # noqa: FBT001 - a case
    """Otherwise there are none, as on a machine without a screen."""
    starter = Starter()
    started(starter, Executable(path=Path("chromium")), "", windowed=windowed)  # type: ignore[arg-type] # launches alike
    assert (not windowed) is starter.headless
