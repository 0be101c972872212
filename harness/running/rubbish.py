"""How often Python looks for rubbish while a run is built up: seldom, since nearly all of it stays till the end."""

import gc

OBJECTS = 50_000
"""So many new objects make Python look; its own 700 take a sixth of the time until the first scenario."""


def look_seldom() -> None:
    """Look for rubbish seldom from now on, in this process; what is built up by now is not looked at again."""
    gc.freeze()
    gc.set_threshold(OBJECTS)
