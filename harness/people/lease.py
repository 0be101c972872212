"""By what right a scenario has its person: until it ends, and for good once Experian was asked about them."""

from dataclasses import dataclass
from typing import Protocol

from harness.errors import NotTestable
from harness.people.ledger import LeaseLedger


class Lease(Protocol):
    """The claim of a scenario on somebody."""

    def demand(self) -> None:
        """Be about to come to Experian; raises `NotTestable` where this is nobody whom it knows."""

    def use_up(self) -> None:
        """Have come to Experian, where nobody comes twice."""

    def give_back(self) -> None:
        """End the claim."""


@dataclass(frozen=True)
class Unlimited:
    """Of made-up people there is no end, and the fake Experian knows them all."""

    def demand(self) -> None:
        """See `Lease.demand`."""

    def use_up(self) -> None:
        """See `Lease.use_up`."""

    def give_back(self) -> None:
        """See `Lease.give_back`."""


@dataclass(frozen=True)
class Listed:
    """The lease of somebody whom a file lists."""

    ledger: LeaseLedger
    name: str

    def demand(self) -> None:
        """See `Lease.demand`."""

    def use_up(self) -> None:
        """See `Lease.use_up`."""
        self.ledger.use_up(self.name)

    def give_back(self) -> None:
        """See `Lease.give_back`."""
        self.ledger.give_back(self.name)


@dataclass(frozen=True)
class Lacking:
    """Where nobody was left: a made-up person is good for every scenario that does not come to Experian."""

    reason: str
    remedy: str

    def demand(self) -> None:
        """See `Lease.demand`."""
        raise NotTestable(self.reason, self.remedy)

    def use_up(self) -> None:
        """See `Lease.use_up`."""

    def give_back(self) -> None:
        """See `Lease.give_back`."""
