"""Credentials that keep every rule of the guide, for scenarios that are about something else or about one rule."""

from collections.abc import Callable, Mapping
from itertools import cycle, islice
from random import Random
from string import ascii_lowercase, ascii_uppercase, digits
from types import MappingProxyType

CONSONANTS = "".join(letter for letter in ascii_lowercase if letter not in "aeiouyl")
"""Letters that spell no name: made-up passwords can't contain a first or last name of three letters or more."""

SHORTEST = 3

PASSWORD_LENGTH = 16

SYMBOL = "!"
"""Allowed by every reading of the guide (DSC-003, DSC-005): with it a password passes where one is demanded, too."""

ODD_DIGITS = "13579"
"""Digits of which no two are sequential (PWD-010)."""

LACKING: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "nothing": ("", ""),
        "a lowercase letter": (ascii_lowercase, ascii_uppercase),
        "an uppercase letter": (ascii_uppercase, ascii_lowercase),
        "a number": (digits, "k" * len(digits)),
        "a symbol": (SYMBOL, "k"),
    }
)
"""What a password can lack (PWD-002 to PWD-005): the characters to avoid, and those that stand in their place."""

MADE_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "letters": (CONSONANTS,),
        "digits": (ODD_DIGITS,),
        "letters and digits": (CONSONANTS, ODD_DIGITS),
        "letters and hyphens": (CONSONANTS, "-"),
        "letters and underscores": (CONSONANTS, "_"),
        "letters and full stops": (CONSONANTS, "."),
    }
)
"""What User IDs and challenge answers can be made of (UID-004, CHQ-005): kinds of characters, one after the other."""

RETYPED: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "nothing": str,
        "letter case": str.swapcase,
        "its last character": lambda text: f"{text[:-1]}k",
        "its length": lambda text: f"{text}k",
        "its end missing": lambda text: text[:-1],
    }
)
"""In what the confirmation of a password can differ from it (UID-001)."""


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


def password_containing(text: str, dice: Random, length: int = PASSWORD_LENGTH) -> str:
    """Make a password with a text in its midst, of `length` characters or as many as that takes.

    But for the text it keeps every rule, and it has a symbol.
    """
    before = "".join(dice.choice(CONSONANTS) for _ in range(max(1, length - len(text) - 4)))
    return f"{dice.choice(CONSONANTS).upper()}{before}{text}{dice.choice(CONSONANTS)}{dice.randrange(10)}{SYMBOL}"


def password_lacking(kind: str, dice: Random) -> str:
    """Make a password that keeps every rule, but without `a lowercase letter` or whatever else LACKING names."""
    return password_containing("", dice).translate(str.maketrans(*LACKING[kind]))


def text_of(made_of: str, length: int, dice: Random) -> str:
    """Make a text of `length` characters of the kinds that MADE_OF names, for a User ID or a challenge answer.

    Of letters and digits it is part of no password or answer that is made here, and holds no personal data.
    """
    return "".join(dice.choice(characters) for characters in islice(cycle(MADE_OF[made_of]), length))


def user_id_of(run: str, number: int) -> str:
    """Make a User ID that no other person of any run has, of 5 to 100 characters without a name (UID-003, UID-006)."""
    return f"{run}-{number}"


def challenge_answer(dice: Random) -> str:
    """Make a challenge answer of ten letters (CHQ-005)."""
    return "".join(dice.choice(CONSONANTS) for _ in range(10))
