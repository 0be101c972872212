"""Asking a deployment about credentials, many a time on one page, without an account coming of it.

One field gets a value that is surely refused, so that the page is not left, and the others are read off (decision
record 0006). Where a deployment does not answer that truly, whole forms are submitted, as few as may be.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from harness.credentials.judgement import Credentials
from harness.errors import BudgetSpent, Trouble
from harness.pages.forms import Judgement
from harness.pages.labels import AccountField

WHOLE_FORMS = 20
"""How many whole forms a probe may have accepted: each goes on to Step 3, and Experian is asked."""

CREDENTIALS = (AccountField.USER_ID, AccountField.PASSWORD, AccountField.CONFIRM_PASSWORD)
CHALLENGE = (AccountField.QUESTION, AccountField.ANSWER)


class Form(Protocol):
    """A form that asks for all credentials: Step 2 of either path."""

    def begin_again(self) -> None:
        """Come to the form anew, as if for the first time; raises `Trouble` where the way is blocked."""

    def judge(self, chosen: Credentials) -> Judgement:
        """Fill every field in, submit, and tell what became of it; raises `Trouble` where that can't be seen."""


@dataclass(frozen=True)
class Outcome:
    """What a deployment said to credentials: the error shown at each refused field that it was asked about."""

    refused: Mapping[AccountField, str]

    @property
    def accepted(self) -> bool:
        """Tell whether it refused none of what it was asked about."""
        return not self.refused


REFUSED = "="
"""What no deployment takes for User ID, password or answer: it keeps the page from being left.

It is far from every limit, lest a deployment that is a little wrong takes it; not empty, lest the page holds the form
back; and no part of what is asked about.
"""

BAD: Mapping[AccountField, str] = {
    AccountField.USER_ID: "k",
    AccountField.PASSWORD: "k",
    AccountField.CONFIRM_PASSWORD: "K7-another-password",
    AccountField.QUESTION: "",
    AccountField.ANSWER: "k",
}
"""What is surely refused in each field, the others being good."""


class Probe:
    """Asks one form about credentials; the person is at the form when it begins."""

    def __init__(self, form: Form, good: Credentials) -> None:
        """Ask a form; `good` are credentials that keep every rule by every reading of the guide."""
        self._form, self._good = form, good
        self._answered_truly: dict[tuple[AccountField, AccountField], bool] = {}
        self._left = WHOLE_FORMS
        self._begins = False

    def judge(self, chosen: Credentials, *about: AccountField) -> Outcome:
        """Ask about these fields of some credentials, or about all of them.

        Raises `Trouble` where nothing could be seen, `BudgetSpent` where too many forms would be accepted.
        """
        asked = about or tuple(AccountField)
        refused: dict[AccountField, str] = {}
        for fields in (CREDENTIALS, CHALLENGE):
            if wanted := [each for each in asked if each in fields]:
                guard = _guard(chosen, fields)
                if not all(self._is_answered_truly(guard, each) for each in wanted):
                    return self._ask_whole(chosen, asked)
                refused |= self._ask(chosen, guard, fields)
        return Outcome({field: error for field, error in refused.items() if field in asked})

    def _is_answered_truly(self, guard: AccountField, field: AccountField) -> bool:
        """Tell, calibrating once, whether good and bad values of a field can be told apart beside a guard."""
        if (guard, field) not in self._answered_truly:
            fields = CREDENTIALS if field in CREDENTIALS else CHALLENGE
            bad = _with(self._good, field, BAD[field])
            try:
                good, told = self._ask(self._good, guard, fields), self._ask(bad, guard, fields)
                self._answered_truly[guard, field] = not good and field in told
            except _UntrueError:
                self._answered_truly[guard, field] = False
        return self._answered_truly[guard, field]

    def _ask(
        self, chosen: Credentials, guard: AccountField, fields: Collection[AccountField]
    ) -> dict[AccountField, str]:
        """Give the errors at some fields, the guard's being refused, too."""
        judgement = self._submit(_with(chosen, guard, REFUSED))
        refused = {field: judgement.refused[field] for field in fields if field in judgement.refused}
        if judgement.accepted or not (refused or guard in judgement.refused):
            raise _UntrueError(f"expected “{REFUSED}” as {guard} to be refused there, found it {judgement.at(guard)}")
        return refused

    def _ask_whole(self, chosen: Credentials, asked: Collection[AccountField]) -> Outcome:
        if self._left <= 0:
            raise BudgetSpent(
                f"{WHOLE_FORMS} whole forms were accepted, as many as may be: this deployment does not tell of one"
                " field while another is refused",
                "see for yourself, or try again with another person",
            )
        judgement = self._submit(chosen)
        if judgement.accepted:
            self._left -= 1
        elif not (refused := {field: judgement.refused[field] for field in asked if field in judgement.refused}):
            raise Trouble(f"expected a refusal to show at a field that was asked about, found it {judgement.at('')}")
        else:
            return Outcome(refused)
        return Outcome({})

    def _submit(self, chosen: Credentials) -> Judgement:
        """Submit a form, on the page that was left behind or on a new one where that was left."""
        if self._begins:
            self._form.begin_again()
        self._begins = True
        judgement = self._form.judge(chosen)
        self._begins = judgement.accepted
        return judgement


class _UntrueError(Trouble):
    """A guard did not keep the page, or was not told of."""


def _guard(chosen: Credentials, fields: Collection[AccountField]) -> AccountField:
    """Choose the field that keeps the page from being left: one that has nothing to do with what is asked."""
    if AccountField.ANSWER not in fields:
        return AccountField.ANSWER
    holds_user_id = chosen.user_id.casefold() in chosen.answer.casefold()
    return AccountField.PASSWORD if holds_user_id else AccountField.USER_ID


def _with(chosen: Credentials, field: AccountField, value: str) -> Credentials:
    """Give credentials with another value in one field; a password is typed twice."""
    if field is AccountField.PASSWORD:
        return replace(chosen, password=value, confirmation=value)
    return replace(chosen, **{_NAMES[field]: value})


_NAMES = {
    AccountField.USER_ID: "user_id",
    AccountField.CONFIRM_PASSWORD: "confirmation",
    AccountField.QUESTION: "question",
    AccountField.ANSWER: "answer",
}
