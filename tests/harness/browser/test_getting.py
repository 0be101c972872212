"""Finding a Chromium from the command line, or saying how to get one."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from harness.browser.getting import main


def got() -> int:
    """Run the command in a thread of its own: Playwright's driver can be started once in each."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(main).result()


def test_a_browser_that_is_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is fetched then."""
    program = tmp_path / "chrome"
    program.touch(0o755)
    monkeypatch.setenv("HARP_BROWSER", str(program))
    assert 0 == got()
    assert (f"browser: {program}\n", "") == tuple(capsys.readouterr())


def test_a_browser_elsewhere_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """By its endpoint."""
    monkeypatch.setenv("HARP_BROWSER", "ws://127.0.0.1:1/x")
    assert 0 == got()
    assert "browser: ws://127.0.0.1:1/x\n" == capsys.readouterr().out


def test_where_none_can_be_had_the_remedies_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """After every way was tried; exit code 3."""
    monkeypatch.setenv("HARP_BROWSER", str(tmp_path / "none"))
    monkeypatch.setenv("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "browsers"))
    monkeypatch.setenv("PATH", str(tmp_path))  # so that no package manager of the system is found
    assert 3 == got()
    out, err = capsys.readouterr()
    assert "no Chromium yet; trying: " in out
    assert "playwright install chromium" in out
    assert "which is no program that can be started: run “playwright install chromium”" in err
