"""The composition root: two sites on one storage, one clock and one Experian."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import argon2
import requests

from reference_impl.control import Control, ControlClients, Guard, Messages
from reference_impl.control_back_office import BackOfficeControl
from reference_impl.control_help_desk import HelpDeskControl
from reference_impl.control_organizations import OrganizationControl
from reference_impl.control_pushes import PushControl, SettlePush
from reference_impl.experian import Experian, ExperianSettings, Post
from reference_impl.faults.catalogue import fault_named
from reference_impl.faults.switching import asking, borrowing, changed, delivering, standing_in, wrap
from reference_impl.login.codes import SentCodes
from reference_impl.login.devices import Devices
from reference_impl.login.links import ResetLinks
from reference_impl.login.passwords import Passwords
from reference_impl.login.recovery import Recovery
from reference_impl.login.second_factor import Outgoing, SecondFactor
from reference_impl.login.sessions import Level, LoginSessions
from reference_impl.login.totp import AppCodes
from reference_impl.login.tries import Tries
from reference_impl.organizations.acos import AcoContacts
from reference_impl.organizations.desk import AccessDesk
from reference_impl.organizations.help_desk import HelpDesk
from reference_impl.organizations.memberships import Memberships
from reference_impl.organizations.register import OrganizationRegister
from reference_impl.organizations.submissions import Submissions
from reference_impl.policy import Policy
from reference_impl.registration.applications import Applications
from reference_impl.registration.back_office import BackOffice
from reference_impl.registration.desk import Deliver, Desk
from reference_impl.registration.gate import Gate
from reference_impl.registration.manual_requests import ManualRequests
from reference_impl.ridp import Bounds
from reference_impl.storage import Storage, Synchronous
from reference_impl.web.access import AccessPages
from reference_impl.web.account import AccountPages
from reference_impl.web.connect import ConnectPages
from reference_impl.web.data import DataPages
from reference_impl.web.devices import DevicePages
from reference_impl.web.door import HARP_WAYS, QPP_WAYS, Door
from reference_impl.web.harp import HarpPages
from reference_impl.web.login import LoginPages
from reference_impl.web.manual import Manual
from reference_impl.web.password import PasswordPages
from reference_impl.web.qpp import QppPages
from reference_impl.web.recovery import RecoveryPages
from reference_impl.web.reference_number import ReferenceNumber
from reference_impl.web.retry import Retry
from reference_impl.web.site import Site
from reference_impl.web.two_factor import TwoFactor
from reference_impl.web.users import UserPages
from reference_impl.web.wizard import Wizard

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from wsgiref.types import WSGIApplication

    from reference_impl.clock import Clock
    from reference_impl.faults.fault import Fault


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
    database_synchronous: Synchronous = Synchronous.FULL
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


@dataclass(frozen=True)
class Surroundings:
    """The parties around a deployment that carry what it sends to people."""

    deliver: Deliver
    outgoing: Outgoing
    """For texts, calls and requests for approval."""
    messages: Messages
    """Gives what an address or a phone received."""
    settle_push: SettlePush
    """Answers a request for approval in a person's place."""


def build(settings: Settings, around: Surroundings, *, clock: Clock, faults: Sequence[str] = ()) -> Reference:
    """Compose a deployment; `faults` are names from the catalogue, a ValueError tells of an unknown one."""
    switched_on = [fault_named(name) for name in faults]
    policy = changed(settings.policy, switched_on)
    typed: dict[str, str] = {}
    triggers = [trigger for fault in switched_on for trigger in fault.triggers]
    storage = Storage(settings.database, triggers, settings.database_synchronous)
    desk = standing_in(Desk, switched_on)(
        storage=storage,
        experian=_experian(settings, policy, asking(requests.post, switched_on)),
        hasher=argon2.PasswordHasher.from_parameters(settings.password_cost),
        deliver=delivering(around.deliver, switched_on, typed),
        clock=clock,
        policy=policy,
    )
    access = _access(desk, switched_on)
    parts = _parts(desk, around.outgoing, access, switched_on)
    harp, qpp = _harp(settings, parts), _qpp(settings, parts)
    if settings.control_token:
        guard = Guard(settings.control_token, settings.control_clients)
        for pages in (
            Control(desk, around.messages, guard, parts.forgetting),
            BackOfficeControl(parts.back_office, guard),
            PushControl(around.settle_push, guard),
            OrganizationControl(access, guard),
            HelpDeskControl(standing_in(HelpDesk, switched_on)(access), guard),
        ):
            harp.add(pages)
    qpp_site = borrowing(qpp.app, harp.app, switched_on)
    return Reference(wrap(harp.app, switched_on, typed), wrap(qpp_site, switched_on, {}), clock, storage)


