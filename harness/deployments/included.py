"""The included deployment: the reference implementation with the parties around it, put together."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep

import argon2
import httpx

from fakes.experian.app import ExperianApp
from fakes.experian.engine import Experian
from fakes.experian.in_process import answering
from harness.capabilities.bureau import BureauOperator
from harness.deployments.delivery import Delivery, delivery
from harness.errors import UsageError
from harness.profiles.profile import Sites, Timeouts
from reference_impl.app import Reference, Settings, Surroundings, build
from reference_impl.clock import Clock
from reference_impl.login.second_factor import Outgoing
from reference_impl.storage import Synchronous

CHEAP = argon2.Parameters(
    type=argon2.Type.ID, version=19, salt_len=8, hash_len=16, time_cost=1, memory_cost=8, parallelism=1
)
"""Made-up passwords need no costly hash, and a suite of hundreds of log-ins can't afford one."""


EXPERIAN_TIMEOUTS = (2, 2)
"""Seconds for connecting to Experian and for its answer: a fake one is near, and its time-outs are waited for."""


def new_clock() -> Clock:
    """Give a clock that starts at the present and moves forward only."""
    return Clock(lambda: datetime.now(UTC))


@dataclass(frozen=True)
class Places:
    """Where the included deployment is: its sites, its Experian, and the folder for its database and its log."""

    sites: Sites
    experian: str
    folder: Path


@contextmanager
def reference(
    places: Places, *, clock: Clock, token: str, faults: Sequence[str], to: Delivery | None = None
) -> Iterator[Reference]:
    """Put the reference implementation together; what it sends goes `to` a mailbox and phones of its own, or these.

    Raises UsageError for a fault that is not in the catalogue.
    """
    sent = to or delivery(clock.now)
    settings = Settings(
        harp_address=places.sites.harp,
        qpp_address=places.sites.qpp,
        experian_address=places.experian,
        database=str(places.folder / "harp.sqlite3"),
        database_synchronous=Synchronous.OFF,
        experian_timeouts=EXPERIAN_TIMEOUTS,
        control_token=token,
        password_cost=CHEAP,
    )
    try:
        built = build(settings, _around(sent), clock=clock, faults=faults)
    except ValueError as problem:
        raise UsageError(str(problem)) from problem
    with _logging_to(places.folder / "log"):
        try:
            yield built
        finally:
            built.close()


def _around(sent: Delivery) -> Surroundings:
    return Surroundings(sent.mailbox.deliver, Outgoing(sent.text, sent.call, sent), sent.messages, sent.settle_push)


@contextmanager
def own_folder() -> Iterator[Path]:
    """Give a folder for what a deployment keeps, which ends with it."""
    with TemporaryDirectory(prefix="harp-conformance-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@contextmanager
def _logging_to(file: Path) -> Iterator[None]:
    """Write all that the deployment and what it rests on have to say into a file."""
    handler = logging.FileHandler(file, encoding="utf-8")
    loggers = [logging.getLogger(name) for name in ("harp", "qpp", "reference_impl", "werkzeug", "urllib3")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.removeHandler(handler)
            logger.setLevel(level)
        handler.close()


def experian(clock: Clock) -> Experian:
    """Give a fake Experian that tells the time by the deployment's clock."""
    return Experian(clock.now)


def answering_by(clock: Clock, bureau: Experian, address: str) -> AbstractContextManager[None]:
    """Answer for a fake Experian in this process; what it takes long for goes by on the deployment's clock alone."""
    return answering(bureau, address, lambda seconds: clock.move_to(clock.now() + timedelta(seconds=seconds)))


def operator_of(bureau: Experian) -> BureauOperator:
    """Give the operator of a fake Experian inside this process; its calls wait for nothing."""
    transport = httpx.WSGITransport(ExperianApp(bureau, sleep))
    return BureauOperator("http://experian.example.com/operator", transport, Timeouts.act)
