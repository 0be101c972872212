"""Whether a run gets past the captcha in the way that the profile names; its page is reached by a registration only."""

from collections.abc import Iterator

from harness.deployments.opening import Target
from harness.preflight.findings import Finding, good, told, wrong
from harness.profiles.captcha import CONTROL, OPERATOR
from harness.profiles.profile import Profile

CAPTCHA = "captcha"


def captcha(profile: Profile, target: Target) -> Iterator[Finding]:
    """Look whether somebody is there to solve it, and sees a window; a profile that says nothing of it is not asked."""
    said = profile.captcha
    if said is None:
        return
    if said.by == CONTROL:
        yield good(CAPTCHA, f"“{said.control}” stands for it; only a registration comes to its page")
    elif said.by == OPERATOR:
        yield _operator(said.timeout, target)
    else:
        yield good(CAPTCHA, "by its provider’s test keys whoever ticks its box is let through")


def _operator(seconds: float, target: Target) -> Finding:
    if target.browser == "markup":
        sentence = "an operator solves it in the browser’s window, and the markup browser has none"
        return wrong(CAPTCHA, sentence, "add --browser chromium, or name another way in [captcha]")
    if target.terminal is None:
        sentence = "an operator solves it, and none is asked: what comes to it is not testable"
        return told(CAPTCHA, sentence, "run with --interactive")
    return good(CAPTCHA, f"the operator at {target.terminal} solves it, each within {seconds:g} s")
