"""How a listed person answers: a question is known by telling words, for its choices and their order change."""

import re
from collections.abc import Mapping, Sequence

from harness.errors import Trouble
from harness.pages.labels import NONE_OF_THE_ABOVE

REMEDY = "compare the person’s answers in the people file with what the page asks"


def right_choice(answers: Mapping[str, str], question: str, choices: Sequence[str]) -> str:
    """Give the choice that is true, as it is written on screen; NONE OF THE ABOVE where none of the others is.

    Of several telling words that the question has, the longest count. Raises `Trouble`, without the question's words,
    where none of them is in the question, or no choice can be true.
    """
    known = [words for words in answers if _plain(words) in _plain(question)]
    if not known:
        raise Trouble("the people file has no answer to a question on the page", REMEDY)
    fact = _plain(answers[max(known, key=len)])
    exact = [each for each in choices if _plain(each) == fact]
    within = [each for each in choices if fact and re.search(rf"\b{re.escape(fact)}\b", _plain(each))]
    none = [each for each in choices if _plain(each).startswith(_plain(NONE_OF_THE_ABOVE))]
    if len(exact) != 1 and len(within) > 1:
        raise Trouble("several choices of a question have the answer of the people file in them", REMEDY)
    if not (exact or within or none):
        raise Trouble("no choice of a question is the answer of the people file, nor NONE OF THE ABOVE", REMEDY)
    return (exact + within + none)[0]


def wrong_choice(answers: Mapping[str, str], question: str, choices: Sequence[str]) -> str:
    """Give the first choice that is not true; raises `Trouble` where there is none, or as `right_choice` does."""
    right = right_choice(answers, question, choices)
    wrong = [each for each in choices if each != right]
    if not wrong:
        raise Trouble("a question on the page has only one choice", "check that the page shows all choices")
    return wrong[0]


def _plain(text: str) -> str:
    """Give the words of a text in small letters, with single spaces and without punctuation."""
    return " ".join(re.findall(r"[\w$%]+", text.replace("’", "'").casefold()))
