"""The included deployment with its control API, in-process and over HTTP."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

from fakes.experian.in_process import answering
from harness.capabilities.control import ControlApi
from harness.deployments.delivery import Delivery
from harness.deployments.included import Places, experian, new_clock, own_folder, reference
from harness.deployments.serving import address_of, listening, serving
from harness.profiles.profile import Sites
from reference_impl.app import Reference

EXPERIAN = "http://experian.example.com"
IN_PROCESS = Sites(harp="http://harp.example.com", qpp="http://qpp.example.com")
API = "/control/v1"
TOKEN = "open-sesame"
TIMEOUT_S = 10.0


@dataclass(frozen=True)
class Lending:
    """A deployment that is open, and how its sites are reached (by origin)."""

    sites: Sites
    transports: Mapping[str, httpx.BaseTransport]

    def control(self, token: str = TOKEN) -> ControlApi:
        """Give the harness's client of the API."""
        return ControlApi(f"{self.sites.harp}{API}", token, self.transports[self.sites.harp], TIMEOUT_S)

    def raw(self, **headers: str) -> httpx.Client:
        """Give a client of the HARP site that sends just these headers."""
        return httpx.Client(
            base_url=self.sites.harp, transport=self.transports[self.sites.harp], headers=headers, timeout=TIMEOUT_S
        )


@contextmanager
def in_process(token: str) -> Iterator[Lending]:
    """Open the deployment over WSGI."""
    with composed(IN_PROCESS, token) as built:
        yield reached(IN_PROCESS, built)


def reached(sites: Sites, built: Reference) -> Lending:
    """Give a deployment that is composed already, over WSGI."""
    return Lending(sites, {sites.harp: httpx.WSGITransport(built.harp), sites.qpp: httpx.WSGITransport(built.qpp)})


@contextmanager
def over_http(token: str) -> Iterator[Lending]:
    """Open the deployment on two free ports of this machine."""
    with listening(0) as harp, listening(0) as qpp:
        sites = Sites(address_of(harp), address_of(qpp))
        with (
            composed(sites, token) as built,
            serving(built.harp, harp),
            serving(built.qpp, qpp),
            httpx.HTTPTransport() as to_harp,
            httpx.HTTPTransport() as to_qpp,
        ):
            yield Lending(sites, {sites.harp: to_harp, sites.qpp: to_qpp})


@contextmanager
def composed(sites: Sites, token: str, to: Delivery | None = None) -> Iterator[Reference]:
    """Put the reference implementation together with a fake Experian; what it sends goes to a mailbox."""
    clock = new_clock()
    with (
        own_folder() as folder,
        answering(experian(clock), EXPERIAN),
        reference(Places(sites, EXPERIAN, folder), clock=clock, token=token, faults=(), to=to) as built,
    ):
        yield built
