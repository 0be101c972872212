"""Names that nothing has, refused with the nearest that something has."""

from collections.abc import Iterable
from difflib import get_close_matches

from harness.errors import UsageError

GLANCE = 15
"""So many names a person reads at a glance."""


def refuse_unknown(what: str, found: Iterable[str], known: Iterable[str]) -> None:
    """Raise UsageError for the first name that is unknown; `what` says what was expected."""
    names = list(dict.fromkeys(known))
    for name in found:
        if name not in names:
            near = get_close_matches(name, names, n=1, cutoff=0.5)
            listed = f"There are: {', '.join(names)}." if len(names) <= GLANCE else "Every report lists them."
            hint = f"Did you mean {near[0]}?" if near else listed
            raise UsageError(f"expected {what}, found “{name}”. {hint}")
