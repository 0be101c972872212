"""What a fault is: a named deviation from the guide, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class FieldRewriting:
    """A field of a form, by the form's address, that arrives changed before the site judges it.

    `address` is a regular expression for the whole path of the form. `pattern` is one for the part of what was typed
    that `replacement` takes the place of; `^$` is a field left empty. What the site then accepts or refuses is not what
    the person typed.
    """

    address: str
    field_name: str
    pattern: str
    replacement: str


@dataclass(frozen=True)
class FieldCopy:
    """A field of a form that arrives holding what another one holds; the address is as above."""

    address: str
    source: str
    target: str


@dataclass(frozen=True)
class Rewriting:
    """A regular expression for a part of a page or an e-mail, and what stands there instead.

    `‹field-name›` in the replacement is what was last typed into a field of that name.
    """

    pattern: str
    replacement: str = ""


@dataclass(frozen=True)
class Detour:
    """An address that leads to another one: a path of the site, query included, or a whole address."""

    address: str
    target: str


@dataclass(frozen=True)
class Fault:
    """One way to be wrong, the requirements it violates, and how it is brought about."""

    name: str
    requirements: tuple[str, ...]
    summary: str
    policy: Mapping[str, object] = field(default_factory=dict)
    """Constants of the policy with other values."""
    forms: tuple[FieldRewriting | FieldCopy, ...] = ()
    pages: tuple[Rewriting, ...] = ()
    letters: tuple[Rewriting, ...] = ()
    """What is changed in e-mails: subject and body are one text, divided by a line break."""
    detours: tuple[Detour, ...] = ()
    served_by_qpp: tuple[str, ...] = ()
    """How addresses of the HARP site begin that the QPP site answers itself."""
    inquiries: tuple[Rewriting, ...] = ()
    """What is changed in the JSON of requests to Experian."""
    triggers: tuple[str, ...] = ()
    """SQL that changes what the database keeps."""
    logged: tuple[str, ...] = ()
    """Names of fields of forms that the deployment's log keeps."""
    is_advisory: bool = False
    """Whether no scenario can call it a violation: it breaks no MUST, a discrepancy leaves it free, or it needs review.

    A refusal that is told for another reason needs review. Such a fault is killed by less than a violation, so the mark
    is for what the specification can't judge harder, not for what it should have.
    """
    reading: str = ""
    """The reading of a discrepancy that a deployment with the fault follows, such as `DSC-055 no-limits`.

    Where the register leaves it free it is no violation: such a fault is killed by a scenario that tells this reading.
    """
    stand_ins: Mapping[type, type] = field(default_factory=dict)
    """Parts of the deployment, and what stands in their place: for what only another course of things can be."""
