"""What people write into fields, told in words: right, or wrong in one point."""

import re
from collections.abc import Mapping
from unicodedata import combining, normalize

from harness.pages.labels import ProfileField

ITSELF = re.compile(r"[\d/-]+|Yes|No")
"""Dates and choices are told as they are written."""


def written(entry: str, right: str) -> str:
    """Give what an entry told in words stands for, made of what the person would rightly write.

    Raises ValueError for words that describe no entry.
    """
    if ITSELF.fullmatch(entry):
        return entry
    if counted := re.fullmatch(r"(\d+) (digits|letters)", entry):
        of = right if counted[2] == "digits" else "ABCDEFGHIJ"
        return of[: int(counted[1])]
    name, _, domain = right.partition("@")
    entries = {
        "nothing": "",
        "one letter": right,
        "9 digits with dashes": f"{right[:3]}-{right[3:5]}-{right[5:]}",
        "10 digits with parentheses": f"({right[:3]}) {right[3:6]}-{right[6:]}",
        "whole": right,
        "without an @": name + domain,
        "without a name": f"@{domain}",
        "without a domain": f"{name}@",
        "another address": f"other.{right}",
        "with a letter more": f"{name}x@{domain}",
        "another name": f"Other{right.lower()}",
        "another ending": f"{right[:-12]}{_next(right[-12:-11])}{right[-11:]}",
        "another number": f"{right[:-4]}{int(right[-4:] or 0) % 9999 + 1:04}" if right.isdigit() else "",
        "itself in capitals": right.upper(),
        "itself without the accent": without_accents(right),
        "itself without the hyphen": right.replace("-", " "),
        "itself without the apostrophe": right.replace("'", ""),
    }
    if entry not in entries:
        raise ValueError(f"expected an entry of {', '.join(entries)}, digits, letters or a date, found “{entry}”")
    return entries[entry]


def without_accents(name: str) -> str:
    """Write a name in plain letters."""
    return "".join(sign for sign in normalize("NFKD", name) if not combining(sign))


def _next(letter: str) -> str:
    """Give another letter."""
    return "b" if letter == "a" else "a"


def with_entry(answers: Mapping[str, str], entry: str, *labels: str) -> Mapping[str, str]:
    """Give answers in which the fields of some labels hold an entry, each made of what it would rightly hold."""
    return {**answers, **{str(ProfileField(each)): written(entry, answers[each]) for each in labels}}
