"""The rules for a password and its confirmation.

PWD-005 is none of them, since no password can break it: it says that one without a symbol is to be accepted, and so
it is by rules that demand none (DSC-003).
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from fakes.people import Person
from harness.credentials.judgement import Credentials, Judge, Judgement, Rule
from harness.credentials.personal_data import judge_personal_data
from harness.credentials.texts import Likeness, bare, composed, judge_length, lengths, likeness, simplified
from harness.credentials.user_id_rules import SHORTEST as SHORTEST_USER_ID
from harness.pages.labels import AccountField

SHORTEST = 15
"""DSC-002: 15 since the change of 04/12/2023, not the screenshots' 12."""
LONGEST_PROMISED = 128
"""DSC-068: the guide states no maximum, but no deployment takes a text of any length; beyond this it is free."""
LISTED = "!@#$%^&*"
"""DSC-005: the symbols that both readings allow."""
FORBIDDEN = "+()><"
"""PWD-009, DSC-005: these five and no others."""
SHORTEST_PART = 3
"""Of the User ID (DSC-004): what the screenshot's "part of user ID" may mean at its strictest."""
SHORTEST_NAME = 3
"""DSC-004: a name of one or two letters is in too many passwords to be forbidden."""

_SEQUENCE = re.compile("01234|12345|23456|34567|45678|56789")
_FORBIDDEN = re.compile(f"[{FORBIDDEN}]")
_PLAIN = re.compile(f"[A-Za-z0-9{re.escape(LISTED + FORBIDDEN)}]*")
_ANY_DIGITS = re.compile("[0-9]{4}")


def minimum(_: Person, chosen: Credentials) -> Judgement:
    """PWD-001: 15 characters or more; nothing at all is too short (UID-001)."""
    return judge_length(chosen.password, SHORTEST, 1_000_000)


def maximum(_: Person, chosen: Credentials) -> Judgement:
    """PWD-001 knows no maximum; beyond LONGEST_PROMISED a deployment may have one (DSC-068)."""
    return Judgement.SATISFIED if lengths(chosen.password)[1] <= LONGEST_PROMISED else Judgement.EITHER


def containing(pattern: str, is_one: Callable[[str], bool]) -> Judge:
    """Make the rule that a password has a character of a kind.

    `pattern` are those of ASCII, which all deployments see. `is_one` tells what else of Unicode may be taken for one.
    """
    plain = re.compile(pattern)

    def judge(_: Person, chosen: Credentials) -> Judgement:
        password = chosen.password
        if plain.search(password) and plain.search(composed(password)):
            return Judgement.SATISFIED
        seen = f"{password}{composed(password)}{simplified(password)}"
        return Judgement.EITHER if any(map(is_one, seen)) else Judgement.BROKEN

    return judge


def characters(_: Person, chosen: Credentials) -> Judgement:
    """PWD-009: letters, digits and the eight symbols that a screenshot lists are allowed by every reading.

    Only + ( ) > < are forbidden, but a deployment that takes no others than the eight is merely advised of it
    (DSC-005), and the guide mentions neither blanks nor other scripts.
    """
    return Judgement.SATISFIED if _PLAIN.fullmatch(chosen.password) else Judgement.EITHER


def forbidden(_: Person, chosen: Credentials) -> Judgement:
    """PWD-009: none of the five; their full-width twins are free."""
    if _FORBIDDEN.search(chosen.password):
        return Judgement.BROKEN
    return Judgement.EITHER if _FORBIDDEN.search(simplified(chosen.password)) else Judgement.SATISFIED


def sequence(_: Person, chosen: Credentials) -> Judgement:
    """PWD-010: no five digits in a row that ascend by one.

    Four may be enough, for the guide's example has four (DSC-006); descending, repeated, wrapping, other digits in a
    row, and digits with symbols between them may be called sequential (DSC-007). Three digits in a row are none.
    """
    if _SEQUENCE.search(chosen.password):
        return Judgement.BROKEN
    return Judgement.EITHER if _ANY_DIGITS.search(bare(chosen.password)) else Judgement.SATISFIED


