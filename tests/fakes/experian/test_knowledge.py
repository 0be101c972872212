import pytest

from fakes.experian.knowledge import UnknownQuestionError, answer, wrong_answer
from fakes.experian.questions import NONE_OF_THE_ABOVE, questions
from fakes.people import People


def _answers(ssn: str, attempt: int) -> list[str]:
    return [answer(ssn, question.text, question.choices) for question in questions(ssn, attempt)]


def test_some_right_answers_are_none_but_not_all(people: People) -> None:
    """Of five right answers one to three are NONE OF THE ABOVE, so guessing it never passes."""
    counts = {
        _answers(people.person(index).ssn, attempt).count(NONE_OF_THE_ABOVE)
        for index in range(60)
        for attempt in range(7)
    }

    assert {1, 2, 3} == counts


def test_answer_stays_the_same_on_retry(people: People) -> None:
    """A fact doesn't change because it is asked again among other choices."""
    ssn = people.person(1).ssn
    told = [
        {question.text: answer(ssn, question.text, question.choices) for question in questions(ssn, attempt)}
        for attempt in range(7)
    ]

    assert all(first[text] == later[text] for first in told for later in told for text in first.keys() & later.keys())


def test_answer_is_found_by_words_not_by_position(people: People) -> None:
    """Reversed choices, another case, wrapped lines and a number before the question don't confuse a person."""
    ssn = people.person(1).ssn
    for question in questions(ssn, 0):
        right = answer(ssn, question.text, question.choices)
        shown = [f" {choice.lower()}" for choice in reversed(question.choices)]
        assert f" {right.lower()}" == answer(ssn, f"1. {question.text.replace(' ', chr(10))} *", shown)


def test_shorter_label_of_none_is_known(people: People) -> None:
    """NONE OF THE ABOVE is recognised by how it begins (DSC-057)."""
    ssn = people.person(1).ssn

    assert "None of the above" == answer(ssn, questions(ssn, 0)[0].text, ["Somebody else", "None of the above"])


def test_wrong_answer_is_a_choice_and_wrong(people: People) -> None:
    """A wrong answer is on screen too, and is not the right one."""
    ssn = people.person(1).ssn
    for question in questions(ssn, 0):
        wrong = wrong_answer(ssn, question.text, question.choices)
        assert wrong in question.choices
        assert answer(ssn, question.text, question.choices) != wrong


def test_question_of_somebody_else_is_not_understood(people: People) -> None:
    """A question that Experian never asks is repeated in the error."""
    with pytest.raises(UnknownQuestionError, match="favourite colour"):
        answer(people.person(1).ssn, "What is your favourite colour?", ["Red", NONE_OF_THE_ABOVE])


def test_choices_without_a_possible_answer_are_reported(people: People) -> None:
    """A page that hides choices leaves the person without an answer."""
    ssn = people.person(1).ssn

    with pytest.raises(UnknownQuestionError, match="1 others"):
        answer(ssn, questions(ssn, 0)[0].text, ["Somebody else"])


def test_single_choice_can_not_be_answered_wrongly(people: People) -> None:
    """Where the only choice is right there is no wrong answer."""
    ssn = people.person(1).ssn

    with pytest.raises(UnknownQuestionError, match="only one"):
        wrong_answer(ssn, questions(ssn, 0)[0].text, [NONE_OF_THE_ABOVE])
