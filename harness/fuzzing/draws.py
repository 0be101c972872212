"""How examples are drawn; whoever only asks this need not import Hypothesis."""

from dataclasses import dataclass
from math import inf
from pathlib import Path

EXAMPLES = 100
"""How many examples each property tries: a second of a run in-process, half a minute in Chromium."""


@dataclass(frozen=True)
class Drawing:
    """How examples are drawn: the same ones for the same seed."""

    seed: int = 0
    examples: int = EXAMPLES
    seconds: float = inf
    """After this time no more are drawn; what was objected to by then is made as small as can be all the same."""
    replay: Path | None = None
    """The folder in which counterexamples are kept and from which earlier ones are tried first."""


USUAL = Drawing()
"""As many as usual, from no particular seed."""
