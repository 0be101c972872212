"""A deployment's profile: a TOML file that says where the deployment is and what it lends to a run."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from harness.errors import UsageError
from harness.profile_capabilities import CODES, MAIL, CodesMeans, MailMeans, codes_means, mail_means
from harness.profile_table import Table, read_tables


@dataclass(frozen=True)
class Sites:
    """The addresses of the two sites, without a closing slash."""

    harp: str
    qpp: str


@dataclass(frozen=True)
class Timeouts:
    """How long the harness waits, in seconds."""

    act: float = 10.0
    """For one act of a person: a page to come, a field to appear."""


@dataclass(frozen=True)
class Control:
    """Where the control API is, if the deployment lends one, and the token that opens it."""

    address: str
    token: str = field(repr=False)


@dataclass(frozen=True)
class Profile:
    """All that a run needs to know of a deployment."""

    name: str
    sites: Sites
    timeouts: Timeouts = Timeouts()
    browser: str = ""
    """The path or endpoint of the browser to drive; empty to look for one."""
    control: Control | None = None
    operator: str = ""
    """The address of a fake Experian's operator interface; empty where there is none."""
    artefacts: tuple[Path, ...] = ()
    """Files and folders in which the deployment keeps things: its database, its logs."""
    codes: CodesMeans = field(default_factory=CodesMeans)
    mail: MailMeans | None = None
    sha256: str = ""


def load(path: Path, environment: Mapping[str, str] = os.environ) -> Profile:
    """Read a profile, telling all that is wrong with it at once.

    Raises UsageError with a line for each problem: file, line, key, what was expected and found, what to do.
    """
    try:
        content = path.read_bytes()
    except OSError as problem:
        raise UsageError(
            f"{path}: expected a profile, found no file that can be read ({problem.strerror})."
        ) from problem
    tables = read_tables(
        path,
        content.decode("utf-8", "replace"),
        ("deployment", "timeouts", "browser", "control", "experian", "artefacts", "authorization", CODES, MAIL),
    )
    profile = Profile(
        name=tables["deployment"].text("name", "the deployment"),
        sites=Sites(harp=_address(tables["deployment"], "harp"), qpp=_address(tables["deployment"], "qpp")),
        timeouts=Timeouts(act=tables["timeouts"].seconds("act", Timeouts.act)),
        browser=tables["browser"].text("path", ""),
        control=_control(tables["control"], path.parent, environment),
        operator=_address(tables["experian"], "operator") if tables["experian"].present else "",
        artefacts=tuple(path.parent / each for each in tables["artefacts"].texts("places")),
        codes=codes_means(tables[CODES], path.parent),
        mail=mail_means(tables[MAIL]),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    _authorization(tables["authorization"], profile)
    problems = [problem for table in tables.values() for problem in table.finish()]
    if problems:
        raise UsageError("\n".join(problems))
    return profile


def of_addresses(harp: str, qpp: str, environment: Mapping[str, str] = os.environ) -> Profile:
    """Make a profile of two addresses on this machine; its control API opens with HARP_CONTROL_TOKEN, if that is set.

    Raises UsageError for what is no address, and for another machine's: that needs a profile with an authorisation.
    """
    for address in (harp, qpp):
        if not _is_address(address):
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


def is_loopback(address: str) -> bool:
    """Tell whether an address is on this very machine."""
    host = _host(address)
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _is_address(text: str) -> bool:
    return text.lower().startswith(("http://", "https://")) and bool(_host(text))


def _host(address: str) -> str:
    """Give the host that an address names; nothing where there is none, or a port that can't be."""
    try:
        parts = urlsplit(address)
        return (parts.hostname or "").rstrip(".") if parts.port != 0 else ""
    except ValueError:
        return ""


def _address(table: Table, key: str) -> str:
    address = table.text(key)
    if address and not _is_address(address):
        remedy = "Compare it with “https://harp.example.com”." if "://" in address else f"Write “https://{address}”."
        table.problem(key, f"expected an http or https address, found “{address}”. {remedy}")
    return address.rstrip("/")


def _control(table: Table, folder: Path, environment: Mapping[str, str]) -> Control | None:
    if not table.present:
        return None
    address = _address(table, "address")
    variable, file = table.text("token_env", ""), table.text("token_file", "")
    if variable:
        token = environment.get(variable, "")
        if not token:
            table.problem("token_env", f"expected a token in the environment’s {variable}, found none. Set it.")
    elif file:
        token = _token(table, folder / file)
    else:
        token = ""
        table.problem("token_env", "expected where the token is: token_env (a variable) or token_file (a file).")
    return Control(address, token)


def _token(table: Table, file: Path) -> str:
    try:
        token = file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError as problem:
        table.problem("token_file", f"expected a file with the token, found none at {file} ({problem.strerror}).")
        return ""
    if not token:
        table.problem("token_file", f"expected a token in {file}, found nothing. Write it there.")
    return token


def _authorization(table: Table, profile: Profile) -> None:
    """Demand, for any host but this machine, who allowed the run and until when; cms.gov is out of bounds as yet."""
    lent = (profile.control.address if profile.control else "", profile.operator)
    addresses = (profile.sites.harp, profile.sites.qpp, *lent)
    elsewhere = [address for address in addresses if address and not is_loopback(address)]
    expires = table.date("expires")
    by, reference = table.text("by", ""), table.text("reference", "")
    if any(f".{_host(address)}".endswith(".cms.gov") for address in elsewhere):
        table.problem("by", "hosts of cms.gov are never run against by this version.")
    if elsewhere and not (by and reference and expires):
        table.problem(
            "by", f"{elsewhere[0]} is not on this machine: say who authorised the run: by, reference, expires."
        )
    if elsewhere and expires and expires < _today():
        table.problem(
            "expires", f"expired on {expires}. Runs against hosts other than this machine need a current one."
        )


def _today() -> date:
    return datetime.now(UTC).date()
