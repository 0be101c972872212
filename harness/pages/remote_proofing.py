"""HARP's registration, Step 3."""

from collections.abc import Callable, Sequence

from harness.browser.port import Field
from harness.errors import Missing
from harness.pages.forms import Judgement, judgement
from harness.pages.labels import NONE_OF_THE_ABOVE, ROBOT, Step
from harness.pages.wizard import FormStep

Choice = Callable[[str, tuple[str, ...]], str]
"""Picks one of a question's choices, given the question and all of them."""


class RemoteProofing(FormStep):
    """Step 3: Experian's questions, which are told by their numbers: their words are a person's credit history."""

    step = Step.PROOFING

    def questions(self) -> tuple[Field, ...]:
        """Give the questions on the page, if there are any."""
        page = self._browser.read()
        # Step 1 has a choice as well.
        return () if page.step == Step.PROFILE else tuple(field for field in page.fields if field.kind == "choice")

    def asks(self) -> bool:
        """Tell whether the page asks anything beside the captcha, by whatever kind of field."""
        page = self._browser.read()
        elsewhere = page.step in {Step.PROFILE, Step.ACCOUNT}
        return not elsewhere and any(field.label != ROBOT for field in page.fields)

    def asked(self) -> tuple[Field, ...]:
        """Give the questions on the page; raises `Missing` where there is none."""
        questions = self.questions()
        if not questions:
            raise Missing("the page shows no question of which one choice can be taken")
        return questions

    def answer(self, choose: Choice) -> None:
        """Answer every question by its words, with what `choose` makes of the question and its choices."""
        self._answer(self.asked(), choose)

    def answer_all_but(self, place: int, choose: Choice) -> str:
        """Leave out the question at a place (from 0, or from -1 backwards), answer all others, and name the one.

        Raises `Missing` where that question is answered already: then it can't be left out.
        """
        questions = self.asked()
        left_out = questions[place]
        if left_out.value:
            raise Missing("the question to be left out has a choice that is taken already")
        self._answer([each for each in questions if each != left_out], choose)
        return _name(questions.index(left_out))

    def confirm_not_a_robot(self) -> None:
        """Tick the captcha's box."""
        self._browser.tick(ROBOT)

    def kinds(self) -> list[str]:
        """Give the kinds of field by which the page asks its questions, each once."""
        return sorted({field.kind for field in self._browser.read().fields if field.label != ROBOT})

    def judgement(self) -> Judgement:
        """Tell how the form was judged; what Experian made of the answers is told by the outcome.

        A refused question is named by its place: “question 2”.
        """
        questions = self.questions()
        if not questions:
            return Judgement(accepted=True, refused={})
        page = self._browser.read()
        names = {question.label: _name(place) for place, question in enumerate(questions)}
        refused = judgement(page, page.step).refused
        return Judgement(accepted=False, refused={names.get(label, label): why for label, why in refused.items()})

    def _answer(self, questions: Sequence[Field], choose: Choice) -> None:
        for question in questions:
            self._browser.choose(question.label, choose(question.label, question.options))


def is_none_of_the_above(choice: str) -> bool:
    """Tell whether a choice is NONE OF THE ABOVE, by either of its labels (RIP-005, DSC-057)."""
    return choice.upper().startswith(NONE_OF_THE_ABOVE)


def _name(place: int) -> str:
    return f"question {place + 1}"
