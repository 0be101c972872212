"""What an operator will be asked, told before a run begins."""

from types import MappingProxyType

from harness.capabilities.port import Channel
from harness.deployments.code_sources import asked_of_operator
from harness.profiles.captcha import OPERATOR
from harness.running.options import RunOptions

WAYS = MappingProxyType[Channel, str](
    {
        "email": "come by e-mail",
        "sms": "come by text",
        "voice": "come by call",
        "authenticator": "an authenticator shows",
    }
)


def manual_steps(options: RunOptions) -> list[str]:
    """Give the lines that tell an operator what to be ready for; none where nobody will be asked anything."""
    if options.target.terminal is None or options.profile is None:
        return []
    profile = options.profile
    limit = f"{profile.codes.timeout:g} s"
    asked = [f"            security codes that {WAYS[channel]}" for channel in asked_of_operator(profile)]
    if profile.captcha is not None and profile.captcha.by == OPERATOR:
        each = f"{profile.captcha.timeout:g} s each"
        asked.append(f"            to solve the captcha in the browser’s window, within {each}")
    if not asked:
        return ["by hand     nothing: the profile lends all that could be asked for"]
    return [
        f"by hand     you will be asked one question at a time at {options.target.terminal}, each for at most {limit}:",
        *asked,
    ]
