"""The composition root: two sites on one storage, one clock and one Experian."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import argon2
import requests

from reference_impl.control import Control, ControlClients, Guard, Messages
from reference_impl.control_back_office import BackOfficeControl
from reference_impl.experian import Experian, ExperianSettings, Post
from reference_impl.faults.catalogue import fault_named
from reference_impl.faults.switching import asking, changed, delivering, wrap
from reference_impl.policy import Policy
from reference_impl.registration.applications import Applications
from reference_impl.registration.back_office import BackOffice
from reference_impl.registration.desk import Deliver, Desk
from reference_impl.registration.gate import Gate
from reference_impl.registration.manual_requests import ManualRequests
from reference_impl.ridp import Bounds
from reference_impl.storage import Storage
from reference_impl.web.harp import HarpPages
from reference_impl.web.manual import Manual
from reference_impl.web.qpp import QppPages
from reference_impl.web.reference_number import ReferenceNumber
from reference_impl.web.retry import Retry
from reference_impl.web.site import Site
from reference_impl.web.wizard import Wizard

if TYPE_CHECKING:
    from collections.abc import Sequence
    from wsgiref.types import WSGIApplication

    from reference_impl.clock import Clock


@dataclass(frozen=True)
class Settings:
    """How a deployment is set up; addresses have no slash at the end, time-outs are in seconds."""

    harp_address: str
    qpp_address: str
    experian_address: str
    experian_client: tuple[str, str] = field(default=("harp", "synthetic"), repr=False)
    experian_timeouts: tuple[float, float] = (5, 30)
    """For connecting and for the answer."""
    database: str = ":memory:"
    control_token: str | None = field(default=None, repr=False)
    """Without one there is no control API."""
    control_clients: ControlClients = ControlClients.LOOPBACK
    password_cost: argon2.Parameters = field(default_factory=lambda: argon2.profiles.RFC_9106_LOW_MEMORY)
    policy: Policy = field(default_factory=Policy)


@dataclass(frozen=True)
class Reference:
    """A deployment, ready to be served: two WSGI applications; close it when its servers have ended."""

    harp: WSGIApplication
    qpp: WSGIApplication
    clock: Clock
    storage: Storage

    def close(self) -> None:
        """Close the database."""
        self.storage.close()


def build(
    settings: Settings, *, deliver: Deliver, messages: Messages, clock: Clock, faults: Sequence[str] = ()
) -> Reference:
    """Compose a deployment; `faults` are names from the catalogue, a ValueError tells of an unknown one.

    `deliver` sends an e-mail, `messages` gives what an address or a phone received.
    """
    switched_on = [fault_named(name) for name in faults]
    policy = changed(settings.policy, switched_on)
    typed: dict[str, str] = {}
    triggers = [trigger for fault in switched_on for trigger in fault.triggers]
    storage = Storage(settings.database, triggers)
    applications = Applications(clock.now, policy.idle_minutes)
    desk = Desk(
        storage=storage,
        experian=_experian(settings, policy, asking(requests.post, switched_on)),
        hasher=argon2.PasswordHasher.from_parameters(settings.password_cost),
        deliver=delivering(deliver, switched_on, typed),
        clock=clock,
        policy=policy,
    )
    requests_kept = ManualRequests(storage, policy)
    back_office = BackOffice(storage, requests_kept, desk.deliver, clock, policy)
    gate = Gate(storage, requests_kept, desk.hasher)
    harp = Site("harp", settings.harp_address, {"policy": policy, "qpp_address": settings.qpp_address})
    harp.app.before_request(back_office.close_overdue)
    harp.add(HarpPages(gate))
    harp.add(Wizard(desk, applications, harp.sessions))
    harp.add(Retry(desk, applications, harp.sessions))
    harp.add(Manual(desk, applications, harp.sessions))
    harp.add(ReferenceNumber(desk.phone_counter, applications, harp.sessions))
    if settings.control_token:
        guard = Guard(settings.control_token, settings.control_clients)
        harp.add(Control(desk, applications, messages, guard))
        harp.add(BackOfficeControl(back_office, guard))
    qpp = Site("qpp", settings.qpp_address, {"policy": policy, "harp_address": settings.harp_address})
    qpp.app.before_request(back_office.close_overdue)
    qpp.add(QppPages(gate))
    return Reference(wrap(harp.app, switched_on, typed), wrap(qpp.app, switched_on, {}), clock, storage)


def _experian(settings: Settings, policy: Policy, post: Post) -> Experian:
    client_id, client_secret = settings.experian_client
    connection = ExperianSettings(settings.experian_address, client_id, client_secret, *settings.experian_timeouts)
    return Experian(connection, Bounds(policy.questions_min, policy.questions_max), post)
