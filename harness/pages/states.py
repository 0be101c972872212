"""How a list of states may name a state: by its code, by its name, or by both."""

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


def option_of(code: str, options: Sequence[str]) -> str:
    """Give the option that stands for a state; raises `Missing` where the list has none."""
    name = STATES[code].casefold()
    for option in options:
        told = option.casefold()
        if told in {code.casefold(), name, f"u.s. {name}"} or (name in told and code.casefold() in told.split()):
            return option
    raise Missing(f"the list of states has no entry for {STATES[code]} ({code})")
