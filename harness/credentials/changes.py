"""What a change to good credentials is, and how texts are put into a password."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from fakes.people import Person
from harness.credentials.judgement import Credentials
from harness.credentials.making import password_of
from harness.pages.labels import AccountField

Apply = Callable[[Person, Credentials, Random], Credentials]
Spell = Callable[[Person, Credentials], str]
"""Gives a text that is put into a User ID, a password or an answer."""

PLACES = ("midst", "start", "end")


@dataclass(frozen=True)
class Change:
    """One point in which credentials differ from good ones, and the requirement that it tries."""

    name: str
    field: AccountField
    requirement: str
    apply: Apply = dataclasses.field(repr=False)


@dataclass(frozen=True)
class Group:
    """Changes of one kind, the simplest first, and how many in about a hundred are of this kind."""

    share: int
    members: tuple[Change, ...]


def password_change(name: str, requirement: str, make: Callable[[Person, Credentials, Random], str]) -> Change:
    """Make the change to another password, typed twice."""

    def apply(person: Person, chosen: Credentials, dice: Random) -> Credentials:
        password = make(person, chosen, dice)
        return replace(chosen, password=password, confirmation=password)

    return Change(f"password {name}", AccountField.PASSWORD, requirement, apply)


def embedding(name: str, requirement: str, spell: Spell) -> tuple[Change, ...]:
    """Make the changes to passwords that hold a text at each place."""

    def make(place: str) -> Change:
        return password_change(
            f"with {name} ({place})",
            requirement,
            lambda person, chosen, dice: embedded(spell(person, chosen), place, dice),
        )

    return tuple(make(place) for place in PLACES)


def embedded(text: str, place: str, dice: Random) -> str:
    """Put a text into a password that keeps all other rules, of 15 characters or as many as it takes.

    Beside the text are letters only, so that its digits stay as many as they are.
    """
    around = letters_last(max(5, 15 - len(text)), dice)
    at = {"midst": max(3, len(around) // 2), "start": 0, "end": len(around)}[place]
    return f"{around[:at]}{text}{around[at:]}"


def letters_last(length: int, dice: Random) -> str:
    """Make a good password without symbol, of an uppercase letter, a number and lowercase letters, in this order."""
    password = password_of(length, dice)
    return f"{password[0]}{password[-1]}{password[1:-1]}"
