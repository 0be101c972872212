"""A person's own data in the spellings that are tried, and changes to passwords that hold them."""

from collections.abc import Callable, Mapping

from fakes.people import Person
from harness.credentials.changes import Change, Group, Spell, embedding
from harness.credentials.judgement import Credentials

Own = Callable[[Person], str]

CASES: Mapping[str, Callable[[str], str]] = {
    "in lowercase": str.lower,
    "as it is": str,
    "in uppercase": str.upper,
    "in swapped case": str.swapcase,
}


def dashed_ssn(person: Person) -> str:
    """Give the SSN as it is usually written."""
    return f"{person.ssn[:3]}-{person.ssn[3:5]}-{person.ssn[5:]}"


CLEAR: Mapping[str, Own] = {
    "the SSN": lambda person: person.ssn,
    "the phone number": lambda person: person.phone,
    "the email address": lambda person: person.email,
    "the date of birth": lambda person: f"{person.date_of_birth:%m/%d/%Y}",
    "the date of birth in digits": lambda person: f"{person.date_of_birth:%m%d%Y}",
    "the date of birth with dashes": lambda person: f"{person.date_of_birth:%m-%d-%Y}",
    "the email address in uppercase": lambda person: person.email.upper(),
}
"""Spellings that DSC-009 names, but for the SSN with dashes, which is tried more often."""

DOUBTFUL: Mapping[str, Own] = {
    "the phone number with dashes": lambda person: f"{person.phone[:3]}-{person.phone[3:6]}-{person.phone[6:]}",
    "the phone number with dots": lambda person: f"{person.phone[:3]}.{person.phone[3:6]}.{person.phone[6:]}",
    "the SSN with spaces": lambda person: dashed_ssn(person).replace("-", " "),
    "the year, month and day of birth": lambda person: f"{person.date_of_birth:%Y%m%d}",
    "the year of birth first": lambda person: f"{person.date_of_birth:%Y-%m-%d}",
    "the day of birth first": lambda person: f"{person.date_of_birth:%d/%m/%Y}",
    "the date of birth in six digits": lambda person: f"{person.date_of_birth:%m%d%y}",
    "the last four digits of the SSN": lambda person: person.ssn[-4:],
    "the name of the email address": lambda person: person.email.partition("@")[0],
    "the city": lambda person: person.address.city,
}
"""Spellings that DSC-009 leaves free."""


def _in_case(name: str, requirement: str, spell: Spell) -> tuple[Change, ...]:
    def recased(change: Callable[[str], str]) -> Spell:
        return lambda person, chosen: change(spell(person, chosen))

    return tuple(
        change for case, turn in CASES.items() for change in embedding(f"{name} {case}", requirement, recased(turn))
    )


def _split(text: str, by: str) -> str:
    return f"{text[: len(text) // 2]}{by}{text[len(text) // 2 :]}"


def _first(person: Person, _: Credentials) -> str:
    return person.first_name


def _last(person: Person, _: Credentials) -> str:
    return person.last_name


def _user_id(_: Person, chosen: Credentials) -> str:
    return chosen.user_id


def _data(spellings: Mapping[str, Own]) -> tuple[Change, ...]:
    def spelled(own: Own) -> Spell:
        return lambda person, _: own(person)

    return tuple(change for name, own in spellings.items() for change in embedding(name, "PWD-006", spelled(own)))


SPLIT = (
    *embedding("the first name split by a letter", "PWD-008", lambda person, _: _split(person.first_name, "k")),
    *embedding("the last name split by a letter", "PWD-008", lambda person, _: _split(person.last_name, "k")),
    *embedding("the User ID split by a letter", "PWD-007", lambda _, chosen: _split(chosen.user_id, "K")),
    *embedding("the last name split by a hyphen", "PWD-008", lambda person, _: _split(person.last_name, "-")),
)

PARTS = (
    *embedding("four characters of the User ID", "PWD-012", lambda _, chosen: chosen.user_id[:4]),
    *embedding("the User ID without its ends", "PWD-012", lambda _, chosen: chosen.user_id[1:-1]),
)

OWN_DATA = (
    Group(3, _in_case("the first name", "PWD-008", _first)),
    Group(4, _in_case("the last name", "PWD-008", _last)),
    Group(3, _in_case("the User ID", "PWD-007", _user_id)),
    Group(2, embedding("the SSN with dashes", "PWD-006", lambda person, _: dashed_ssn(person))),
    Group(1, _data(CLEAR)),
    Group(1, (*SPLIT, *PARTS, *_data(DOUBTFUL))),
)
