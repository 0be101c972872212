"""A browser that runs elsewhere: behind a Playwright server, or by its debugging port."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from harness.browser.chromium import Chromium
from harness.browser.executable import Executable, arguments, find_chromium
from harness.browser.launch import chromium


def executable() -> str:
    """Give the path of the browser that this machine has."""
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    found = find_chromium("", os.environ, own)
    return str(own if found == Executable() else found.path)


@contextmanager
def endpoint(command: list[str], pattern: str) -> Iterator[str]:
    """Start a browser for others, and give what they reach it by, as it says."""
    with subprocess.Popen(  # noqa: S603 - a browser that was found here
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    ) as process:
        assert process.stdout is not None
        try:
            yield next(found[0] for line in process.stdout if (found := re.search(pattern, line)))
        finally:
            os.killpg(process.pid, signal.SIGTERM)  # the server is a process of the command's own


@contextmanager
def playwright_server(folder: Path) -> Iterator[str]:
    """Start a server of the same Playwright."""
    config = {"executablePath": executable(), "headless": True, "host": "127.0.0.1", "args": arguments()}
    (folder / "server.json").write_text(json.dumps(config), encoding="utf-8")
    words = ["launch-server", "--browser", "chromium", "--config", str(folder / "server.json")]
    with endpoint([sys.executable, "-m", "playwright", *words], r"ws://\S+") as address:
        yield address


@contextmanager
def debugging_port(folder: Path) -> Iterator[str]:
    """Start a browser with its debugging port open on this machine."""
    words = ["--headless", "--remote-debugging-port=0", f"--user-data-dir={folder / 'data'}", "about:blank"]
    with endpoint([executable(), *arguments(), *words], r"(?<=ws://)127\.0\.0\.1:\d+") as address:
        yield f"http://{address}"


@pytest.mark.parametrize("elsewhere", [playwright_server, debugging_port])
def test_a_browser_elsewhere_is_driven_as_one_here(
    elsewhere: Callable[[Path], object], home: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In windows of its own, without cookies of one another."""
    monkeypatch.delenv("HARP_BROWSER", raising=False)
    with elsewhere(tmp_path) as address, chromium(address) as process:  # type: ignore[attr-defined] # a context, both
        for _ in range(2):
            window = Chromium(process, 20.0)
            window.visit(f"{home}/count")
            assert ("Visit 1",) == window.read().headings
            window.close()
