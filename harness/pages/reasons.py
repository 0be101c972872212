"""Which rule an error speaks of. The guide prints no wording of errors, so only what they are about is told."""

import re
from types import MappingProxyType

ABOUT = MappingProxyType(
    {
        "its length": r"\bcharacters?\b|\blength\b|\blong(er)?\b|\bshort(er)?\b",
        "not agreeing": r"\bagree\b|\baccept\b|\bterms\b|\bcheck\b",
    }
)
"""The rules that scenarios name, each with the words by which an error is known to speak of it."""


def names_rule(error: str, rule: str) -> str:
    """Give the rule if the error speaks of it, `another reason` if it speaks of something else, or `no reason`."""
    if not error.strip():
        return "no reason"
    return rule if re.search(ABOUT[rule], error, re.IGNORECASE) else "another reason"
