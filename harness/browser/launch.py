"""Starting Chromium for a run, or connecting to one that runs elsewhere."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser as Process
from playwright.sync_api import BrowserType, Error, sync_playwright

from harness.browser.executable import REMEDY, Executable, arguments, find_chromium
from harness.errors import NoBrowser


@contextmanager
def chromium(named: str) -> Iterator[Process]:
    """Run a Chromium while the context lasts; `named` is the profile's path or endpoint, if it names one.

    Raises `NoBrowser`, with the remedy, where there is none or it does not start.
    """
    with sync_playwright() as playwright:
        kind = playwright.chromium
        process = _started(kind, find_chromium(named, os.environ, Path(kind.executable_path)))
        try:
            yield process
        finally:
            process.close()


def _started(kind: BrowserType, executable: Executable) -> Process:
    try:
        if executable.endpoint.startswith("ws"):
            return kind.connect(executable.endpoint)
        if executable.endpoint:
            return kind.connect_over_cdp(executable.endpoint)
        return kind.launch(executable_path=executable.path, args=arguments())
    except Error as problem:
        where = executable.endpoint or executable.path or "Playwright’s own Chromium"
        raise NoBrowser(f"{where} did not start: {problem.message.splitlines()[0]}", REMEDY) from problem
