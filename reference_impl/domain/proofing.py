"""Step 3, Remote Proofing: questions, Experian's decisions, and what a person is told about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from reference_impl.domain import labels
from reference_impl.domain.problem import Problem, missing

NOT_A_ROBOT: Final = {labels.NOT_A_ROBOT: "Check the box to confirm that you are not a robot."}
"""What the robot check asks for when it is left out."""


class Decision(Enum):
    """Experian's final decision codes."""

    ACCEPTED = "ACC"
    CALL = "RF1"
    RECHECK = "RF2"
    USE_LIMIT = "RF3"
    HARD_FAILURE = "RF4"


@dataclass(frozen=True)
class Question:
    """A question with its number on the page, from 1, and its choices."""

    number: int
    text: str
    choices: tuple[str, ...]

    @property
    def label(self) -> str:
        """Give the question as the page prints it."""
        return f"{self.number}. {self.text}"


@dataclass(frozen=True)
class Questions:
    """What Experian asks, in which session, and under which reference number."""

    session: str
    reference_number: str
    questions: tuple[Question, ...] = field(repr=False)


@dataclass(frozen=True)
class Verdict:
    """Experian's decision; the Review Reference Number is never empty on a refusal."""

    decision: Decision
    reference_number: str


@dataclass(frozen=True)
class Failure:
    """What the failure page tells: the number (DSC-025: on every failure), and which ways are open."""

    reference_number: str
    may_call: bool
    may_retry: bool


def failure_of(verdict: Verdict, attempts_left: int) -> Failure:
    """Say what a refusal leaves open (ERR-001 to ERR-003): RF4 never prompts to call, RF3 and RF4 not to retry."""
    return Failure(
        reference_number=verdict.reference_number,
        may_call=verdict.decision is not Decision.HARD_FAILURE,
        may_retry=attempts_left > 0 and verdict.decision in {Decision.CALL, Decision.RECHECK},
    )


def answer_problems(questions: Questions, typed: Mapping[str, str]) -> list[Problem]:
    """Name each question without one of its choices (RIP-007), and the robot check left out (CAP-001).

    Choices are typed as their number from 1.
    """
    unanswered = [
        Problem(question.label, "Choose one answer.")
        for question in questions.questions
        if typed.get(question.label) not in {str(n) for n in range(1, len(question.choices) + 1)}
    ]
    # DSC-011: on the remote path the robot check is on this page.
    return unanswered + missing(typed, NOT_A_ROBOT)
