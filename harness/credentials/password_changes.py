"""Changes to passwords and their confirmations."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random
from string import digits, punctuation

from fakes.people import Person
from harness.credentials.changes import Change, Group, embedded, embedding, password_change
from harness.credentials.judgement import Credentials
from harness.credentials.making import LACKING, SHORTEST, password_of
from harness.credentials.own_changes import OWN_DATA
from harness.credentials.password_rules import FORBIDDEN, LISTED
from harness.pages.labels import AccountField

ACCENTED = "caf\N{LATIN SMALL LETTER E WITH ACUTE}"

UNICODE: Mapping[str, str] = {
    "an accented letter": ACCENTED,
    "a combining mark": unicodedata.normalize("NFD", ACCENTED),
    "a sharp s": "\N{LATIN SMALL LETTER SHARP S}",
    "Turkish letters": "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}\N{LATIN SMALL LETTER DOTLESS I}",
    "full-width digits": "\N{FULLWIDTH DIGIT ONE}\N{FULLWIDTH DIGIT THREE}",
    "full-width digits in sequence": "".join(chr(ord("\N{FULLWIDTH DIGIT ONE}") + step) for step in range(5)),
    "an emoji": "\N{GRINNING FACE}",
    "a full-width plus": "\N{FULLWIDTH PLUS SIGN}",
}

INSTEAD: Mapping[str, Mapping[str, str]] = {
    "an Arabic digit": dict.fromkeys(digits, "\N{ARABIC-INDIC DIGIT THREE}"),
    "a Devanagari digit": dict.fromkeys(digits, "\N{DEVANAGARI DIGIT SEVEN}"),
    "a full-width digit": dict.fromkeys(digits, "\N{FULLWIDTH DIGIT SEVEN}"),
}
"""What stands in a number's place."""

OTHER_SYMBOLS = tuple(symbol for symbol in f"{punctuation} " if symbol not in FORBIDDEN + LISTED)
LONG_SEQUENCES = ("012345", "456789", "0123456789")
FREE_SEQUENCES = ("2345", "6789", "78901", "90123", "8901", "98765", "4321", "77777", "1111", "2024", "1-2-3-4-5")
"""DSC-006, DSC-007: four, over 9 to 0, descending, repeated, a year, with symbols between."""


def _made(name: str, requirement: str, make: Callable[[Random], str]) -> Change:
    return password_change(name, requirement, lambda _person, _chosen, dice: make(dice))


def _of_length(length: int) -> Change:
    return _made(f"of {length} characters", "PWD-001", lambda dice: password_of(length, dice))


def _lacking(kind: str, requirement: str) -> Change:
    table = str.maketrans(*LACKING[kind])
    return _made(f"without {kind}", requirement, lambda dice: password_of(15, dice).translate(table))


def _holding(text: str, requirement: str) -> tuple[Change, ...]:
    return embedding(text, requirement, lambda _person, _chosen: text)


def _all_holding(texts: tuple[str, ...], requirement: str) -> tuple[Change, ...]:
    return tuple(change for text in texts for change in _holding(text, requirement))


def _only(name: str) -> Change:
    table = str.maketrans(dict(INSTEAD[name]))
    return _made(f"whose only number is {name}", "PWD-004", lambda dice: password_of(15, dice).translate(table))


def _retyped(name: str, retype: Callable[[str], str]) -> Change:
    def apply(_: Person, chosen: Credentials, __: Random) -> Credentials:
        return replace(chosen, confirmation=retype(chosen.password))

    return Change(f"confirmation {name}", AccountField.CONFIRM_PASSWORD, "UID-001", apply)


def _twin(_: Person, chosen: Credentials, dice: Random) -> Credentials:
    password = embedded(ACCENTED, "midst", dice)
    return replace(chosen, password=password, confirmation=unicodedata.normalize("NFD", password))


EMPTY = _made("of nothing", "UID-001", lambda _: "")

SHORTER = (_retyped("without its last character", lambda text: text[:-1]), _retyped("of nothing", lambda _: ""))

SPACED = (
    _made("with a leading space", "PWD-009", lambda dice: f" {password_of(15, dice)}"),
    _made("with a trailing space", "PWD-009", lambda dice: f"{password_of(15, dice)} "),
    _made("of 14 characters and a trailing space", "PWD-001", lambda dice: f"{password_of(14, dice)} "),
    _made("of 14 characters and a leading space", "PWD-001", lambda dice: f" {password_of(14, dice)}"),
)

ONLY_ACCENTED = (
    _made("whose only lowercase letter is accented", "PWD-002", lambda dice: f"{password_of(15, dice).upper()}\xe9"),
    _made("whose only uppercase letter is accented", "PWD-003", lambda dice: f"{password_of(15, dice).lower()}\xc9"),
)

PASSWORDS = (
    Group(5, tuple(map(_of_length, (14, 14, 12, 14, 11, 14, 14, 13, 14, SHORTEST)))),
    Group(3, (_lacking("a lowercase letter", "PWD-002"),)),
    Group(3, (_lacking("an uppercase letter", "PWD-003"),)),
    Group(3, (_lacking("a number", "PWD-004"),)),
    Group(3, (_only("an Arabic digit"), _only("a Devanagari digit"))),
    *(Group(3, _holding(symbol, "PWD-009")) for symbol in FORBIDDEN),
    Group(2, _all_holding(OTHER_SYMBOLS, "PWD-009")),
    Group(4, _all_holding(("234", "135", "013", "789"), "PWD-010")),
    Group(3, _all_holding(("23456", "01234", "56789", "34567"), "PWD-010")),
    Group(2, _all_holding((*FREE_SEQUENCES, *LONG_SEQUENCES), "PWD-010")),
    *OWN_DATA,
    Group(2, _all_holding(tuple(UNICODE.values()), "PWD-009")),
    Group(1, (_only("a full-width digit"), *ONLY_ACCENTED)),
    Group(3, tuple(map(_of_length, (129, 200)))),
    Group(1, (*SPACED, EMPTY)),
)

CONFIRMATIONS = (
    Group(3, (_retyped("in other letter case", str.swapcase),)),
    Group(1, (_retyped("with a trailing space", lambda text: f"{text} "),)),
    Group(1, (Change("confirmation in other code points", AccountField.CONFIRM_PASSWORD, "UID-001", _twin), *SHORTER)),
)
