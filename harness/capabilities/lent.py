"""What a test environment lends to a run, or a word on what it would have to lend."""

from typing import TypeVar

from harness.errors import NotTestable

T = TypeVar("T")

CONTROL = "give it a [control] API, see docs/profiles.md"


def lent(means: T | None, why: str, remedy: str = CONTROL) -> T:
    """Give the means; raises `NotTestable` for this reason and with this remedy where the profile lends none."""
    if means is None:
        raise NotTestable(f"the profile gives no means {why}", remedy)
    return means
