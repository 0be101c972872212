import pytest

from fakes.experian.questions import NONE_OF_THE_ABOVE, questions
from fakes.people import People
from fakes.ssn import FileKind


def test_question_has_five_choices_and_none_is_last(people: People) -> None:
    """Four different choices and NONE OF THE ABOVE/DOES NOT APPLY at the end (RIP-013)."""
    for question in questions(people.person(1).ssn, 0):
        assert 5 == len(set(question.choices))
        assert NONE_OF_THE_ABOVE == question.choices[-1]
        assert NONE_OF_THE_ABOVE not in question.choices[:-1]


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        (FileKind.ORDINARY, 5),
        (FileKind.FOUR_QUESTIONS, 4),
        (FileKind.THREE_QUESTIONS, 3),
        (FileKind.TOO_FEW_QUESTIONS, 2),
    ],
)
def test_credit_file_decides_how_many_are_asked(people: People, kind: FileKind, count: int) -> None:
    """Five questions are the rule, and a thin file yields fewer (DSC-056)."""
    assert count == len(questions(people.person(1, file=kind).ssn, 0))


def test_questions_are_repeatable(people: People) -> None:
    """The same person at the same attempt is asked the same."""
    ssn = people.person(1).ssn

    assert questions(ssn, 0) == questions(ssn, 0)


def test_questions_differ_between_people(people: People) -> None:
    """Two people are asked different questions (RIP-001)."""
    assert questions(people.person(1).ssn, 0) != questions(people.person(2).ssn, 0)


def test_questions_differ_on_retry(people: People) -> None:
    """No two of seven attempts ask the same questions in the same order."""
    ssn = people.person(1).ssn

    assert 7 == len({tuple(question.text for question in questions(ssn, attempt)) for attempt in range(7)})
