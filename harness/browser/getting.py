"""`python -m harness.browser.getting`: find a Chromium, or get one where that can be done without asking.

Downloading one with Playwright is tried first; as root on Debian or Ubuntu, the distribution's packages next.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from harness.browser.executable import Executable, find_chromium
from harness.errors import NoBrowser


def main() -> int:
    """Tell which browser will be driven; exit code 3 where none can be had, with the remedies."""
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    for get in (None, *_ways()):
        if get is not None:
            print(f"no Chromium yet; trying: {' '.join(get[-1])}", flush=True)  # noqa: T201 - this is a command
            for command in get:
                subprocess.run(command, check=False, stdout=subprocess.DEVNULL)  # noqa: S603 - our own commands
        try:
            print(f"browser: {_told(find_chromium('', os.environ, own), own)}")  # noqa: T201
        except NoBrowser as problem:
            missing = problem
        else:
            return 0
    print(f"{missing.reason}: {missing.remedy}", file=sys.stderr)  # noqa: T201
    return 3


def _ways() -> Iterator[list[list[str]]]:
    yield [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if os.geteuid() == 0 and (apt := shutil.which("apt-get")):
        yield [[apt, "update", "-qq"], [apt, "install", "-y", "-qq", "chromium-headless-shell"]]
        yield [[apt, "install", "-y", "-qq", "chromium"]]


def _told(found: Executable, own: Path) -> str:
    return found.endpoint or str(found.path or own)


if __name__ == "__main__":
    sys.exit(main())
