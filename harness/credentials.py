"""Credentials that keep every rule of the guide, for scenarios that are about something else or about one rule."""

from random import Random
from string import ascii_lowercase

CONSONANTS = "".join(letter for letter in ascii_lowercase if letter not in "aeiouyl")
"""Letters that spell no name: made-up passwords can't contain a first or last name of three letters or more."""

SHORTEST = 3


def password_of(length: int, dice: Random) -> str:
    """Make a password of exactly `length` characters (3 at least) that keeps every rule but perhaps those of length.

    It has a lowercase letter, an uppercase letter and a digit (PWD-002 to PWD-004), no symbol (PWD-005), and no two
    digits side by side (PWD-010).
    """
    if length < SHORTEST:
        raise ValueError(
            f"expected a length of {SHORTEST} or more, found {length}: three kinds of characters are needed"
        )
    letters = "".join(dice.choice(CONSONANTS) for _ in range(length - 2))
    return f"{dice.choice(CONSONANTS).upper()}{letters}{dice.randrange(10)}"


def user_id_of(run: str, number: int) -> str:
    """Make a User ID that no other person of any run has, of 5 to 100 characters without a name (UID-003, UID-006)."""
    return f"{run}-{number}"


def challenge_answer(dice: Random) -> str:
    """Make a challenge answer of ten letters (CHQ-005)."""
    return "".join(dice.choice(CONSONANTS) for _ in range(10))
