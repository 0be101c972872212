"""How a list of states may name a state: by its code, by its name, or by both."""

import re
from collections.abc import Sequence
from types import MappingProxyType

from harness.errors import Missing

_TABLE = """
AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware
DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky
LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana
NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota
OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas
UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming
AS American Samoa|GU Guam|MP Northern Mariana Islands|PR Puerto Rico|VI Virgin Islands
"""

STATES = MappingProxyType(
    {code: name for entry in _TABLE.replace("\n", "|").split("|") if entry for code, name in [entry.split(" ", 1)]}
)
"""The 50 states, DC and the territories (DSC-019): names by two-letter code."""

ARMED_FORCES = re.compile(r"^(AA|AE|AP)\b|\barmed forces\b", re.IGNORECASE)
"""Their mail has a code in the place of a state's."""


def option_of(code: str, options: Sequence[str]) -> str:
    """Give the option that stands for a state; raises `Missing` where the list has none."""
    name = STATES[code].casefold()
    for option in options:
        told = option.casefold()
        both = name in told and code.casefold() in re.split(r"\W+", told)
        if both or told in {code.casefold(), name, f"u.s. {name}"}:
            return option
    raise Missing(f"the list of states has no entry for {STATES[code]} ({code})")


def code_of(name: str) -> str:
    """Give the two-letter code of a state, DC or a territory; raises ValueError for any other name."""
    codes = {told: code for code, told in STATES.items()}
    if name not in codes:
        raise ValueError(f"expected the name of a state or territory, found “{name}”")
    return codes[name]


def not_offered(options: Sequence[str]) -> list[str]:
    """Name the states, DC and territories that a list leaves out (DSC-019)."""
    return [name for code, name in STATES.items() if not _offered(code, options)]


def strangers(options: Sequence[str]) -> list[str]:
    """Give the options of a list that stand for no state, DC or territory, nor for the mail of the armed forces."""
    known = {option_of(code, options) for code in STATES if _offered(code, options)}
    return [option for option in options if option not in known and not ARMED_FORCES.search(option)]


def _offered(code: str, options: Sequence[str]) -> bool:
    try:
        return bool(option_of(code, options))
    except Missing:
        return False
