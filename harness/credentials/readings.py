"""Which reading of a discrepancy a deployment follows, found by asking it as little as possible."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from random import Random

from fakes.people import Person
from harness.credentials.changes import embedded
from harness.credentials.judgement import Credentials
from harness.credentials.making import SYMBOL, password_containing, password_of, text_of
from harness.credentials.password_rules import LISTED

NEITHER = "neither"
NOT_OBSERVED = "not observed"


class Answer(Enum):
    """What a deployment did with credentials."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    """It could not be seen."""


Ask = Callable[[Credentials], Answer]


@dataclass(frozen=True)
class Observed:
    """The reading that a deployment follows, by its name in the register, `neither` or `not observed`."""

    discrepancy: str
    reading: str
    questions: int
    """How many credentials the deployment was asked about."""


class _UnseenError(Exception):
    """The deployment did not say, or refuses what every reading accepts."""


class _Inquiry:
    """Asks a deployment about credentials that differ in one point from good ones, never twice about the same."""

    def __init__(self, person: Person, good: Credentials, ask: Ask) -> None:
        self.person, self.good, self._ask = person, good, ask
        self.answers: dict[Credentials, Answer] = {}

    def accepts(self, chosen: Credentials) -> bool:
        if chosen not in self.answers:
            self.answers[chosen] = self._ask(chosen)
        if self.answers[chosen] is Answer.UNKNOWN:
            raise _UnseenError
        return self.answers[chosen] is Answer.ACCEPTED

    def accepts_user_id(self, user_id: str) -> bool:
        return self.accepts(replace(self.good, user_id=user_id))

    def accepts_password(self, password: str) -> bool:
        return self.accepts(replace(self.good, password=password, confirmation=password))

    def accepts_answer(self, answer: str) -> bool:
        return self.accepts(replace(self.good, answer=answer))


Find = Callable[[_Inquiry, Random], str]


def observe(discrepancy: str, person: Person, good: Credentials, ask: Ask) -> Observed:
    """Find the reading of a discrepancy, one of READINGS, that a deployment follows.

    `good` are credentials of this person that every reading accepts, with a symbol in User ID and password. A
    deployment that refuses even these, or does not say, is not observed.
    """
    inquiry = _Inquiry(person, good, ask)
    try:
        reading = FINDERS[discrepancy](inquiry, Random(discrepancy)) if inquiry.accepts(good) else NOT_OBSERVED
    except _UnseenError:
        reading = NOT_OBSERVED
    return Observed(discrepancy, reading, len(inquiry.answers))


def _first(values: Sequence[int], holds: Callable[[int], bool]) -> int | None:
    """Give the least value from which on something holds, by halving; None where it holds for none."""
    place = bisect_left(values, x=True, key=holds)
    return values[place] if place < len(values) else None


def _user_id_minimum(inquiry: _Inquiry, dice: Random) -> str:
    def accepts(length: int) -> bool:
        return inquiry.accepts_user_id(f"{text_of('letters and digits', length - 1, dice)}-")

    return {5: "5-characters", 6: "6-characters"}.get(_first((4, 5, 6), accepts) or 0, NEITHER)


def _password_minimum(inquiry: _Inquiry, dice: Random) -> str:
    def accepts(length: int) -> bool:
        return inquiry.accepts_password(password_containing("", dice, length))

    return {15: "15-characters", 12: "12-characters"}.get(_first((11, 12, 14, 15), accepts) or 0, NEITHER)


def _password_symbol(inquiry: _Inquiry, dice: Random) -> str:
    return "symbol-optional" if inquiry.accepts_password(password_of(20, dice)) else "symbol-required"


def _user_id_in_password(inquiry: _Inquiry, dice: Random) -> str:
    user_id, part = inquiry.good.user_id, max(inquiry.good.user_id.split("-"), key=len)
    if not inquiry.accepts_password(_with(part, dice)):
        return "part-of-user-id"
    return NEITHER if inquiry.accepts_password(_with(user_id, dice)) else "whole-user-id"


def _password_symbols(inquiry: _Inquiry, dice: Random) -> str:
    if inquiry.accepts_password(_with("~_?", dice)):
        return NEITHER if inquiry.accepts_password(_with("+", dice)) else "five-forbidden-symbols"
    return "eight-allowed-symbols" if inquiry.accepts_password(_with(LISTED, dice)) else NEITHER


def _sequence_length(inquiry: _Inquiry, dice: Random) -> str:
    def refuses(length: int) -> bool:
        return not inquiry.accepts_password(_with("23456"[:length], dice))

    return {5: "runs-of-5", 4: "runs-of-4"}.get(_first((3, 4, 5), refuses) or 0, NEITHER)


def _sequence_kinds(inquiry: _Inquiry, dice: Random) -> str:
    if not inquiry.accepts_password(_with("98765k77777k89012", dice)):
        return "other-runs-too"
    return NEITHER if inquiry.accepts_password(_with("23456", dice)) else "ascending-only"


def _user_id_symbol(inquiry: _Inquiry, dice: Random) -> str:
    return "symbols-optional" if inquiry.accepts_user_id(_plain_user_id(dice)) else "symbol-required"


def _user_id_names(inquiry: _Inquiry, _: Random) -> str:
    held = inquiry.accepts_user_id(f"b7-{inquiry.person.last_name}")
    return "names-allowed-in-user-id" if held else "names-forbidden-in-user-id"


def _answer_rules(inquiry: _Inquiry, dice: Random) -> str:
    """Ask with a User ID without symbols, for a symbol in an answer may be refused by itself."""
    plain = replace(inquiry.good, user_id=_plain_user_id(dice))
    if not inquiry.accepts(plain):
        return NOT_OBSERVED
    long = inquiry.accepts_answer(text_of("letters", 101, dice))
    inside = inquiry.accepts(replace(plain, answer=f"bk{plain.user_id}"))
    names = {(False, False): "both-rules", (False, True): "length-only", (True, False): "exclusions-without-maximum"}
    return names.get((long, inside), NEITHER)


def _password_maximum(inquiry: _Inquiry, dice: Random) -> str:
    return "no-maximum" if inquiry.accepts_password(password_containing("", dice, 64)) else "maximum-below-64"


def _with(text: str, dice: Random) -> str:
    return embedded(f"{text}k{SYMBOL}", "midst", dice)


def _plain_user_id(dice: Random) -> str:
    return text_of("letters and digits", 9, dice)


READINGS: Mapping[str, tuple[str, ...]] = {
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
    "DSC-068": ("no-maximum", "maximum-below-64"),
}
"""The readings of each discrepancy about credentials, by their names in the register."""

FINDERS: Mapping[str, Find] = {
    "DSC-001": _user_id_minimum,
    "DSC-002": _password_minimum,
    "DSC-003": _password_symbol,
    "DSC-004": _user_id_in_password,
    "DSC-005": _password_symbols,
    "DSC-006": _sequence_length,
    "DSC-007": _sequence_kinds,
    "DSC-008": _user_id_symbol,
    "DSC-009": _user_id_names,
    "DSC-010": _answer_rules,
    "DSC-068": _password_maximum,
}
