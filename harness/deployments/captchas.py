"""Which way past the captcha a profile names."""

from pathlib import Path

from harness.capabilities.captcha import Captcha, ControlCaptcha, OperatorCaptcha
from harness.profiles.captcha import CONTROL, OPERATOR
from harness.profiles.captcha import Captcha as Said


def captcha_of(said: Said | None, terminal: Path | None) -> Captcha | None:
    """Give what stands for ticking the captcha's box; None where it is ticked as any other."""
    if said is not None and said.by == CONTROL:
        return ControlCaptcha(said.control)
    return OperatorCaptcha(terminal, said.timeout) if said is not None and said.by == OPERATOR else None


def needs_windows(captcha: Captcha | None) -> bool:
    """Tell whether somebody must see the browser to get past the captcha."""
    return isinstance(captcha, OperatorCaptcha) and captcha.terminal is not None