def user_id(_: Person, chosen: Credentials) -> Judgement:
    """PWD-007: not the User ID, in any letter case; a part of it is free (DSC-004, PWD-012)."""
    part, password = chosen.user_id, chosen.password
    alike = likeness(part, password)
    if alike in CONTAINED and len(part) >= SHORTEST_USER_ID:
        return Judgement.BROKEN
    if alike is not Likeness.NONE:
        return Judgement.EITHER
    return Judgement.EITHER if _share(bare(part), bare(password)) else Judgement.SATISFIED


def first_name(person: Person, chosen: Credentials) -> Judgement:
    """PWD-008: not the first name, in any letter case; one of less than three letters is exempt (DSC-004)."""
    return _judge_name(person.first_name, chosen.password)


def last_name(person: Person, chosen: Credentials) -> Judgement:
    """PWD-008: not the last name, in any letter case; one of less than three letters is exempt (DSC-004)."""
    return _judge_name(person.last_name, chosen.password)


def personal_data(person: Person, chosen: Credentials) -> Judgement:
    """PWD-006: no personal data in the spellings of DSC-009."""
    return judge_personal_data(chosen.password, person)


def confirmation(_: Person, chosen: Credentials) -> Judgement:
    """UID-001: the same as the password, in case and blanks too; twins in Unicode's ways of writing are free."""
    if chosen.confirmation == chosen.password:
        return Judgement.SATISFIED
    return Judgement.EITHER if simplified(chosen.confirmation) == simplified(chosen.password) else Judgement.BROKEN


CONTAINED = frozenset({Likeness.EXACT, Likeness.IN_OTHER_CASE})
"""How a name or User ID is in a password by the whole guide's readings; other likeness is free."""


def _judge_name(name: str, password: str) -> Judgement:
    alike = likeness(name, password)
    if alike in CONTAINED and sum(letter.isalpha() for letter in composed(name)) >= SHORTEST_NAME:
        return Judgement.BROKEN
    if alike is not Likeness.NONE or any(likeness(part, password) in CONTAINED for part in _parts(name)):
        return Judgement.EITHER
    return Judgement.SATISFIED


@lru_cache(1024)
def _parts(name: str) -> tuple[str, ...]:
    """Give the parts of a double name; none where there is but one."""
    parts = tuple(part for part in re.split(r"[\W_]+", name) if part)
    return parts if len(parts) > 1 else ()


def _share(part: str, text: str) -> bool:
    """Tell whether two texts have SHORTEST_PART characters in a row in common."""
    return not set(_windows(part)).isdisjoint(_windows(text))


def _windows(text: str) -> Iterator[tuple[str, ...]]:
    return zip(*(text[start:] for start in range(SHORTEST_PART)), strict=False)


def _is_number(character: str) -> bool:
    """Only what NFKC makes 0 to 9 may pass for it: the guide says "A number (0-9)"."""
    return character in "0123456789"


def _rule(name: str, requirement: str, judge: Judge, *discrepancies: str) -> Rule:
    return Rule(f"password-{name}", AccountField.PASSWORD, requirement, judge, discrepancies)


PASSWORD_RULES = (
    _rule("minimum", "PWD-001", minimum, "DSC-002"),
    Rule("password-maximum", AccountField.PASSWORD, "PWD-001", maximum, ("DSC-068",), Judgement.EITHER),
    _rule("lowercase-letter", "PWD-002", containing("[a-z]", str.islower)),
    _rule("uppercase-letter", "PWD-003", containing("[A-Z]", str.isupper)),
    _rule("number", "PWD-004", containing("[0-9]", _is_number)),
    Rule("password-characters", AccountField.PASSWORD, "PWD-009", characters, ("DSC-005",), Judgement.EITHER),
    _rule("forbidden-character", "PWD-009", forbidden, "DSC-005"),
    _rule("sequential-numbers", "PWD-010", sequence, "DSC-006", "DSC-007"),
    _rule("user-id", "PWD-007", user_id, "DSC-004"),
    _rule("first-name", "PWD-008", first_name, "DSC-004"),
    _rule("last-name", "PWD-008", last_name, "DSC-004"),
    _rule("personal-data", "PWD-006", personal_data, "DSC-009"),
    Rule("confirmation", AccountField.CONFIRM_PASSWORD, "UID-001", confirmation),
)
