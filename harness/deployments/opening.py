"""The composition root: which browser drives which deployment, and what that one lends."""

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import httpx

from fakes.organizations import Organizations
from harness.capabilities.bureau import BureauOperator
from harness.capabilities.captcha import Captcha
from harness.capabilities.control import ControlApi
from harness.capabilities.control_organizations import ControlOrganizations
from harness.capabilities.mail_spool import MailSpool
from harness.capabilities.port import Bureau, Channel, Codes, Messages
from harness.deployments.browsers import Browsers, Shown, in_chromium, in_markup, refusing
from harness.deployments.captchas import captcha_of, needs_windows
from harness.deployments.code_sources import included_codes, remote_codes
from harness.deployments.deployment import Deployment
from harness.deployments.filtered import filtered
from harness.deployments.included import Places, answering_by, experian, new_clock, operator_of, own_folder, reference
from harness.deployments.serving import address_of, listening, serving
from harness.errors import Trouble, Unreachable
from harness.outbound.gate import Gate
from harness.outbound.guarded import GuardedTransport
from harness.outbound.pacing import Pace, pace_of
from harness.outbound.way import STRAIGHT
from harness.profiles.profile import Profile, Sites, Timeouts
from harness.spending.ledger import SpendingLedger

BrowserKind = Literal["markup", "chromium"]

IN_PROCESS = Sites(harp="http://harp.example.com", qpp="http://qpp.example.com")
"""Names under which the included sites are reached without a network."""

EXPERIAN = "http://experian.example.com"
INCLUDED = "the included reference implementation"


@dataclass(frozen=True)
class Target:
    """What to open: a profile's deployment, or without one the included reference with some of its faults on."""

    profile: Profile | None
    browser: BrowserKind
    faults: Sequence[str] = ()
    mail: Path | None = None
    """The folder in which this run's e-mails arrive, where it receives them itself."""
    spending: SpendingLedger | None = None
    """What the run may use up of a profile's deployment, and what it has."""
    traced: bool = False
    """Whether Chromium records what it does, to be kept of what does not conform."""
    terminal: Path | None = None
    """Where an operator answers what nothing else can, if there is one."""


@dataclass(frozen=True)
class Means:
    """What a deployment lends to a run."""

    control: ControlApi | None
    bureau: Bureau | None
    artefacts: tuple[Path, ...]
    messages: Messages | None
    codes: Mapping[Channel, Codes]
    organizations: ControlOrganizations | None = None
    captcha: Captcha | None = None


@contextmanager
def opened(target: Target) -> Iterator[Deployment]:
    """Open a deployment for as long as the context lasts."""
    if target.profile is not None:
        with _remote(target, target.profile) as deployment:
            yield replace(deployment, wordings=target.profile.wordings, refined=target.profile.refined)
    elif target.browser == "markup":
        with _in_process(target.faults) as deployment:
            yield deployment
    else:
        with _on_loopback(target) as deployment:
            yield deployment


@contextmanager
def _in_process(faults: Sequence[str]) -> Iterator[Deployment]:
    """Open the included deployment without server or network."""
    clock, token = new_clock(), secrets.token_hex(16)
    bureau = experian(clock)
    with (
        own_folder() as folder,
        answering_by(clock, bureau, EXPERIAN),
        reference(Places(IN_PROCESS, EXPERIAN, folder), clock=clock, token=token, faults=faults) as sites,
    ):
        transports = {
            IN_PROCESS.harp: httpx.WSGITransport(sites.harp),
            IN_PROCESS.qpp: httpx.WSGITransport(sites.qpp),
        }
        control = ControlApi(f"{IN_PROCESS.harp}/control/v1", token, transports[IN_PROCESS.harp], Timeouts.act)
        means = _lent(control, operator_of(bureau), folder)
        yield _deployment(INCLUDED, IN_PROCESS, in_markup(transports, Timeouts.act), means)


