"""Which reading of a discrepancy a deployment follows, found by asking it as little as possible."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from string import punctuation
from types import MappingProxyType

from fakes.people import Person
from harness.credentials.judgement import Credentials
from harness.credentials.making import password_containing, password_of, text_of
from harness.credentials.password_rules import FORBIDDEN, LISTED, LONGEST_PROMISED
from harness.pages.labels import AccountField
from harness.spec.following import NEITHER, NOT_OBSERVED

READINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "DSC-001": ("5-characters", "6-characters"),
        "DSC-002": ("15-characters", "12-characters"),
        "DSC-003": ("symbol-optional", "symbol-required"),
        "DSC-004": ("whole-user-id", "part-of-user-id"),
        "DSC-005": ("five-forbidden-symbols", "eight-allowed-symbols"),
        "DSC-006": ("runs-of-5", "runs-of-4"),
        "DSC-007": ("ascending-only", "other-runs-too"),
        "DSC-008": ("symbols-optional", "symbol-required"),
        "DSC-009": ("names-allowed-in-user-id", "names-forbidden-in-user-id"),
        "DSC-010": ("both-rules", "length-only", "exclusions-without-maximum"),
        "DSC-068": ("no-maximum", "a-maximum"),
    }
)
"""The readings of each discrepancy about credentials, by their names in the register."""

Ask = Callable[[Credentials, AccountField], bool]
"""Tells whether a deployment accepts one field of some credentials."""


@dataclass(frozen=True)
class Observed:
    """The reading that a deployment follows, by its name in the register, `neither` or `not observed`."""

    discrepancy: str
    reading: str
    questions: tuple[str, ...]
    """What the deployment was asked, each with its answer."""


class _Inquiry:
    """Asks a deployment about credentials that differ in one point from good ones, and keeps what it was asked."""

    def __init__(self, person: Person, good: Credentials, ask: Ask) -> None:
        self.person, self.good, self._ask = person, good, ask
        self.asked: list[str] = []

    def accepts(self, chosen: Credentials, field: AccountField, what: str) -> bool:
        accepted = self._ask(chosen, field)
        self.asked.append(f"{field} {what}: {'accepted' if accepted else 'refused'}")
        return accepted

    def accepts_user_id(self, user_id: str, what: str) -> bool:
        return self.accepts(replace(self.good, user_id=user_id), AccountField.USER_ID, what)

    def accepts_password(self, password: str, what: str) -> bool:
        chosen = replace(self.good, password=password, confirmation=password)
        return self.accepts(chosen, AccountField.PASSWORD, what)

    def accepts_answer(self, answer: str, what: str) -> bool:
        return self.accepts(replace(self.good, answer=answer), AccountField.ANSWER, what)


Find = Callable[[_Inquiry, Random], str]


def observe(discrepancy: str, person: Person, good: Credentials, ask: Ask) -> Observed:
    """Find the reading of a discrepancy, one of READINGS, that a deployment follows.

    `good` are credentials of this person that every reading accepts, with a symbol in User ID and password. A
    deployment that refuses even these is not observed.
    """
    field, find = FINDERS[discrepancy]
    inquiry = _Inquiry(person, good, ask)
    if not inquiry.accepts(good, field, "that every reading accepts"):
        return Observed(discrepancy, NOT_OBSERVED, tuple(inquiry.asked))
    reading = find(inquiry, Random(f"{discrepancy} {good.user_id}"))
    return Observed(discrepancy, reading, tuple(inquiry.asked))


def _first(values: Sequence[int], holds: Callable[[int], bool]) -> int | None:
    """Give the least value from which on something holds, by halving; None where it holds for none."""
    place = bisect_left(values, x=True, key=holds)
    return values[place] if place < len(values) else None


def _user_id_minimum(inquiry: _Inquiry, dice: Random) -> str:
    def accepts(length: int) -> bool:
        user_id = f"{text_of('letters and digits', length - 1, dice)}-"
        return inquiry.accepts_user_id(user_id, f"of {length} characters")

    return {5: "5-characters", 6: "6-characters"}.get(_first((4, 5, 6), accepts) or 0, NEITHER)


def _password_minimum(inquiry: _Inquiry, dice: Random) -> str:
    def accepts(length: int) -> bool:
        return inquiry.accepts_password(password_containing("", dice, length), f"of {length} characters")

    return {15: "15-characters", 12: "12-characters"}.get(_first((11, 12, 14, 15), accepts) or 0, NEITHER)


def _password_symbol(inquiry: _Inquiry, dice: Random) -> str:
    accepted = inquiry.accepts_password(password_of(20, dice), "without a symbol")
    return "symbol-optional" if accepted else "symbol-required"


def _user_id_in_password(inquiry: _Inquiry, dice: Random) -> str:
    user_id, part = inquiry.good.user_id, max(inquiry.good.user_id.split("-"), key=len)
    if not inquiry.accepts_password(_with(part, dice), f"with {len(part)} characters of the User ID"):
        return "part-of-user-id"
    return NEITHER if inquiry.accepts_password(_with(user_id, dice), "with the whole User ID") else "whole-user-id"


def _password_symbols(inquiry: _Inquiry, dice: Random) -> str:
    others = "".join(each for each in punctuation if each not in FORBIDDEN)
    if inquiry.accepts_password(_with(others, dice), f"with every symbol but {' '.join(FORBIDDEN)}"):
        return NEITHER if inquiry.accepts_password(_with("+", dice), "with +") else "five-forbidden-symbols"
    if not inquiry.accepts_password(_with(LISTED, dice), f"with {' '.join(LISTED)}"):
        return NEITHER
    return NEITHER if inquiry.accepts_password(_with("~_?", dice), "with ~ _ ?") else "eight-allowed-symbols"


def _sequence_length(inquiry: _Inquiry, dice: Random) -> str:
    def refuses(length: int) -> bool:
        return not inquiry.accepts_password(_with("23456"[:length], dice), f"with {length} sequential numbers")

    return {5: "runs-of-5", 4: "runs-of-4"}.get(_first((3, 4, 5), refuses) or 0, NEITHER)


def _sequence_kinds(inquiry: _Inquiry, dice: Random) -> str:
    others = "with descending, repeated and wrapping numbers"
    if not inquiry.accepts_password(_with("98765k77777k89012", dice), others):
        return "other-runs-too"
    return NEITHER if inquiry.accepts_password(_with("23456", dice), "with 5 sequential numbers") else "ascending-only"


def _user_id_symbol(inquiry: _Inquiry, dice: Random) -> str:
    accepted = inquiry.accepts_user_id(_plain_user_id(dice), "without a symbol")
    return "symbols-optional" if accepted else "symbol-required"


def _user_id_names(inquiry: _Inquiry, _: Random) -> str:
    if inquiry.accepts_user_id(f"b7k-{inquiry.person.phone}", "with the phone number"):
        return NEITHER
    accepted = inquiry.accepts_user_id(f"b7k-{inquiry.person.last_name}", "with the last name")
    return "names-allowed-in-user-id" if accepted else "names-forbidden-in-user-id"


def _answer_rules(inquiry: _Inquiry, dice: Random) -> str:
    """Ask with a User ID without symbols, for a symbol in an answer may be refused by itself."""
    plain = replace(inquiry.good, user_id=_plain_user_id(dice))
    if not inquiry.accepts(plain, AccountField.USER_ID, "without a symbol"):
        return NOT_OBSERVED
    long = inquiry.accepts_answer(text_of("letters", 101, dice), "of 101 characters")
    within = replace(plain, answer=f"bk{plain.user_id}")
    inside = inquiry.accepts(within, AccountField.ANSWER, "with the User ID")
    names = {(False, False): "both-rules", (False, True): "length-only", (True, False): "exclusions-without-maximum"}
    return names.get((long, inside), NEITHER)


def _password_maximum(inquiry: _Inquiry, dice: Random) -> str:
    """The questions tell where a maximum is."""

    def refuses(length: int) -> bool:
        return not inquiry.accepts_password(password_containing("", dice, length), f"of {length} characters")

    if not refuses(LONGEST_PROMISED):
        return "no-maximum"
    _first(range(len(inquiry.good.password) + 1, LONGEST_PROMISED), refuses)
    return "a-maximum"


def _with(text: str, dice: Random) -> str:
    """Longer than any minimum, which may be another than the guide's."""
    return password_containing(text, dice, 30)


def _plain_user_id(dice: Random) -> str:
    return text_of("letters and digits", 9, dice)


FINDERS: Mapping[str, tuple[AccountField, Find]] = MappingProxyType(
    {
        "DSC-001": (AccountField.USER_ID, _user_id_minimum),
        "DSC-002": (AccountField.PASSWORD, _password_minimum),
        "DSC-003": (AccountField.PASSWORD, _password_symbol),
        "DSC-004": (AccountField.PASSWORD, _user_id_in_password),
        "DSC-005": (AccountField.PASSWORD, _password_symbols),
        "DSC-006": (AccountField.PASSWORD, _sequence_length),
        "DSC-007": (AccountField.PASSWORD, _sequence_kinds),
        "DSC-008": (AccountField.USER_ID, _user_id_symbol),
        "DSC-009": (AccountField.USER_ID, _user_id_names),
        "DSC-010": (AccountField.ANSWER, _answer_rules),
        "DSC-068": (AccountField.PASSWORD, _password_maximum),
    }
)
"""How each is found: the field that it is about, and the questions."""
