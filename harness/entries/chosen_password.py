"""The passwords that scenarios choose, by their words: valid ones, and otherwise valid ones with one flaw."""

import re
from collections.abc import Callable
from random import Random

from harness.applicant import Applicant
from harness.credentials.making import password_containing, password_lacking
from harness.entries.own_data import own_data

FIRST_IN_SEQUENCE = 2

MADE: dict[str, Callable[[str, Applicant], str]] = {
    r"of (\d+) characters": lambda length, who: password_containing("", who.dice, int(length)),
    r"that lacks (.+)": lambda kind, who: password_lacking(kind, who.dice),
    r"with the character (.)": lambda character, who: password_containing(character, who.dice),
    r"with (\d) sequential numbers": lambda count, who: password_containing(_sequence(int(count)), who.dice),
    r"that contains (.+)": lambda what, who: password_containing(own_data(who, what), who.dice),
}
"""What is right or wrong with them: length (PWD-001), kinds (PWD-002 to PWD-005), content (PWD-006 to PWD-010)."""


def otherwise_valid(made: str, who: Applicant) -> str:
    """Make a person's password that keeps all rules but perhaps the one told of; raises ValueError for other words."""
    for words, make in MADE.items():
        if found := re.fullmatch(words, made):
            return make(found[1], who)
    raise ValueError(f"expected words for a password ({', '.join(MADE)}), found “{made}”")


def nth_password(number: int, who: Applicant) -> str:
    """Make the next of a person's passwords, none of which is like another."""
    return password_containing("", Random(f"{who.person.email} password {number}"))


def _sequence(count: int) -> str:
    """Give numbers that ascend by one (DSC-007)."""
    return "".join(str(FIRST_IN_SEQUENCE + place) for place in range(count))
