"""Starting Chromium for a run, or connecting to one that runs elsewhere."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser as Process
from playwright.sync_api import BrowserType, Error, ProxySettings, sync_playwright

from harness.browser.executable import REMEDY, Executable, arguments, find_chromium
from harness.errors import NoBrowser

NO_WAY_AROUND = (
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)
"""What keeps a browser with a proxy from sending anything beside it, and from asking for names itself."""


def through(proxy: str) -> ProxySettings | None:
    """Say by which proxy everything goes: by default a browser passes it by for what is on its own machine."""
    return {"server": proxy, "bypass": "<-loopback>"} if proxy else None


@contextmanager
def chromium(named: str, proxy: str = "", *, windowed: bool = False) -> Iterator[Process]:
    """Run a Chromium while the context lasts; `named` is the profile's path or endpoint, if it names one.

    `windowed`, people see it. All that it asks for goes by the proxy of that address, if there is one, what is on this
    machine too.

    Raises `NoBrowser`, with the remedy, where there is none or it does not start.
    """
    with sync_playwright() as playwright:
        kind = playwright.chromium
        found = find_chromium(named, os.environ, Path(kind.executable_path), windowed=windowed)
        process = started(kind, found, proxy, windowed=windowed)
        try:
            yield process
        finally:
            process.close()


def started(kind: BrowserType, executable: Executable, proxy: str, *, windowed: bool) -> Process:
    """Start a browser, or connect to one; raises `NoBrowser`, with the remedy, where that fails."""
    try:
        if executable.endpoint.startswith("ws"):
            return kind.connect(executable.endpoint)
        if executable.endpoint:
            return kind.connect_over_cdp(executable.endpoint)
        return kind.launch(
            executable_path=executable.path,
            args=[*arguments(), *(NO_WAY_AROUND if proxy else ())],
            proxy=through(proxy),
            headless=not windowed,
        )
    except Error as problem:
        where = executable.endpoint or executable.path or "Playwright’s own Chromium"
        raise NoBrowser(f"{where} did not start: {problem.message.splitlines()[0]}", REMEDY) from problem
