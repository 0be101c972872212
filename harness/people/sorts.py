"""What test people are good for, as scenarios ask for it and a file of people says it."""

from collections.abc import Mapping
from types import MappingProxyType

from fakes.ssn import FileKind

PASSES = "passes"
"""Good for everything that an ordinary credit file is good for: passing by right answers, failing by wrong ones."""

ALWAYS_FAILS = "always fails"
"""Experian fails them whatever they answer."""

PHONE_VERIFIED = "phone-verified"
"""Experian has verified them by phone before the run, and the file tells their Review Reference Number."""

GOOD_FOR = (
    PASSES,
    ALWAYS_FAILS,
    PHONE_VERIFIED,
    *(kind.value for kind in FileKind if kind is not FileKind.ORDINARY),
)
"""What people can be good for: what Experian does with them."""

_INSTEAD: Mapping[str, tuple[str, ...]] = MappingProxyType(
    # Who passes can fail too, and may be asked to pass after that: they come first.
    {FileKind.ORDINARY.value: (PASSES,), ALWAYS_FAILS: (PASSES, ALWAYS_FAILS)}
)


def sorts_for(file: str) -> tuple[str, ...]:
    """Give the sorts of people who serve where a credit file is asked for, the best first."""
    return _INSTEAD.get(file, (file,))


def file_kind(file: str) -> FileKind:
    """Give the credit file that a made-up person has who is asked for as this; raises ValueError for an unknown one."""
    return FileKind.ORDINARY if file in {ALWAYS_FAILS, PHONE_VERIFIED} else FileKind(file)
