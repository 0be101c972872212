"""What a preflight finds out: what works, what is worth knowing, and what stands in the way of a run."""

from dataclasses import dataclass
from typing import Literal

State = Literal["good", "told", "wrong"]
"""It works; the run goes without it, and says so; nothing that the run found out could be trusted."""


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    what: str
    """Such as `sites` or `clock`."""
    state: State
    sentence: str
    remedy: str = ""


def good(what: str, sentence: str) -> Finding:
    """Find that it works."""
    return Finding(what, "good", sentence)


def told(what: str, sentence: str, remedy: str = "") -> Finding:
    """Find something that is worth knowing before a run."""
    return Finding(what, "told", sentence, remedy)


def wrong(what: str, sentence: str, remedy: str) -> Finding:
    """Find something that stands in the way."""
    return Finding(what, "wrong", sentence, remedy)
