"""What people know of their own credit history, by which they answer Experian's questions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from fakes.experian.credit_files import credit_file
from fakes.experian.knowledge import UnknownQuestionError, answer, wrong_answer
from harness.errors import NotTestable, Trouble
from harness.people.answers import right_choice, wrong_choice


class Knowledge(Protocol):
    """What somebody knows of themselves."""

    @property
    def facts(self) -> tuple[str, ...]:
        """What is true of them, as far as words can be looked for: no years, no numbers."""

    def rightly(self, question: str, choices: Sequence[str]) -> str:
        """Give the choice that is true; raises `Trouble`, without the question's words, where none can be told."""

    def wrongly(self, question: str, choices: Sequence[str]) -> str:
        """Give a choice that is not true; raises `Trouble` as `rightly` does."""


@dataclass(frozen=True)
class CreditHistory:
    """What a made-up person knows: what the fake Experian knows of their SSN."""

    ssn: str

    @property
    def facts(self) -> tuple[str, ...]:
        """See `Knowledge.facts`."""
        return tuple(fact for fact in credit_file(self.ssn).facts.values() if not fact.isdigit())

    def rightly(self, question: str, choices: Sequence[str]) -> str:
        """See `Knowledge.rightly`."""
        return self._known(answer, question, choices)

    def wrongly(self, question: str, choices: Sequence[str]) -> str:
        """See `Knowledge.wrongly`."""
        return self._known(wrong_answer, question, choices)

    def _known(self, answering: Callable[[str, str, Sequence[str]], str], question: str, choices: Sequence[str]) -> str:
        try:
            return answering(self.ssn, question, choices)
        except UnknownQuestionError as problem:
            raise Trouble(
                "a question on the page is none that this person can answer, or lacks the choice that is true of them",
                "check that the page shows Experian’s own wording and all choices",
            ) from problem


@dataclass(frozen=True)
class Answers:
    """What a listed person knows: what their file says, by telling words of the questions."""

    by_words: Mapping[str, str]

    @property
    def facts(self) -> tuple[str, ...]:
        """See `Knowledge.facts`."""
        return tuple(fact for fact in self.by_words.values() if not fact.isdigit())

    def rightly(self, question: str, choices: Sequence[str]) -> str:
        """See `Knowledge.rightly`."""
        return right_choice(self.by_words, question, choices)

    def wrongly(self, question: str, choices: Sequence[str]) -> str:
        """See `Knowledge.wrongly`."""
        return wrong_choice(self.by_words, question, choices)


@dataclass(frozen=True)
class AnyAnswer:
    """What somebody may answer whom Experian fails whatever they do: anything."""

    by_words: Mapping[str, str]

    @property
    def facts(self) -> tuple[str, ...]:
        """See `Knowledge.facts`."""
        return Answers(self.by_words).facts

    def rightly(self, question: str, choices: Sequence[str]) -> str:  # noqa: ARG002 - no answer of theirs passes
        """See `Knowledge.rightly`; raises `NotTestable`, since no answer of theirs leads on."""
        raise NotTestable(
            "somebody who passes is needed, and only somebody who always fails is left",
            "add a [[person]] good for “passes” to the people file",
        )

    def wrongly(self, question: str, choices: Sequence[str]) -> str:  # noqa: ARG002 - whatever is asked
        """See `Knowledge.wrongly`."""
        return choices[0]
