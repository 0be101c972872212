"""Numbers that people write down for an organization or a clinician, told in words: right, or wrong in one point.

NPI: National Provider Identifier, ten digits of which the last checks the others (45 CFR 162.406). PTAN: Provider
Transaction Access Number. TIN: Tax Identification Number.
"""

from collections.abc import Callable, Mapping

from harness.capabilities.organizations import Clinician, Organization

Known = Callable[[str], bool]
"""Tells whether a TIN is that of an organization that is known to be there."""


def other_digit(digit: str) -> str:
    """Give another digit."""
    return str((int(digit) + 1) % 10)


def _mistyped(tin: str, known: Known) -> str:
    """Give a TIN with another digit somewhere, from the last on, that is not that of an organization known."""
    places = reversed(range(len(tin)))
    tried = (f"{tin[:place]}{other_digit(tin[place])}{tin[place + 1 :]}" for place in places)
    return next(each for each in tried if not known(each))


TINS: Mapping[str, Callable[[str, Known], str]] = {
    "its TIN": lambda tin, _: tin,
    "its TIN with a hyphen": lambda tin, _: f"{tin[:2]}-{tin[2:]}",
    "nothing": lambda *_: "",
    "8 digits of it": lambda tin, _: tin[:-1],
    "a tenth digit": lambda tin, _: f"{tin}0",
    "a letter in it": lambda tin, _: f"{tin[:-1]}O",
    "one digit mistyped": _mistyped,
}
"""What somebody may enter who looks for a practice by its TIN."""

Pair = tuple[str, str]
"""An NPI and a PTAN."""

NUMBERS: Mapping[str, Callable[[Organization, Clinician], Pair]] = {
    "PTAN and NPI of one clinician": lambda at, _: _own(at.clinicians[0]),
    "PTAN and NPI of another clinician": lambda at, _: _own(at.clinicians[1]),
    "no NPI": lambda at, _: ("", at.clinicians[0].ptan),
    "no PTAN": lambda at, _: (at.clinicians[0].npi, ""),
    "an NPI of nine digits": lambda at, _: (at.clinicians[0].npi[:-1], at.clinicians[0].ptan),
    "a wrong check digit of the NPI": lambda at, _: (_wrong_check(at.clinicians[0].npi), at.clinicians[0].ptan),
    "a clinician of another practice": lambda _, stranger: _own(stranger),
    "a matching NPI with another's PTAN": lambda at, _: (at.clinicians[0].npi, at.clinicians[1].ptan),
    "a matching NPI with a PTAN of nobody's": lambda at, stranger: (at.clinicians[0].npi, stranger.ptan),
    "the NPI of the group": lambda at, _: (at.group_npi, at.clinicians[0].ptan),
    "the PTAN of the group": lambda at, _: (at.clinicians[0].npi, at.group_ptan),
}
"""What somebody may give for a clinician of a practice; the second clinician is one of another practice."""


def _own(clinician: Clinician) -> Pair:
    return clinician.npi, clinician.ptan


def _wrong_check(npi: str) -> str:
    return f"{npi[:-1]}{other_digit(npi[-1])}"
