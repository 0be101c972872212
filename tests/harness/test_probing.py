"""Credentials are asked about without harm where a deployment answers that truly, and sparingly where it does not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import pytest

from harness.credentials.judgement import Credentials
from harness.errors import BudgetSpent, Trouble
from harness.pages.forms import Judgement
from harness.pages.labels import AccountField
from harness.probing import WHOLE_FORMS, Probe

GOOD = Credentials("b3d5f7", "Bcdfghjkmnpqrs7", "Bcdfghjkmnpqrs7", "Which pet?", "bcdfgh")
SHORTEST = {AccountField.USER_ID: 5, AccountField.PASSWORD: 15, AccountField.ANSWER: 4}

Errors = Mapping[str, str]


def errors(chosen: Credentials) -> Errors:
    """Judge credentials in a simple way."""
    entries = {
        AccountField.USER_ID: chosen.user_id,
        AccountField.PASSWORD: chosen.password,
        AccountField.ANSWER: chosen.answer,
    }
    found: dict[str, str] = {each: "too short" for each, entry in entries.items() if len(entry) < SHORTEST[each]}
    if chosen.confirmation != chosen.password:
        found[AccountField.CONFIRM_PASSWORD] = "not the same"
    if not chosen.question:
        found[AccountField.QUESTION] = "choose one"
    if chosen.user_id in chosen.answer:
        found[AccountField.ANSWER] = "contains the User ID"
    return found


@dataclass
class Page:
    """A form that shows these of its errors, and counts how often it was left."""

    show: Callable[[Errors], Errors] = dict
    submitted: list[Credentials] = field(default_factory=list)
    left: int = 0
    begun: int = 0

    def begin_again(self) -> None:
        """Come anew."""
        self.begun += 1

    def judge(self, chosen: Credentials) -> Judgement:
        """Submit."""
        self.submitted.append(chosen)
        found = errors(chosen)
        self.left += not found
        return Judgement(not found, self.show(found))


def only_first(found: Errors) -> Errors:
    """Show one error of several, as some deployments do."""
    return dict(list(found.items())[:1])


def retyped(password: str) -> Credentials:
    """Give good credentials with another password."""
    return replace(GOOD, password=password, confirmation=password)


ASKED = [
    (GOOD, {}),
    (replace(GOOD, user_id="b3d5"), {AccountField.USER_ID: "too short"}),
    (retyped("Bcdfghjkmnpqr7"), {AccountField.PASSWORD: "too short"}),
    (replace(GOOD, confirmation="x"), {AccountField.CONFIRM_PASSWORD: "not the same"}),
    (replace(GOOD, question=""), {AccountField.QUESTION: "choose one"}),
    (replace(GOOD, answer="bcd"), {AccountField.ANSWER: "too short"}),
    (replace(GOOD, answer="kb3d5f7"), {AccountField.ANSWER: "contains the User ID"}),
]


@pytest.mark.parametrize(("chosen", "refused"), ASKED)
def test_each_field_is_judged_and_the_page_never_left(chosen: Credentials, refused: Errors) -> None:
    """Whichever field it is."""
    page = Page()
    outcome = Probe(page, GOOD).judge(chosen)
    assert (refused, 0) == (outcome.refused, page.left)


def test_calibrating_is_done_once() -> None:
    """With one good and one bad password; then each question is one form."""
    page = Page()
    probe = Probe(page, GOOD)
    for _ in range(5):
        probe.judge(GOOD, AccountField.PASSWORD)
    assert 2 + 5 == len(page.submitted)


@pytest.mark.parametrize(("chosen", "refused"), [ASKED[0], *ASKED[-3:]])
def test_a_page_that_shows_one_error_of_several_is_asked_by_whole_forms(chosen: Credentials, refused: Errors) -> None:
    """For the errors of the challenge would stay hidden behind the User ID's."""
    page = Page(only_first)
    outcome = Probe(page, GOOD).judge(chosen, AccountField.QUESTION, AccountField.ANSWER)
    assert (refused, int(not refused)) == (outcome.refused, page.left)


def test_whole_forms_are_spent_sparingly() -> None:
    """Each one that is accepted counts, begins anew after it, and when all are spent it says so."""
    page = Page(only_first)
    probe = Probe(page, GOOD)
    for _ in range(WHOLE_FORMS):
        probe.judge(GOOD, AccountField.ANSWER)
    with pytest.raises(BudgetSpent):
        probe.judge(GOOD, AccountField.ANSWER)
    assert (WHOLE_FORMS, WHOLE_FORMS - 1) == (page.left, page.begun)


def test_a_page_that_shows_no_errors_tells_nothing() -> None:
    """A refusal that names no field is not seen."""
    with pytest.raises(Trouble, match="asked about"):
        Probe(Page(lambda _: {}), GOOD).judge(retyped("k"), AccountField.PASSWORD)
