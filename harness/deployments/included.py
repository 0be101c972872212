"""The included deployment: the reference implementation with the parties around it, put together."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import argon2

from fakes.experian.engine import Experian
from fakes.mailbox import Mailbox
from harness.errors import UsageError
from harness.profile import Sites
from reference_impl.app import Reference, Settings, build
from reference_impl.clock import Clock

CHEAP = argon2.Parameters(
    type=argon2.Type.ID, version=19, salt_len=8, hash_len=16, time_cost=1, memory_cost=8, parallelism=1
)
"""Made-up passwords need no costly hash, and a suite of hundreds of log-ins can't afford one."""


def new_clock() -> Clock:
    """Give a clock that starts at the present and moves forward only."""
    return Clock(lambda: datetime.now(UTC))


@contextmanager
def reference(
    sites: Sites, experian_address: str, *, clock: Clock, token: str, faults: Sequence[str]
) -> Iterator[Reference]:
    """Put the reference implementation together, with a database of its own that ends with it.

    Raises UsageError for a fault that is not in the catalogue.
    """
    mailbox = Mailbox(clock.now)

    def messages(to: str) -> list[dict[str, str]]:
        return [{**asdict(each), "received": each.received.isoformat()} for each in mailbox.messages(to)]

    with TemporaryDirectory(prefix="harp-conformance-", ignore_cleanup_errors=True) as folder:
        settings = Settings(
            harp_address=sites.harp,
            qpp_address=sites.qpp,
            experian_address=experian_address,
            database=str(Path(folder) / "harp.sqlite3"),
            control_token=token,
            password_cost=CHEAP,
        )
        try:
            built = build(settings, deliver=mailbox.deliver, messages=messages, clock=clock, faults=faults)
        except ValueError as problem:
            raise UsageError(str(problem)) from problem
        try:
            yield built
        finally:
            built.close()


def experian(clock: Clock) -> Experian:
    """Give a fake Experian that tells the time by the deployment's clock."""
    return Experian(clock.now)
