"""Credit files, derived from the SSN alone: the fake and the person agree without ever speaking to one another."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from fakes.dice import pick, shuffled
from fakes.experian import catalogue
from fakes.ssn import FileKind, file_kind


class Topic(Enum):
    """What a question can be about (RIP-006, RIP-010)."""

    MORTGAGE = "mortgage"
    AUTO_LOAN = "auto loan"
    CREDIT_CARD = "credit card"
    HOME_EQUITY = "home equity line of credit"
    EMPLOYER = "employer"
    BEDROOMS = "bedrooms"
    FORMER_ADDRESS = "former address"


# What can be true of a person, and what else a question offers.
POSSIBILITIES: Final[Mapping[Topic, tuple[str, ...]]] = {
    Topic.MORTGAGE: catalogue.MORTGAGE_LENDERS,
    Topic.AUTO_LOAN: catalogue.AUTO_LENDERS,
    Topic.CREDIT_CARD: catalogue.CARD_YEARS,
    Topic.HOME_EQUITY: catalogue.HOME_EQUITY_LENDERS,
    Topic.EMPLOYER: catalogue.EMPLOYERS,
    Topic.BEDROOMS: catalogue.BEDROOMS,
    Topic.FORMER_ADDRESS: catalogue.STREETS,
}
# Three of the seven don't apply: of any five questions at least one is rightly answered with NONE, and at least two
# are not, so that neither guess passes.
ABSENT_FACTS: Final = 3


@dataclass(frozen=True)
class CreditFile:
    """A kind of credit file, and its facts by topic; a topic without a fact doesn't apply to the person."""

    kind: FileKind
    facts: Mapping[Topic, str]


def credit_file(ssn: str) -> CreditFile:
    """Give the credit file of a synthetic SSN of nine digits."""
    present = shuffled(tuple(Topic), "facts", ssn)[ABSENT_FACTS:]
    facts = {topic: pick(POSSIBILITIES[topic], "fact", topic, ssn) for topic in present}
    return CreditFile(file_kind(ssn), facts)


def opened(ssn: str, topic: Topic) -> str:
    """Give the month and year in which a loan was, or is wrongly said to have been, opened: "March 2018"."""
    month = pick(catalogue.MONTHS, "month", topic, ssn)
    return f"{month} {pick(catalogue.LOAN_YEARS, 'year', topic, ssn)}"