@dataclass(frozen=True)
class _Parts:
    """What both sites rest on."""

    desk: Desk
    applications: Applications
    back_office: BackOffice
    gate: Gate
    login_tries: Tries
    answer_tries: Tries
    second_factor: SecondFactor
    logins: LoginSessions
    passwords: Passwords
    access: AccessDesk
    faults: Sequence[Fault]

    @property
    def forgetting(self) -> Sequence[Callable[[], None]]:
        """What a reset does beside the storage."""
        forgetful = (self.applications, self.login_tries, self.answer_tries, self.second_factor, self.logins)
        return [each.clear for each in forgetful]

    def door(self, site: Site, ways: Mapping[Level, str]) -> Door:
        """Give the door of a site."""
        expired, policy = self.passwords.has_expired, self.desk.policy
        door = standing_in(Door, self.faults)
        return door(site.name, ways, site.sessions, self.logins, self.second_factor, expired, policy)


def _access(desk: Desk, faults: Sequence[Fault]) -> AccessDesk:
    storage, policy = desk.storage, desk.policy
    return AccessDesk(
        register=standing_in(OrganizationRegister, faults)(storage),
        memberships=standing_in(Memberships, faults)(storage, policy),
        submissions=standing_in(Submissions, faults)(storage),
        acos=AcoContacts(storage),
        storage=storage,
        deliver=desk.deliver,
        policy=policy,
    )


def _parts(desk: Desk, outgoing: Outgoing, access: AccessDesk, faults: Sequence[Fault]) -> _Parts:
    storage, clock, policy, now = desk.storage, desk.clock, desk.policy, desk.clock.now
    requests_kept = ManualRequests(storage, policy)
    login_tries = Tries(now, policy.login_tries, policy.login_lock_minutes)
    return _Parts(
        desk=desk,
        applications=Applications(now, policy.idle_minutes),
        back_office=BackOffice(storage, requests_kept, desk.deliver, clock, policy),
        gate=Gate(storage, requests_kept, desk.hasher, login_tries, policy),
        login_tries=login_tries,
        answer_tries=Tries(now, policy.answer_tries, policy.login_lock_minutes),
        second_factor=standing_in(SecondFactor, faults)(
            devices=Devices(storage, clock, policy),
            codes=SentCodes(now, policy),
            apps=AppCodes(now, policy),
            tries=Tries(now, policy.second_factor_tries, policy.login_lock_minutes),
            outgoing=outgoing,
            policy=policy,
        ),
        logins=LoginSessions(now, policy.session_minutes),
        passwords=standing_in(Passwords, faults)(storage, desk.hasher, desk.deliver, clock, policy),
        access=access,
        faults=faults,
    )


def _harp(settings: Settings, parts: _Parts) -> Site:
    desk, applications = parts.desk, parts.applications
    site = Site("harp", settings.harp_address, {"policy": desk.policy, "qpp_address": settings.qpp_address})
    site.app.before_request(parts.back_office.close_overdue)
    door = parts.door(site, HARP_WAYS)
    for pages in (
        HarpPages(),
        Wizard(desk, applications, site.sessions),
        Retry(desk, applications, site.sessions),
        Manual(desk, applications, site.sessions),
        ReferenceNumber(desk.phone_counter, applications, site.sessions),
        LoginPages(parts.gate, door),
        TwoFactor(door, parts.second_factor),
        DevicePages(door, parts.second_factor),
        AccountPages(door, desk.storage, parts.passwords.warning),
        PasswordPages(parts.passwords, parts.gate, door),
        RecoveryPages(_recovery(settings, parts)),
    ):
        site.add(pages)
    return site


def _recovery(settings: Settings, parts: _Parts) -> Recovery:
    desk, minutes = parts.desk, parts.desk.policy.reset_link_minutes
    return standing_in(Recovery, parts.faults)(
        desk.storage,
        parts.passwords,
        desk.hasher,
        ResetLinks(desk.storage, desk.clock.now, minutes),
        answers=parts.answer_tries,
        logins=parts.login_tries,
        sessions=parts.logins,
        deliver=desk.deliver,
        harp_address=settings.harp_address,
        policy=desk.policy,
    )


def _qpp(settings: Settings, parts: _Parts) -> Site:
    policy = parts.desk.policy
    site = Site("qpp", settings.qpp_address, {"policy": policy, "harp_address": settings.harp_address})
    site.app.before_request(parts.back_office.close_overdue)
    door = parts.door(site, QPP_WAYS)
    site.add(QppPages(parts.gate, door))
    site.add(TwoFactor(door, parts.second_factor))
    for pages in (AccessPages, standing_in(ConnectPages, parts.faults), UserPages, DataPages):
        site.add(pages(door, parts.access))
    return site


def _experian(settings: Settings, policy: Policy, post: Post) -> Experian:
    client_id, client_secret = settings.experian_client
    connection = ExperianSettings(settings.experian_address, client_id, client_secret, *settings.experian_timeouts)
    return Experian(connection, Bounds(policy.questions_min, policy.questions_max), post)
