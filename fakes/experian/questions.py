"""The questions Experian asks: worded as the guide shows them, different at every attempt (RIP-001, RIP-013)."""

from collections.abc import Mapping
from typing import Final

from fakes.dice import shuffled
from fakes.experian.credit_files import POSSIBILITIES, Topic, credit_file, opened
from fakes.experian.ridp_response import Question
from fakes.ssn import FileKind

NONE_OF_THE_ABOVE: Final = "NONE OF THE ABOVE/DOES NOT APPLY"
QUESTIONS: Final = 5
# Fewer than this many can't verify anyone; the service's schema allows three to five.
FEWEST_QUESTIONS: Final = 3
NAMED_CHOICES: Final = 4
QUESTIONS_OF: Final[Mapping[FileKind, int]] = {
    FileKind.TOO_FEW_QUESTIONS: FEWEST_QUESTIONS - 1,
    FileKind.THREE_QUESTIONS: 3,
    FileKind.FOUR_QUESTIONS: 4,
}
WORDING: Final[Mapping[Topic, str]] = {
    Topic.MORTGAGE: (
        "You may have opened a mortgage loan in or around {opened}. Please select the lender to whom you currently "
        f"make your mortgage payments. If you do not have a mortgage, select '{NONE_OF_THE_ABOVE}'."
    ),
    Topic.AUTO_LOAN: (
        "You may have opened an auto loan in or around {opened}. Please select the lender for this account. "
        f"If you do not have such an auto loan, select '{NONE_OF_THE_ABOVE}'."
    ),
    Topic.CREDIT_CARD: (
        "You may have opened a (BANK CREDIT CARD) credit card. Please select the year in which your account was opened."
    ),
    Topic.HOME_EQUITY: (
        "You may have opened a Home Equity Line of Credit type loan in or around {opened}. Please select the lender "
        "to whom you currently make your payments or made your payments."
    ),
    Topic.EMPLOYER: (
        "Which of the following is a current or previous employer? If there is not a matched employer name, "
        "please select 'NONE OF THE ABOVE'."
    ),
    Topic.BEDROOMS: (
        f"How many bedrooms are in your home? If none of these numbers is right, please select '{NONE_OF_THE_ABOVE}'."
    ),
    Topic.FORMER_ADDRESS: (
        "Which of the following is an address where you have lived in the last five years? If none of these is, "
        f"please select '{NONE_OF_THE_ABOVE}'."
    ),
}


def questions(ssn: str, attempt: int) -> tuple[Question, ...]:
    """Give the questions of an attempt (0 is the first), too few of them where the credit file is thin.

    The seven topics stand in a circle and each attempt begins at another of them: seven attempts in a row differ.
    """
    circle = shuffled(tuple(Topic), "circle", ssn)
    start = attempt % len(circle)
    count = QUESTIONS_OF.get(credit_file(ssn).kind, QUESTIONS)
    return tuple(_question(ssn, attempt, topic) for topic in (circle[start:] + circle[:start])[:count])


def right_answer(ssn: str, topic: Topic) -> str:
    """Give the fact about a topic, or `NONE_OF_THE_ABOVE` where the topic doesn't apply."""
    return credit_file(ssn).facts.get(topic, NONE_OF_THE_ABOVE)


def _question(ssn: str, attempt: int, topic: Topic) -> Question:
    fact = credit_file(ssn).facts.get(topic)
    facts = () if fact is None else (fact,)
    decoys = shuffled([other for other in POSSIBILITIES[topic] if other != fact], "decoys", topic, ssn, attempt)
    named = shuffled((*facts, *decoys)[:NAMED_CHOICES], "choices", topic, ssn, attempt)
    return Question(WORDING[topic].format(opened=opened(ssn, topic)), (*named, NONE_OF_THE_ABOVE))
