"""What a person does with a question on screen: recognise it by its words, and pick the choice that is true."""

from collections.abc import Mapping, Sequence
from typing import Final

from fakes.errors import FakesError
from fakes.experian.credit_files import Topic
from fakes.experian.questions import right_answer

# A page may cut or wrap a question; these words are enough to know it. No question holds those of another.
TELLING_WORDS: Final[Mapping[Topic, str]] = {
    Topic.MORTGAGE: "mortgage loan",
    Topic.AUTO_LOAN: "auto loan",
    Topic.CREDIT_CARD: "credit card",
    Topic.HOME_EQUITY: "home equity",
    Topic.EMPLOYER: "employer",
    Topic.BEDROOMS: "bedrooms",
    Topic.FORMER_ADDRESS: "lived",
}
# Two labels of this choice are in the guide (DSC-057): they agree in how they begin.
NONE_BEGINS: Final = "none of the above"


class UnknownQuestionError(FakesError):
    """A question on screen is none that the fake Experian asks, or offers no choice that could be right."""


def answer(ssn: str, question: str, choices: Sequence[str]) -> str:
    """Give the right one of the choices, as it is written on screen; raises `UnknownQuestionError`."""
    fact = right_answer(ssn, _topic(question))
    known = [choice for choice in choices if _plain(choice) == _plain(fact)]
    none = [choice for choice in choices if _plain(choice).startswith(NONE_BEGINS)]
    if not (known or none):
        raise UnknownQuestionError(
            f"Expected the true answer or NONE OF THE ABOVE among the choices of {question!r}, found "
            f"{len(choices)} others. Check that the page shows all choices that Experian sent."
        )
    return (known + none)[0]


def wrong_answer(ssn: str, question: str, choices: Sequence[str]) -> str:
    """Give the first choice that is not right, as it is written on screen; raises `UnknownQuestionError`."""
    right = answer(ssn, question, choices)
    wrong = [choice for choice in choices if choice != right]
    if not wrong:
        raise UnknownQuestionError(
            f"Expected a second choice below {question!r}, found only one. Check that the page shows all choices."
        )
    return wrong[0]


def _topic(question: str) -> Topic:
    words = _plain(question)
    for topic, telling in TELLING_WORDS.items():
        if telling in words:
            return topic
    raise UnknownQuestionError(
        f"Expected a question about one of {', '.join(topic.value for topic in Topic)}, found {question!r}. "
        "Check that the page shows Experian's own wording."
    )


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
