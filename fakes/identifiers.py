"""Numbers that Medicare knows practices and clinicians by, from ranges that were never given out to anyone.

TIN: Tax Identification Number. NPI: National Provider Identifier. PTAN: Provider Transaction Access Number.
"""

import re
from typing import Final

from stdnum import luhn
from stdnum.us import ein

from fakes.dice import number

TIN_PREFIXES: Final = ("96", "97")
"""No campus of the Internal Revenue Service gives these out; an SSN never begins with 9."""

LAST_GROUP: Final = 49
"""With groups 01-49 a number that begins with 9 is no taxpayer number of a person (ITIN) either."""

SERIALS: Final = 9999
THIRDS: Final = 10
NPI_BEGINNING: Final = "2"
"""The standard (45 CFR 162.406) allows 1 and 2 at the beginning; so far all NPIs begin with 1."""

NPI_ISSUER: Final = "80840"
"""What stands before an NPI when its check digit is reckoned (the United States' health applications)."""

NPI_PLACES: Final = 10**8
PTAN_PLACES: Final = 10**7


def synthetic_tin(run: str, index: int) -> str:
    """Give the nine digits of the TIN of an organization of a run, unique within it up to some nine million."""
    place = (number("tin", run) + index) % (len(TIN_PREFIXES) * THIRDS * LAST_GROUP * SERIALS)
    rest, serial = divmod(place, SERIALS)
    area, group = divmod(rest, LAST_GROUP)
    prefix, third = divmod(area, THIRDS)
    return f"{TIN_PREFIXES[prefix]}{third}{group + 1:02}{serial + 1:04}"


def is_synthetic_tin(tin: str) -> bool:
    """Tell whether nine digits can be the TIN of nobody: of no employer, and of no person."""
    if not re.fullmatch(r"[0-9]{9}", tin):
        return False
    return tin[:2] in TIN_PREFIXES and not ein.is_valid(tin) and 1 <= int(tin[3:5]) <= LAST_GROUP and tin[5:] != "0000"


def hyphenated(tin: str) -> str:
    """Give a TIN as it is printed: 96-1234567."""
    return ein.format(tin)


def synthetic_npi(run: str, index: int) -> str:
    """Give the ten digits of an NPI, unique within a run up to 100 million; its check digit is right."""
    nine = f"{NPI_BEGINNING}{(number('npi', run) + index) % NPI_PLACES:08}"
    return nine + luhn.calc_check_digit(NPI_ISSUER + nine)


def is_synthetic_npi(npi: str) -> bool:
    """Tell whether ten digits are an NPI with the right check digit that was not given out to anyone so far."""
    return bool(re.fullmatch(r"2[0-9]{9}", npi)) and luhn.is_valid(NPI_ISSUER + npi)


def with_wrong_check_digit(npi: str) -> str:
    """Give an NPI with its last digit mistyped."""
    return npi[:-1] + f"{(int(npi[-1]) + 1) % 10}"


def synthetic_ptan(run: str, index: int) -> str:
    """Give a PTAN, unique within a run up to ten million; PTANs have neither a public list nor a check digit."""
    return f"ZZ{(number('ptan', run) + index) % PTAN_PLACES:07}"
