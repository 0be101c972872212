"""Faults of what is prescribed to be said: a phrase that a page leaves out."""

import re

from reference_impl.faults.fault import Fault, Rewriting


def without(requirement: str, name: str, phrase: str, *also: str) -> Fault:
    """Make the fault of leaving a phrase out of all pages, however its lines are broken there.

    `also` are further requirements that prescribe the phrase; markup within it is disregarded.
    """
    pattern = r"(?:\s|<[^>]*>)+".join(map(re.escape, phrase.split()))
    return Fault(
        name=name,
        requirements=(requirement, *also),
        summary=f"It is nowhere said: “{phrase}”.",
        pages=(Rewriting(pattern),),
    )
