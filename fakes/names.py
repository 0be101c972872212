"""Names of synthetic people: ordinary ones, and the special kinds that forms get wrong."""

from enum import Enum
from functools import cache
from string import ascii_uppercase
from typing import Final

from faker import Faker
from faker.providers.lorem.en_US import Provider as Words
from faker.providers.person.en_US import Provider as Names

SHORTEST_PLAIN_NAME: Final = 3
# Words of the trade that a test's User ID or password is likely to hold besides ordinary English ones.
TRADE_WORDS: Final = ("password", "account", "harp", "security", "official", "applicant", "conformance", "example")
ACCENTED: Final = ("Renée", "José", "Zoë", "François", "Björn", "Siobhán", "Núñez", "Müller")
SHORT: Final = ("Bjo", "Dov", "Jax", "Kip", "Vik", "Zev")
LONG_NAME_LETTERS: Final = 40


class NameKind(Enum):
    """What is special about a name."""

    ORDINARY = "ordinary"
    HYPHEN = "hyphen"
    APOSTROPHE = "apostrophe"
    SPACE = "space"
    ACCENT = "accent"
    ONE_LETTER = "one letter"
    THREE_LETTERS = "three letters"
    FORTY_LETTERS = "forty letters"


def plain_first_name(faker: Faker) -> str:
    """Give an ordinary English first name that occurs in no common word."""
    return str(faker.random_element(_plain(tuple(Names.first_names))))


def plain_last_name(faker: Faker) -> str:
    """Give an ordinary English last name that occurs in no common word."""
    return str(faker.random_element(_plain(tuple(Names.last_names))))


def last_name_beside(faker: Faker, first_name: str) -> str:
    """Give an ordinary last name that neither holds the first name nor is held by it ("Thomas Thomason")."""
    while True:
        last_name = plain_last_name(faker)
        if not _overlap(first_name, last_name):
            return last_name


def special(kind: NameKind, faker: Faker, plain: str) -> str:
    """Turn a plain name into one of the kind asked for."""
    forms = {
        NameKind.ORDINARY: plain,
        NameKind.HYPHEN: f"{plain}-{plain_last_name(faker)}",
        NameKind.APOSTROPHE: f"O'{plain}",
        NameKind.SPACE: f"{plain} {plain_last_name(faker)}",
        NameKind.ACCENT: str(faker.random_element(ACCENTED)),
        NameKind.THREE_LETTERS: str(faker.random_element(SHORT)),
        NameKind.ONE_LETTER: str(faker.random_element(ascii_uppercase)),
        NameKind.FORTY_LETTERS: (plain.lower() * LONG_NAME_LETTERS)[:LONG_NAME_LETTERS].capitalize(),
    }
    return forms[kind]


@cache
def _plain(names: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the names of letters only that occur in no common word, as "Art" does in "party"."""
    words = "\n".join((*Words.word_list, *TRADE_WORDS)).lower()
    return tuple(
        name
        for name in names
        if name.isascii() and name.isalpha() and len(name) >= SHORTEST_PLAIN_NAME and name.lower() not in words
    )


def _overlap(one: str, other: str) -> bool:
    return one.lower() in other.lower() or other.lower() in one.lower()
