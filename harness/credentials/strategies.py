"""Hypothesis strategies for credentials: good ones at their boundaries, mostly changed in one point.

Everything is drawn from lists whose first entries are the simplest, so that a counterexample shrinks to the one point
that matters.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from random import Random
from typing import TypeVar

from hypothesis import strategies as st

from fakes.people import Person
from harness.credentials.changes import Group
from harness.credentials.example import Example
from harness.credentials.judgement import Credentials
from harness.credentials.making import SHORTEST, password_of, text_of
from harness.credentials.other_changes import CHALLENGES, USER_IDS
from harness.credentials.password_changes import CONFIRMATIONS, PASSWORDS
from harness.credentials.password_rules import LISTED
from harness.pages.labels import AccountField

USER_ID_LENGTHS = (5, 5, 6, 9, 99, 100, 100)
PASSWORD_LENGTHS = (15, 15, 15, 16, 20, 64, 65, 128)
ANSWER_LENGTHS = (4, 4, 5, 10, 99, 100)
"""Good lengths at the boundaries, those at the rim more often; those beyond are changes."""

SYMBOLS = (*[""] * 12, *LISTED, *[LISTED] * 4)
"""None, each, or all of those that a password may have by every reading (PWD-005, DSC-005)."""

TAKEN = (*[()] * 2, *[(0,)] * 6, *[(1,)] * 5, *[(0, 1)] * 2)
"""Which of two picked changes are made: so a counterexample can lose the one that has no effect."""

DECK = tuple(group for group in (*PASSWORDS, *USER_IDS, *CONFIRMATIONS, *CHALLENGES) for _ in range(group.share))
"""Each kind of change as often as its share."""

SEEDS = range(1000)
DRAWN = 2 * 12
"""Bytes: two for each choice that an example takes; too few and `_Picks` stops."""

Choice = TypeVar("Choice")

_FIELDS = tuple(AccountField)
"""The order of the page: an answer may hold the User ID and the password that were chosen before."""


def examples(
    people: Sequence[Person], questions: Sequence[str], fields: Collection[AccountField] = _FIELDS
) -> st.SearchStrategy[Example]:
    """Give credentials of these people, the plainest person first, with one of the page's challenge questions.

    They differ from good ones in these fields only. All is decided by one draw: of several draws Hypothesis makes
    every second example by doubling one of the first's.
    """
    deck = tuple(group for group in DECK if group.members[0].field in fields)
    return st.binary(min_size=DRAWN, max_size=DRAWN).map(lambda drawn: _example(_Picks(drawn), deck, people, questions))


def with_names(person: Person) -> tuple[Person, ...]:
    """Give a person, and the same with names of one, two and three letters, and with names of special forms."""
    first_names = ("O", "Jo", "Eve", "Zo\xeb", "Mary-Ann")
    last_names = ("I", "Ng", "Lee", "O'Hara", "Garc\xeda Ruiz", "Wei\xdf")
    return (
        person,
        *(replace(person, first_name=name) for name in first_names),
        *(replace(person, last_name=name) for name in last_names),
    )


class _Picks:
    """Choices made by what was drawn, two bytes for each: the smaller they are, the nearer to the first choice."""

    def __init__(self, drawn: bytes) -> None:
        self._drawn = iter(drawn)

    def of(self, choices: Sequence[Choice]) -> Choice:
        """Choose one."""
        high, low = next(self._drawn), next(self._drawn)
        return choices[(high * 256 + low) * len(choices) >> 16]


def _example(picks: _Picks, deck: Sequence[Group], people: Sequence[Person], questions: Sequence[str]) -> Example:
    """Apply the changes, one for each field."""
    taken = picks.of(TAKEN)
    picked = [picks.of(picks.of(deck).members) for _ in range(2)]
    person, dice = picks.of(people), Random(picks.of(SEEDS))
    chosen = _good(picks, questions, dice)
    applied = sorted(
        {picked[each].field: picked[each] for each in taken}.values(), key=lambda each: _FIELDS.index(each.field)
    )
    for change in applied:
        chosen = change.apply(person, chosen, dice)
    return Example(person, chosen, tuple(applied))


def _good(picks: _Picks, questions: Sequence[str], dice: Random) -> Credentials:
    """Choose credentials that keep every rule, whoever chooses them."""
    length, symbols = picks.of(PASSWORD_LENGTHS), picks.of(SYMBOLS)
    letters = password_of(max(SHORTEST, length - len(symbols)), dice)
    password = f"{letters[0]}{symbols}{letters[1:]}"
    return Credentials(
        user_id=text_of("letters and digits", picks.of(USER_ID_LENGTHS), dice),
        password=password,
        confirmation=password,
        question=picks.of(questions),
        answer=text_of("letters", picks.of(ANSWER_LENGTHS), dice),
    )
