"""[deployment], [timeouts], [browser], [artefacts] of a profile: where the deployment is, how it is looked at."""

from dataclasses import dataclass
from pathlib import Path

from harness.profiles.form import Form, key, plain
from harness.profiles.kinds import ADDRESS, MAYBE_TEXT, SECONDS, TEXT, TEXTS


@dataclass(frozen=True)
class Sites:
    """The addresses of the two sites, without a closing slash."""

    harp: str
    qpp: str


@dataclass(frozen=True, kw_only=True)
class DeploymentKeys:
    """The deployment to check; the one table that every profile needs."""

    name: str = key(TEXT, "how reports call it", '"Staging"', default="the deployment")
    harp: str = key(ADDRESS, "the HARP site", '"https://harp.staging.example.gov"')
    qpp: str = key(ADDRESS, "the QPP site", '"https://qpp.staging.example.gov"')


@dataclass(frozen=True)
class Timeouts:
    """How long the harness waits, in seconds."""

    act: float = key(SECONDS, "for one act of a person: a page to come, a field to appear", "10", default=10.0)


@dataclass(frozen=True, kw_only=True)
class BrowserKeys:
    """The browser to drive, where it is not to be looked for."""

    path: str = key(
        MAYBE_TEXT,
        "its path, or an endpoint (ws://… or http://…); HARP_BROWSER wins over it",
        '"/usr/bin/chromium"',
        default="",
    )


@dataclass(frozen=True, kw_only=True)
class ArtefactsKeys:
    """Where the deployment keeps things: what may be looked through for SSNs and credit history (PRV-002)."""

    places: tuple[str, ...] = key(TEXTS, "files and folders", '["data", "/var/log/harp"]', default=())


DEPLOYMENT = plain("deployment", DeploymentKeys)
TIMEOUTS = plain("timeouts", Timeouts)
BROWSER = Form[BrowserKeys, str]("browser", BrowserKeys, lambda keys, _: keys.path)
ARTEFACTS = Form[ArtefactsKeys, tuple[Path, ...]](
    "artefacts", ArtefactsKeys, lambda keys, table: tuple(table.folder / each for each in keys.places)
)
