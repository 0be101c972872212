"""The catalogue of faults, each switched on by its name."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from reference_impl.faults import (
    account,
    acos,
    at_the_same_moment,
    connecting,
    entering,
    first_users,
    help_desk,
    in_vain,
    later_users,
    left_unsaid,
    logging_in,
    manual,
    other_readings,
    password_life,
    profile,
    proofing,
    recovery,
    roles,
    two_factor,
    wrongly_refused,
)
from reference_impl.faults.fault import Fault
from reference_impl.faults.sequences import SEQUENCES

FAULTS: Final[Mapping[str, Fault]] = {
    fault.name: fault
    for chapter in (
        entering.FAULTS,
        profile.FAULTS,
        account.FAULTS,
        proofing.FAULTS,
        manual.FAULTS,
        logging_in.FAULTS,
        two_factor.FAULTS,
        recovery.FAULTS,
        password_life.FAULTS,
        left_unsaid.FAULTS,
        wrongly_refused.FAULTS,
        connecting.FAULTS,
        first_users.FAULTS,
        later_users.FAULTS,
        roles.FAULTS,
        help_desk.FAULTS,
        acos.FAULTS,
        at_the_same_moment.FAULTS,
        in_vain.FAULTS,
        other_readings.FAULTS,
    )
    for fault in chapter
}


def fault_named(name: str) -> Fault:
    """Give the fault of this name, one of order included; a ValueError names the nearest when there is none."""
    known = {**FAULTS, **SEQUENCES}
    if name in known:
        return known[name]
    nearest = get_close_matches(name, known, n=1, cutoff=0)[0]
    raise ValueError(f"Expected the name of a fault in the catalogue, found “{name}”. Did you mean “{nearest}”?")
