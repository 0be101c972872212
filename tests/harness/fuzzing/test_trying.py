"""Trying credentials out on a form for as long as the budget lasts."""

from dataclasses import dataclass, replace

import pytest

from fakes.people import People
from harness.credentials.judgement import Credentials
from harness.errors import BudgetSpent, Trouble
from harness.fuzzing.draws import Drawing
from harness.fuzzing.trial import Trial
from harness.fuzzing.trying import Property
from harness.pages.forms import Judgement
from harness.pages.labels import AccountField
from harness.probing import Probe
from reference_impl.domain import labels
from reference_impl.domain.credentials import CHALLENGE_QUESTIONS, account_problems
from reference_impl.policy import Policy
from tests.credentials.deciding import applicant

PERSON = People(7, "tried").person(0)
GOOD = Credentials("b3d5f7-9g3", "Bcdfghjkmnpqrs-7", "Bcdfghjkmnpqrs-7", CHALLENGE_QUESTIONS[0], "bcdfgh")
CALIBRATION = 2
"""So many forms a probe submits to learn whether a deployment tells of a password beside a refused answer."""


@dataclass
class Form:
    """Step 2 of the reference without its pages; after some forms the run's budget is spent."""

    budget: int

    def begin_again(self) -> None:
        """Do nothing: each form is a new one."""

    def judge(self, chosen: Credentials) -> Judgement:
        """Judge a form by the rules of the reference."""
        if not self.budget:
            raise BudgetSpent("the budget is spent: 2 of 2 accounts", "raise accounts")
        self.budget -= 1
        entries = (chosen.user_id, chosen.password, chosen.confirmation, chosen.question, chosen.answer)
        typed = dict(zip(labels.ACCOUNT, entries, strict=True))
        found = account_problems(typed, applicant(PERSON), Policy())
        return Judgement(accepted=not found, refused={each.field_label: each.message for each in found})


def trial(budget: int, drawing: Drawing) -> Trial:
    """Try passwords out on a form with so large a budget."""
    tried = Property(Probe(Form(budget), GOOD), (AccountField.PASSWORD,))
    return tried.try_out(PERSON, CHALLENGE_QUESTIONS, drawing, "a-trial")


def test_a_budget_that_is_spent_on_the_way_ends_the_trial() -> None:
    """What was tried by then counts."""
    found = trial(CALIBRATION + 7, Drawing(1, 50))
    assert (7, None) == (found.tried, found.smallest)


@pytest.mark.parametrize("budget", [0, CALIBRATION])
def test_a_budget_that_suffices_for_nothing_is_told(budget: int) -> None:
    """A trial of no example would show nothing."""
    with pytest.raises(BudgetSpent, match="the budget is spent: 2 of 2 accounts"):
        trial(budget, Drawing(1, 50))


def test_a_trial_without_time_is_told() -> None:
    """The twin by the clock, with its own remedy."""
    with pytest.raises(Trouble) as told:
        trial(100, replace(Drawing(1, 50), seconds=0))
    assert ("not one example was tried", "allow more time: --seconds") == (told.value.reason, told.value.remedy)
