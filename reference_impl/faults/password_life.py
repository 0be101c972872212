"""Faults of passwords over time."""

from typing import Final

from reference_impl.faults.fault import Fault

FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="passwords-reused",
        requirements=("RST-002",),
        summary="A new password may be any former one, even the current.",
        policy={"password_history": -1},
    ),
    Fault(
        name="former-passwords-reused",
        requirements=("RST-002",),
        summary="A new password may be any former one, but not the current.",
        policy={"password_history": 0},
    ),
    Fault(
        name="fifth-former-password-reused",
        requirements=("RST-002",),
        summary="A new password may be the fifth before the current one.",
        policy={"password_history": 4},
    ),
    Fault(
        name="seventh-former-password-refused",
        requirements=("RST-002",),
        summary="A new password can't be the seventh before the current one either.",
        policy={"password_history": 7},
    ),
    Fault(
        name="two-changes-a-day",
        requirements=("RST-003",),
        summary="A password can be changed twice in a day.",
        policy={"password_changes_a_day": 2},
    ),
    Fault(
        name="password-expires-early",
        requirements=("RST-004",),
        summary="A password works for 57 days.",
        policy={"password_days": 57},
    ),
    Fault(
        name="password-expires-late",
        requirements=("RST-004",),
        summary="A password works for 62 days.",
        policy={"password_days": 62},
    ),
    Fault(
        name="password-never-expires",
        requirements=("RST-004",),
        summary="A password works for ever.",
        policy={"password_days": 100_000},
    ),
)
