"""Personal data in credentials (UID-006, PWD-006), as far as a machine can tell (DSC-009)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from fakes.people import Person
from harness.credentials.judgement import Judgement
from harness.credentials.texts import bare, digits_in

SHORTEST_NUMBER = 6
"""A date without its century, or of one-digit day and month."""


@dataclass(frozen=True)
class Spellings:
    """How a person's data may be spelled; an SSN or phone number that was not given has no spelling."""

    clear: tuple[str, ...] = field(repr=False)
    """What DSC-009 names: full SSN with and without dashes, ten digits of the phone, date of birth, e-mail address."""
    numbers: tuple[str, ...] = field(repr=False)
    """The same numbers whatever stands between their digits, and dates in other orders."""
    doubtful: tuple[str, ...] = field(repr=False)
    """Parts of these, names and address: the Terms call a name and an address personal, DSC-009 tests neither."""


def judge_personal_data(text: str, person: Person) -> Judgement:
    """Judge whether a text is free of personal data: broken only for the spellings that DSC-009 names."""
    spelled = spellings(person)
    lowered = text.lower()
    if any(map(lowered.__contains__, spelled.clear)):
        return Judgement.BROKEN
    digits, skeleton = digits_in(text), bare(text)
    numbered = len(digits) >= SHORTEST_NUMBER and any(map(digits.__contains__, spelled.numbers))
    return Judgement.EITHER if numbered or any(map(skeleton.__contains__, spelled.doubtful)) else Judgement.SATISFIED


@lru_cache(1024)
def spellings(person: Person) -> Spellings:
    """Spell a person's data."""
    ssn, phone, born = person.ssn, person.phone, person.date_of_birth
    dashed = f"{ssn[:3]}-{ssn[3:5]}-{ssn[5:]}" if ssn else ""
    address = person.address
    clear = (ssn, dashed, phone, f"{born:%m%d%Y}", f"{born:%m/%d/%Y}", f"{born:%m-%d-%Y}", person.email.lower())
    dates = (f"{born:{form}}" for form in ("%m%d%Y", "%d%m%Y", "%Y%m%d", "%Y%d%m", "%m%d%y", "%d%m%y", "%y%m%d"))
    short_dates = (f"{born.month}{born.day}{born.year}", f"{born.day}{born.month}{born.year}")
    names = (person.first_name, person.last_name, *person.first_name.split(), *person.last_name.split())
    parts = (ssn[-4:], phone[-7:], str(born.year), person.email, person.email.partition("@")[0])
    places = (address.line_1, address.line_2, address.city, address.zip_code)
    return Spellings(
        clear=_given(clear),
        numbers=_given(chain((ssn, phone), dates, short_dates)),
        doubtful=_given(bare(each) for each in (*names, *parts, *places)),
    )


def _given(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
