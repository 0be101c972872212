"""A deployment's profile: a TOML file that says where the deployment is and what it lends to a run."""

import hashlib
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from harness.browser.locators import NO_LOCATORS, Locators
from harness.errors import UsageError
from harness.outbound.gate import Place, place_of
from harness.pages.refining import Refinements
from harness.profiles.authorization import AUTHORIZATION, Authorization, check_authorization, is_loopback
from harness.profiles.budgets import BUDGETS, Budgets
from harness.profiles.capabilities import CODES, MAIL, CodesMeans, MailMeans
from harness.profiles.captcha import CAPTCHA, Captcha
from harness.profiles.control import CONTROL, EXPERIAN, Control
from harness.profiles.deployment import ARTEFACTS, BROWSER, DEPLOYMENT, TIMEOUTS, Sites, Timeouts
from harness.profiles.document import Document
from harness.profiles.hosts import HOSTS, Hosts
from harness.profiles.kinds import is_address
from harness.profiles.locators import LOCATORS, OVERLAYS
from harness.profiles.offers import OFFERS, Offers
from harness.profiles.pages import REFINED
from harness.profiles.people import ORGANIZATIONS, PEOPLE, OrganizationsMeans, PeopleMeans
from harness.profiles.source import read_source
from harness.profiles.tables import TABLES
from harness.profiles.wordings import WORDINGS, Wordings

__all__ = ["Control", "Profile", "Sites", "Timeouts", "is_loopback", "load", "of_addresses"]

ADDRESSES = ("deployment.harp", "deployment.qpp", "control.address", "experian.operator")
"""The keys that send requests somewhere."""


@dataclass(frozen=True)
class Profile:
    """All that a run needs to know of a deployment."""

    name: str
    sites: Sites
    path: Path | None = None
    """The profile's file; None where there is none."""
    timeouts: Timeouts = field(default_factory=Timeouts)
    browser: str = ""
    """The path or endpoint of the browser to drive; empty to look for one."""
    control: Control | None = None
    operator: str = ""
    """The address of a fake Experian's operator interface; empty where there is none."""
    artefacts: tuple[Path, ...] = ()
    """Files and folders in which the deployment keeps things: its database, its logs."""
    codes: CodesMeans = field(default_factory=CodesMeans)
    mail: MailMeans | None = None
    captcha: Captcha | None = None
    authorization: Authorization = field(default_factory=Authorization)
    budgets: Budgets = field(default_factory=Budgets)
    hosts: Hosts = field(default_factory=Hosts)
    locators: Locators = NO_LOCATORS
    """What stands for the guide's labels, and what lies over the pages."""
    offers: Offers = field(default_factory=Offers)
    wordings: Wordings = field(default_factory=Wordings)
    people: PeopleMeans = field(default_factory=PeopleMeans)
    organizations: OrganizationsMeans = field(default_factory=OrganizationsMeans)
    refined: Refinements = field(default_factory=Refinements)
    """What stands for single pages, told in Python."""
    sha256: str = ""
    """Of the profile; of the refinements, too, where there are any."""

    @property
    def places(self) -> tuple[Place, ...]:
        """Where requests may leave to: its sites, what it lends, and the further hosts that it names."""
        lent = (self.control.address if self.control else "", self.operator)
        named = (self.sites.harp, self.sites.qpp, *lent)
        return (*(place_of(each) for each in named if each), *self.hosts.further)


def load(path: Path, environment: Mapping[str, str] = os.environ, *, confirmed: Collection[str] = ()) -> Profile:
    """Read a profile, telling all that is wrong with it at once.

    `confirmed` are the hosts of cms.gov that the command line repeats: without that, they are out of bounds.
    Raises UsageError with a line for each problem: file, line, key, what was expected and found, what to do.
    """
    document = Document(read_source(path, "a profile", environment), TABLES)
    # What is no table at all was made into nothing, and is told below.
    authorization = cast("Authorization | None", document.of(AUTHORIZATION)) or Authorization()
    hosts = cast("Hosts | None", document.of(HOSTS)) or Hosts()
    addresses = [*document.texts(*ADDRESSES), *(f"https://{each.host}" for each in hosts.further)]
    check_authorization(authorization, document.table(AUTHORIZATION), addresses, confirmed)
    document.refuse_if_wrong()
    said = document.of(DEPLOYMENT)
    return Profile(
        name=said.name,
        sites=Sites(said.harp, said.qpp),
        path=path,
        timeouts=document.of(TIMEOUTS),
        browser=document.of(BROWSER),
        control=document.of(CONTROL),
        operator=document.of(EXPERIAN),
        artefacts=document.of(ARTEFACTS),
        codes=document.of(CODES),
        mail=document.of(MAIL),
        captcha=document.of(CAPTCHA),
        authorization=authorization,
        budgets=document.of(BUDGETS),
        hosts=hosts,
        locators=Locators(tuple(document.named(LOCATORS).values()), document.of(OVERLAYS)),
        offers=document.of(OFFERS),
        wordings=document.of(WORDINGS),
        people=document.of(PEOPLE),
        organizations=document.of(ORGANIZATIONS),
        refined=document.of(REFINED),
        sha256=_digest(path, *document.texts("pages.refine", "people.file", "organizations.file")),
    )


def _digest(path: Path, *beside: str) -> str:
    """Give the hash of a profile and of files beside it."""
    files = (path, *(path.parent / each for each in beside))
    return hashlib.sha256(b"".join(each.read_bytes() for each in files)).hexdigest()


def of_addresses(harp: str, qpp: str, environment: Mapping[str, str] = os.environ) -> Profile:
    """Make a profile of two addresses on this machine; its control API opens with HARP_CONTROL_TOKEN, if that is set.

    Raises UsageError for what is no address, and for another machine's: that needs a profile with an authorisation.
    """
    for address in (harp, qpp):
        if not is_address(address):
            raise UsageError(f"expected the address of a site such as “http://127.0.0.1:8700”, found “{address}”.")
        if not is_loopback(address):
            raise UsageError(
                f"“{address}” is not on this machine: write a profile with an [authorization] block and run that; "
                "docs/profiles.md shows one."
            )
    sites = Sites(harp.rstrip("/"), qpp.rstrip("/"))
    token = environment.get("HARP_CONTROL_TOKEN")
    control = Control(f"{sites.harp}/control/v1", token) if token else None
    digest = hashlib.sha256(f"{sites.harp} {sites.qpp}".encode()).hexdigest()
    return Profile(name=urlsplit(sites.harp).netloc, sites=sites, control=control, sha256=digest)
