"""What a profile says of the captcha, and what a preflight and an operator are told of it."""

from pathlib import Path

import pytest

from harness.browser.executable import Executable, find_chromium
from harness.capabilities.captcha import ControlCaptcha, OperatorCaptcha
from harness.deployments.captchas import captcha_of, needs_windows
from harness.deployments.opening import BrowserKind, Target
from harness.preflight.captcha import captcha
from harness.profiles.captcha import Captcha
from harness.running.choosing import Choice
from harness.running.manual import manual_steps
from harness.running.options import RunOptions
from tests.harness.profiles.test_profile import LOCAL, problems, profile_of

TTY = Path("/dev/tty")
OPERATOR = f'{LOCAL}[captcha]\nby = "operator"\ntimeout = 90\n'


def found(folder: Path, text: str, browser: BrowserKind = "chromium", terminal: Path | None = None) -> list[str]:
    """Give what a preflight finds: its state and the remedy."""
    profile = profile_of(folder, text)
    return [
        f"{each.state} {each.remedy}".strip() for each in captcha(profile, Target(profile, browser, terminal=terminal))
    ]


def test_a_profile_need_not_say_anything(tmp_path: Path) -> None:
    """The box is ticked as any other, and nobody is asked."""
    assert None is captcha_of(profile_of(tmp_path, LOCAL).captcha, TTY)
    assert [] == found(tmp_path, LOCAL)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('by = "test keys"', None),
        ('by = "control"\ncontrol = "Skip"', ControlCaptcha("Skip")),
        ('by = "operator"', OperatorCaptcha(TTY, 120.0)),
        ('by = "operator"\ntimeout = 5', OperatorCaptcha(TTY, 5.0)),
    ],
)
def test_each_way_past_it_can_be_named(text: str, expected: object, tmp_path: Path) -> None:
    """An operator has two minutes if nothing is said."""
    assert expected == captcha_of(profile_of(tmp_path, f"{LOCAL}[captcha]\n{text}\n").captcha, TTY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('by = "control"', "expected the name of a check box or button with by = “control”, found none."),
        ('control = "Skip"', "expected by = “control” with a control, found by = “test keys”. Take one of them away."),
        ('by = "magic"', "expected one of “test keys”, “control”, “operator”, found “magic”."),
    ],
)
def test_what_fits_nothing_is_told(text: str, expected: str, tmp_path: Path) -> None:
    """With the key."""
    (told,) = problems(tmp_path, f"{LOCAL}[captcha]\n{text}\n")
    assert expected in told


@pytest.mark.parametrize(
    ("browser", "terminal", "expected"),
    [
        ("chromium", TTY, "good"),
        ("chromium", None, "told run with --interactive"),
        ("markup", TTY, "wrong add --browser chromium, or name another way in [captcha]"),
    ],
)
def test_a_preflight_sees_whether_an_operator_can(
    browser: BrowserKind, terminal: Path | None, expected: str, tmp_path: Path
) -> None:
    """Somebody must be there, and see a window."""
    assert [expected] == found(tmp_path, OPERATOR, browser, terminal)


def test_a_preflight_knows_the_other_ways(tmp_path: Path) -> None:
    """Nothing can be tried before somebody registers."""
    assert ["good"] == found(tmp_path, f'{LOCAL}[captcha]\nby = "control"\ncontrol = "Skip"\n')
    assert ["good"] == found(tmp_path, f'{LOCAL}[captcha]\nby = "test keys"\n')


def test_an_operator_is_told_beforehand(tmp_path: Path) -> None:
    """With the time for each."""
    target = Target(profile_of(tmp_path, OPERATOR), "chromium", terminal=TTY)
    said = manual_steps(RunOptions(target, Choice(), seed=7, run="r", out=Path("out"), again="again", workers=1))
    assert "            to solve the captcha in the browser’s window, within 90 s each" == said[-1]


def test_a_browser_that_people_see_has_windows(tmp_path: Path) -> None:
    """The shell without windows is passed by."""
    for name in ("chromium-headless-shell", "chromium"):
        (tmp_path / name).write_text("#!/bin/sh\n", encoding="utf-8")
        (tmp_path / name).chmod(0o700)
    path = {"PATH": str(tmp_path)}
    assert Executable(path=tmp_path / "chromium") == find_chromium("", path, tmp_path / "none", windowed=True)
    assert Executable(path=tmp_path / "chromium-headless-shell") == find_chromium("", path, tmp_path / "none")


def test_only_who_is_asked_needs_windows() -> None:
    """A machine without a screen can still do all that no operator is for."""
    operator, control = OperatorCaptcha(TTY, 1), ControlCaptcha("Skip")
    assert [True, False, False, False] == [
        needs_windows(each) for each in (operator, OperatorCaptcha(None, 1), control, None)
    ]


def test_a_captcha_is_a_way_past_and_nothing_else() -> None:
    """What stands for it by default is what needs nothing."""
    assert ("test keys", "", 120.0) == (Captcha().by, Captcha().control, Captcha().timeout)
