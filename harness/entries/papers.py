"""The papers that people send for manual proofing, told in words: right, or wrong in one point."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from harness.applicant import Applicant
from harness.capabilities.port import Document

ADDRESS_KINDS = ("personal bill", "financial institution statement", "payroll stub")
PHOTO_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "permanent resident card": "permanent resident card",
        "Form I-551": "alien registration receipt card",
        "driver's license": "driver's license",
        "state ID card": "state ID card",
        "U.S. passport": "U.S. passport",
        "U.S. passport card": "U.S. passport card",
        "U.S. Military ID card": "U.S. military ID card",
        "U.S. Military dependent's ID card": "U.S. military dependent's ID card",
        "library card": "library card",
    }
)
"""Papers with a photo, each with its kind in the words of the control API; the last one nobody approves."""

COMPLETE = "a personal bill, a financial institution statement, a driver's license"
"""A set that verifies everybody's identity."""

OTHERS = MappingProxyType({" of somebody else": "Somebody Else", " of another person": "Aaron Aardvark"})
"""Whose a paper may be instead: in the alphabet one name comes after most applicants', the other one before all."""

VALIDITY = timedelta(days=1000)

_PAPER = re.compile(
    r"(?:an? |the )?(same |second |expired )?(.+?)( to another address| of somebody else| of another person)?"
)


def papers(told: str, applicant: Applicant, today: date) -> list[Document]:
    """Give the documents that some words stand for, divided by commas: “a personal bill, an expired state ID card”.

    Raises ValueError for words that name no paper.
    """
    return [_paper(each, applicant, today) for each in told.split(", ")]


def _paper(told: str, applicant: Applicant, today: date) -> Document:
    found = _PAPER.fullmatch(told)
    first, kind, last = found.groups("") if found else ("", "", "")
    person, home = applicant.person, applicant.person.address
    own = Document(kind=PHOTO_KINDS.get(kind, kind), whose=f"{person.first_name} {person.last_name}")
    if kind in ADDRESS_KINDS:
        address = f"{home.line_1}, {home.line_2}, {home.city}, {home.state} {home.zip_code}"
        own = replace(own, address=address, issuer="Another Issuer" if first == "second " else "First Issuer")
    elif kind in PHOTO_KINDS:
        own = replace(own, expires=today - timedelta(days=1) if first == "expired " else today + VALIDITY)
    else:
        raise ValueError(f"expected papers such as “{COMPLETE}”, found “{told}”")
    if last == " to another address":
        return replace(own, address=f"9{own.address}")
    return replace(own, whose=OTHERS[last]) if last else own
