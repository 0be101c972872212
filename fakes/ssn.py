"""Synthetic Social Security Numbers, whose group tells what Experian's credit file holds.

Areas 666 and 900-999 were never issued to anyone, and with groups 01-49 a number is no taxpayer number either, so
that no fake can ever meet a real person.
"""

import re
from enum import Enum
from typing import Final

from fakes.dice import number

AREAS: Final = (666, *range(900, 1000))
SERIALS: Final = 9999
LAST_GROUP: Final = 49


class FileKind(Enum):
    """What Experian's credit file of a person is like."""

    ORDINARY = "ordinary"
    NOT_FOUND = "not found"
    TOO_FEW_QUESTIONS = "too few questions"
    FROZEN = "frozen"
    DECEASED = "deceased"
    FRAUD_ALERT = "fraud alert"
    USE_LIMIT = "use limit"
    THREE_QUESTIONS = "three questions"
    FOUR_QUESTIONS = "four questions"


# Each special kind has one group; all other groups are ordinary.
SPECIAL_GROUPS: Final = {
    41: FileKind.NOT_FOUND,
    42: FileKind.TOO_FEW_QUESTIONS,
    43: FileKind.FROZEN,
    44: FileKind.DECEASED,
    45: FileKind.FRAUD_ALERT,
    46: FileKind.USE_LIMIT,
    47: FileKind.THREE_QUESTIONS,
    48: FileKind.FOUR_QUESTIONS,
}


def synthetic_ssn(run: str, index: int, kind: FileKind) -> str:
    """Give the nine digits of a person of a run.

    The numbers of a run are consecutive from a place that the run's name decides, so they are unique within it up to
    about a million people of a special kind or 41 million ordinary ones. Two runs of n people each overlap with a
    probability of about 2n in a million or 2n in 41 million.
    """
    groups = _groups(kind)
    place = (number("ssn", run) + index) % (len(AREAS) * len(groups) * SERIALS)
    rest, serial = divmod(place, SERIALS)
    area, group = divmod(rest, len(groups))
    return f"{AREAS[area]:03}{groups[group]:02}{serial + 1:04}"


def is_synthetic(ssn: str) -> bool:
    """Tell whether nine digits lie in the ranges that can belong to nobody."""
    if not re.fullmatch(r"[0-9]{9}", ssn):
        return False
    area, group, serial = int(ssn[:3]), int(ssn[3:5]), int(ssn[5:])
    return area in AREAS and 1 <= group <= LAST_GROUP and serial > 0


def file_kind(ssn: str) -> FileKind:
    """Tell what the credit file of a synthetic SSN is like."""
    return SPECIAL_GROUPS.get(int(ssn[3:5]), FileKind.ORDINARY)


def _groups(kind: FileKind) -> tuple[int, ...]:
    groups = range(1, LAST_GROUP + 1)
    return tuple(group for group in groups if SPECIAL_GROUPS.get(group, FileKind.ORDINARY) is kind)