@contextmanager
def _on_loopback(target: Target) -> Iterator[Deployment]:
    """Open the included deployment on two ports of this machine, for a real browser."""
    clock, token = new_clock(), secrets.token_hex(16)
    bureau = experian(clock)
    with listening(0) as harp, listening(0) as qpp:
        addresses = Sites(harp=address_of(harp), qpp=address_of(qpp))
        with (
            own_folder() as folder,
            answering_by(clock, bureau, EXPERIAN),
            reference(Places(addresses, EXPERIAN, folder), clock=clock, token=token, faults=target.faults) as sites,
            serving(sites.harp, harp),
            serving(sites.qpp, qpp),
            in_chromium("", Timeouts.act, nullcontext(STRAIGHT), shown=Shown(target.traced)) as browser,
        ):
            transport = httpx.WSGITransport(sites.harp)
            control = ControlApi(f"{addresses.harp}/control/v1", token, transport, Timeouts.act)
            yield _deployment(INCLUDED, addresses, browser, _lent(control, operator_of(bureau), folder))


@contextmanager
def _remote(target: Target, profile: Profile) -> Iterator[Deployment]:
    """Open a deployment elsewhere; if it does not answer, every browser that is asked for says so at once."""
    sites, timeout, kind = profile.sites, profile.timeouts.act, target.browser
    gate, pace = Gate(profile.places), pace_of(target.spending)
    control = None
    if profile.control is not None:
        control = ControlApi(profile.control.address, profile.control.token, _guarded(gate, pace), timeout)
    bureau = BureauOperator(profile.operator, _guarded(gate, pace), timeout) if profile.operator else None
    mail = MailSpool(target.mail) if target.mail else None
    codes = remote_codes(
        profile.codes,
        control=control,
        mail=(mail, "the run’s own mail server") if mail else None,
        terminal=target.terminal,
        clock=control.now if control else _now,
    )
    captcha = captcha_of(profile.captcha, target.terminal)
    means = Means(control, bureau, profile.artefacts, mail or control, codes, _organizations(control), captcha)
    ours = Ours(gate.stopped, target.spending)
    if (silence := _silence(sites, _guarded(gate, pace), timeout)) is not None:
        yield _deployment(profile.name, sites, Browsers(refusing(silence), kind, "not started"), means, ours)
    elif kind == "markup":
        browsers = in_markup({"all://": _guarded(gate, pace)}, timeout, profile.locators)
        yield _deployment(profile.name, sites, browsers, means, ours)
    else:
        way, shown = filtered(profile, gate, pace), Shown(target.traced, needs_windows(captcha))
        with in_chromium(profile.browser, timeout, way, profile.locators, shown) as browsers:
            yield _deployment(profile.name, sites, browsers, means, ours)


def _guarded(gate: Gate, pace: Pace) -> httpx.BaseTransport:
    return GuardedTransport(httpx.HTTPTransport(), gate, pace)


def _lent(control: ControlApi, bureau: Bureau, folder: Path) -> Means:
    """Give all that the included deployment lends."""
    return Means(control, bureau, (folder,), control, included_codes(control), _organizations(control))


def _organizations(control: ControlApi | None) -> ControlOrganizations | None:
    """Give the organizations that a control API lends; their numbers are this process's alone."""
    return ControlOrganizations(control, Organizations(0, secrets.token_hex(8))) if control else None


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Ours:
    """What a run keeps of a deployment that it does not end with: what was stopped on its way, what it used up."""

    stopped: Callable[[], Mapping[str, int]] = dict
    spending: SpendingLedger | None = None


def _deployment(name: str, sites: Sites, browsers: Browsers, means: Means, ours: Ours | None = None) -> Deployment:
    ours = ours or Ours()
    return Deployment(
        name=name,
        sites=sites,
        open_browser=browsers.open,
        browser={"kind": browsers.kind, "version": browsers.version},
        messages=means.messages,
        codes=means.codes,
        clock=means.control,
        accounts=means.control,
        back_office=means.control,
        pushes=means.control,
        directory=means.organizations,
        enrolment=means.organizations,
        help_desk=means.organizations,
        aco_ms=means.organizations,
        bureau=means.bureau,
        captcha=means.captcha,
        artefacts=means.artefacts,
        stopped=ours.stopped,
        spending=ours.spending,
    )


def _silence(sites: Sites, transport: httpx.BaseTransport, timeout_s: float) -> Trouble | None:
    """Ask both sites for a sign of life before anything else, so that a dead target is told in seconds."""
    client = httpx.Client(transport=transport, timeout=timeout_s)
    for address in (sites.harp, sites.qpp):
        try:
            client.get(address)
        except httpx.HTTPError as problem:
            return Unreachable(f"{address} does not answer: {problem}", "is the deployment running at that address?")
    return None
