"""Finding a browser, in the order that is promised."""

from pathlib import Path

import pytest

from harness.browser.executable import Executable, find_chromium
from harness.errors import NoBrowser


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Make a program that can be started, named like an installed Chromium."""
    path = tmp_path / "bin" / "chromium"
    path.parent.mkdir()
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_the_environment_comes_first(program: Path, tmp_path: Path) -> None:
    """HARP_BROWSER wins over the profile and over what is installed."""
    found = find_chromium("/profile/chrome", {"HARP_BROWSER": str(program)}, tmp_path)
    assert Executable(path=program) == found


def test_the_profile_comes_next(program: Path, tmp_path: Path) -> None:
    """A path in the profile wins over Playwright's own download."""
    assert Executable(path=program) == find_chromium(str(program), {}, tmp_path)


def test_an_endpoint_is_a_browser_elsewhere(tmp_path: Path) -> None:
    """An address is no path."""
    assert Executable(endpoint="ws://127.0.0.1:1/x") == find_chromium("ws://127.0.0.1:1/x", {}, tmp_path)


def test_playwrights_own_comes_before_an_installed_one(program: Path, tmp_path: Path) -> None:
    """No path is given to Playwright then."""
    assert Executable() == find_chromium("", {"PATH": str(program.parent)}, tmp_path)


def test_an_installed_one_is_found(program: Path, tmp_path: Path) -> None:
    """By its name, on the PATH."""
    assert Executable(path=program) == find_chromium("", {"PATH": str(program.parent)}, tmp_path / "none")


def test_the_shell_without_windows_comes_before_the_whole_browser(program: Path, tmp_path: Path) -> None:
    """It takes half the time."""
    shell = program.with_name("chromium-headless-shell")
    shell.write_bytes(program.read_bytes())
    shell.chmod(0o755)
    assert Executable(path=shell) == find_chromium("", {"PATH": str(program.parent)}, tmp_path / "none")


def test_none_is_told_with_the_remedies(tmp_path: Path) -> None:
    """All of them, in their order."""
    with pytest.raises(NoBrowser) as told:
        find_chromium("", {"PATH": str(tmp_path)}, tmp_path / "none")
    remedies = ("playwright install chromium", "apt-get install chromium", "HARP_BROWSER")
    assert sorted(remedies, key=told.value.remedy.index) == list(remedies)


def test_a_wrong_path_is_told(tmp_path: Path) -> None:
    """It is not silently replaced by another browser."""
    with pytest.raises(NoBrowser, match="/no/such/chrome"):
        find_chromium("", {"HARP_BROWSER": "/no/such/chrome"}, tmp_path)
