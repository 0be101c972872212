"""Faults of the challenge question and its answer."""

from typing import Final

from reference_impl.faults.fault import Fault, FieldRewriting, Rewriting

STEP_2: Final = "/register/account"
QUESTION: Final = "challenge-question"
ANSWER: Final = "challenge-question-answer"

CHALLENGE: Final = (
    Fault(
        name="challenge-question-optional",
        requirements=("CHQ-001", "CHQ-003"),
        summary="Step 2 is accepted without a challenge question and without an answer.",
        forms=(
            FieldRewriting(STEP_2, QUESTION, "^$", "What was the name of your first pet?"),
            FieldRewriting(STEP_2, ANSWER, "^$", "madeup"),
        ),
    ),
    Fault(
        name="one-challenge-question-only",
        requirements=("CHQ-002",),
        summary="There is but one challenge question to choose.",
        pages=(Rewriting(r'(?s)(<select id="challenge-question".*?</option>.*?</option>).*?(</select>)', r"\1\2"),),
    ),
    Fault(
        name="two-challenge-questions",
        requirements=("CHQ-002",),
        summary="There are two lists of challenge questions.",
        pages=(
            Rewriting(
                r'(?s)(<label for="challenge-question-answer">)',
                '<label for="more">Second Challenge Question</label>'
                '<select id="more"><option>First car?</option><option>First job?</option></select>'
                r"\1",
            ),
        ),
    ),
    Fault(
        name="challenge-questions-refused",
        requirements=("CHQ-002",),
        summary="All challenge questions but the first are refused.",
        forms=(FieldRewriting(STEP_2, QUESTION, "^.*(teacher|book|car|museum).*$", "another"),),
    ),
    Fault(
        name="challenge-answer-minimum-3",
        requirements=("CHQ-005",),
        summary="A challenge answer of 3 characters is accepted.",
        policy={"answer_min": 3},
    ),
    Fault(
        name="challenge-answer-minimum-5",
        requirements=("CHQ-005",),
        summary="A challenge answer of 4 characters is refused.",
        policy={"answer_min": 5},
    ),
    Fault(
        name="challenge-answer-maximum-99",
        requirements=("CHQ-005",),
        summary="A challenge answer of 100 characters is refused.",
        policy={"answer_max": 99},
    ),
    Fault(
        name="challenge-answer-without-maximum",
        requirements=("CHQ-005",),
        summary="A challenge answer of 101 characters is accepted.",
        policy={"answer_max": 10_000},
    ),
    Fault(
        name="challenge-answer-with-digits-refused",
        requirements=("CHQ-005",),
        summary="A challenge answer with digits is refused.",
        forms=(FieldRewriting(STEP_2, ANSWER, "[0-9]", "-"),),
    ),
    Fault(
        name="challenge-answer-with-question-or-credentials",
        requirements=("CHQ-006",),
        summary="A challenge answer may contain the question, the User ID and the password.",
        policy={"answer_exclusions": ()},
        forms=(FieldRewriting(STEP_2, ANSWER, r"[?]$", ""),),
    ),
)
