"""Which testable MUSTs no fault breaks, and why."""

from collections.abc import Iterable

from harness.registers import Register, groups


def without_fault(register: Register, broken: Iterable[str]) -> dict[str, str]:
    """Give the testable MUSTs that none of the broken requirements stands for, each with its reason, empty for none.

    A statement that repeats another shares its faults as it shares its verdict.
    """
    found = set(broken)
    return {
        first: register[first].untested
        for first, ids in groups(register).items()
        if register[first].decides and not found & set(ids)
    }
