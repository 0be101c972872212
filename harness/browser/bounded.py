"""Running a script in a page for a limited time: Playwright itself waits for ever where a navigation hangs."""

from asyncio import wait_for
from typing import Any

from playwright.sync_api import Frame

from harness.errors import TooSlow


def evaluated(frame: Frame, script: str, argument: Any, patience_s: float) -> Any:
    """Run a script in a frame, and give its value; raises `TooSlow` where none comes in time.

    The public call has no time-out, and neither has the page a means of its own against this: while the answer to a
    navigation hangs, no script runs in it.
    """
    # Two names of the library's own; a test sees that they do as they did.
    running = frame._impl_obj.evaluate(script, argument)  # noqa: SLF001
    try:
        return frame._sync(wait_for(running, patience_s))  # noqa: SLF001
    except TimeoutError as problem:
        raise TooSlow(f"{frame.url} did not answer a look at it within {patience_s:g} s") from problem
