"""[authorization] of a profile: who allowed the run against hosts other than this machine."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from ipaddress import ip_address

from harness.profile_form import key, plain
from harness.profile_kinds import DAY, TEXT, host_of
from harness.profile_table import Table


@dataclass(frozen=True, kw_only=True)
class Authorization:
    """Who allowed the run; needed for every host but this machine."""

    by: str = key(TEXT, "who allowed it: a person and what makes it theirs to allow", '"Jo Doe, owner"', default="")
    reference: str = key(TEXT, "where that can be looked up", '"CHG-1234"', default="")
    expires: date | None = key(DAY, "the last day (UTC) on which it holds", "2027-01-31", default=None)
    accepts_statements: str = key(
        TEXT, "who accepts the legal statements that a run ticks in the name of its people", '"Jo Doe"', default=""
    )


AUTHORIZATION = plain("authorization", Authorization)


def check_authorization(said: Authorization, table: Table, addresses: Iterable[str]) -> None:
    """Demand, for any host but this machine, who allowed the run and until when; cms.gov is out of bounds as yet."""
    elsewhere = [address for address in addresses if not is_loopback(address)]
    if any(f".{host_of(address)}".endswith(".cms.gov") for address in elsewhere):
        table.problem("by", "hosts of cms.gov are never run against by this version.")
    if elsewhere and not (said.by and said.reference and said.expires):
        table.problem(
            "by", f"{elsewhere[0]} is not on this machine: say who authorised the run: by, reference, expires."
        )
    if elsewhere and said.expires and said.expires < datetime.now(UTC).date():
        table.problem(
            "expires", f"expired on {said.expires}. Runs against hosts other than this machine need a current one."
        )


def is_loopback(address: str) -> bool:
    """Tell whether an address is on this very machine."""
    host = host_of(address)
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
