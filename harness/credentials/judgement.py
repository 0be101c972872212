"""What a rule about credentials is, and how one is judged."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from fakes.people import Person
from harness.pages.labels import AccountField


class Judgement(Enum):
    """How credentials stand with one rule."""

    SATISFIED = "satisfied"
    BROKEN = "broken"
    EITHER = "either"
    """A discrepancy, or the silence of the guide, leaves it free."""


@dataclass(frozen=True)
class Credentials:
    """What a person enters in Step 2, exactly as typed."""

    user_id: str
    password: str = field(repr=False)
    confirmation: str = field(repr=False)
    question: str
    answer: str = field(repr=False)


Judge = Callable[[Person, Credentials], Judgement]


@dataclass(frozen=True)
class Rule:
    """One rule: at which field a refusal shows, and where it comes from."""

    name: str
    field: AccountField
    requirement: str
    judge: Judge
    discrepancies: tuple[str, ...] = ()
    """The rows that leave some of it free, or say how it is meant."""
    strictest: Judgement = Judgement.BROKEN
    """The worst that it can find: some rules only tell what the guide does not decide."""
