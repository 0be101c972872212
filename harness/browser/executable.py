"""Finding a Chromium to drive: the one that was named, Playwright's own download, an installed one.

The remedies are told in the same order to a person who has none.
"""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from harness.errors import NoBrowser

SHELL = "chromium-headless-shell"
INSTALLED = (
    SHELL,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
)
"""Names under which Chromium and its kin are installed; the shell without windows takes about half as long."""

REMEDY = (
    "run “playwright install chromium”; on Debian or Ubuntu, “apt-get install chromium-headless-shell” as root also "
    "serves; or name a browser in HARP_BROWSER or in the profile’s [browser]"
)


@dataclass(frozen=True)
class Executable:
    """A browser to start (a path, or None for Playwright's own), or one that runs elsewhere (an endpoint)."""

    path: Path | None = None
    endpoint: str = ""


def find_chromium(named: str, environment: Mapping[str, str], own: Path, *, windowed: bool = False) -> Executable:
    """Find a browser; `named` is the profile's, `own` is where Playwright would have put its download.

    Where people shall see it, it must be `windowed`. Raises `NoBrowser` with the remedies.
    """
    if endpoint := endpoint_of(named, environment):
        return Executable(endpoint=endpoint)
    if wanted := environment.get("HARP_BROWSER") or named:
        return Executable(path=_existing(wanted))
    if own.exists():
        return Executable()
    names = [name for name in INSTALLED if not (windowed and name == SHELL)]
    installed = next((found for name in names if (found := shutil.which(name, path=environment.get("PATH")))), None)
    if installed is None:
        raise NoBrowser("no Chromium was found on this machine", REMEDY)
    return Executable(path=Path(installed))


def endpoint_of(named: str, environment: Mapping[str, str]) -> str:
    """Give the endpoint of the browser that was named, if it runs elsewhere; else nothing."""
    wanted = environment.get("HARP_BROWSER") or named
    return wanted if wanted.startswith(("ws://", "wss://", "http://", "https://")) else ""


def arguments() -> list[str]:
    """Give the options that keep a test browser quiet: no traffic of its own, and no sandbox where root forbids one."""
    quiet = [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
        "--disable-gpu",
    ]
    return [*quiet, "--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else quiet


def _existing(path: str) -> Path:
    if not os.access(path, os.X_OK):
        raise NoBrowser(f"HARP_BROWSER or the profile names “{path}”, which is no program that can be started", REMEDY)
    return Path(path)
