"""How a listed person answers Experian's questions."""

import pytest

from harness.errors import Trouble
from harness.people.answers import right_choice, wrong_choice

ANSWERS = {"auto loan": "Sample Bank", "auto loan opened": "March 2018", "streets": "Elm St"}
NONE = "NONE OF THE ABOVE/DOES NOT APPLY"


@pytest.mark.parametrize(
    ("question", "choices", "right"),
    [
        ("Who is the lender of your AUTO  LOAN?", ("Other Bank", "SAMPLE BANK", NONE), "SAMPLE BANK"),
        ("Who is the lender of your auto loan?", (NONE, "Sample Bank"), "Sample Bank"),
        ("Who is the lender of your auto loan?", ("Other Bank", NONE), NONE),
        ("When was the auto loan opened?", ("March 2018", "May 2019"), "March 2018"),
        ("Which of these streets do you know?", ("ELM ST, APT 4", "OAK ST", "HELM ST"), "ELM ST, APT 4"),
    ],
)
def test_a_question_is_known_by_its_words(question: str, choices: tuple[str, ...], right: str) -> None:
    """In whatever order the choices stand; the longest words count, and NONE OF THE ABOVE where no choice is true."""
    assert right == right_choice(ANSWERS, question, choices)


def test_a_wrong_answer_is_any_other_choice() -> None:
    """The first of them."""
    assert "Other Bank" == wrong_choice(ANSWERS, "auto loan?", ("Sample Bank", "Other Bank", NONE))


@pytest.mark.parametrize(
    ("question", "choices"),
    [
        ("How many bedrooms are there?", ("1", "2", NONE)),
        ("Who gave the auto loan?", ("Other Bank", "Third Bank")),
        ("Which of these streets?", ("1 Elm St", "2 Elm St", NONE)),
    ],
)
def test_what_the_file_does_not_answer_is_told_without_the_questions_words(
    question: str, choices: tuple[str, ...]
) -> None:
    """They are somebody's credit history."""
    with pytest.raises(Trouble) as told:
        right_choice(ANSWERS, question, choices)
    said = f"{told.value.reason} {told.value.remedy}"
    assert "people file" in said
    assert not [each for each in (question, *choices) if each in said]


def test_an_only_choice_can_not_be_answered_wrongly() -> None:
    """There is no other."""
    with pytest.raises(Trouble, match="only one choice"):
        wrong_choice(ANSWERS, "auto loan?", ("Sample Bank",))
