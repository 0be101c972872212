"""[authorization] of a profile: who allowed the run against hosts other than this machine."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from ipaddress import ip_address

from harness.profiles.form import key, plain
from harness.profiles.kinds import DAY, TEXT, host_of
from harness.profiles.table import Table


@dataclass(frozen=True, kw_only=True)
class Authorization:
    """Who allowed the run; needed for every host but this machine."""

    by: str = key(TEXT, "who allowed it: a person and what makes it theirs to allow", '"Jo Doe, owner"', default="")
    reference: str = key(TEXT, "where that can be looked up", '"CHG-1234"', default="")
    expires: date | None = key(DAY, "the last day (UTC) on which it holds", "2027-01-31", default=None)
    accepts_statements: str = key(
        TEXT, "who accepts the legal statements that a run ticks in the name of its people", '"Jo Doe"', default=""
    )

    @property
    def told(self) -> dict[str, str]:
        """Give what it says, as evidence tells it; nothing where a run needs no authorisation and has none."""
        return {each.name: str(getattr(self, each.name)) for each in fields(self) if getattr(self, each.name)}


OPTION = "--i-am-authorised-for"
"""The option of a run that repeats the name of a host of cms.gov."""

AUTHORIZATION = plain("authorization", Authorization)


def check_authorization(
    said: Authorization, table: Table, addresses: Iterable[str], confirmed: Collection[str]
) -> None:
    """Demand, for any host but this machine, who allowed the run and until when, and who accepts what a run ticks.

    Each host of cms.gov must be among those that were `confirmed` on the command line: the slip of a profile alone
    shall not lead there.
    """
    elsewhere = [address for address in addresses if not is_loopback(address)]
    for host in dict.fromkeys(host_of(address) for address in elsewhere):
        if f".{host}".endswith(".cms.gov") and host not in confirmed:
            table.problem("by", f"{host} is a host of cms.gov: repeat its name with {OPTION} {host}, if you may.")
    needed = (said.by, said.reference, said.expires, said.accepts_statements)
    if elsewhere and not all(needed):
        table.problem(
            "by",
            f"{elsewhere[0]} is not on this machine: say who authorised the run: by, reference, expires, "
            "accepts_statements.",
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
