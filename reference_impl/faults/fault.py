"""What a fault is: a named deviation from the guide, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class CompletedForm:
    """A form, by its address, that arrives with this field filled although the person left it empty."""

    address: str
    field_name: str
    value: str


@dataclass(frozen=True)
class Rewriting:
    """A regular expression for a part of a page, and what stands there instead."""

    pattern: str
    replacement: str = ""


@dataclass(frozen=True)
class Fault:
    """One way to be wrong, the requirements it violates, and how it is brought about."""

    name: str
    requirements: tuple[str, ...]
    summary: str
    policy: Mapping[str, object] = field(default_factory=dict)
    """Constants of the policy with other values."""
    forms: tuple[CompletedForm, ...] = ()
    pages: tuple[Rewriting, ...] = ()
