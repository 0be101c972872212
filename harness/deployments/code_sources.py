"""Which means brings the security codes of which channel."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import sleep

from harness.capabilities.authenticator_codes import AuthenticatorCodes
from harness.capabilities.code_reader import CodeReader
from harness.capabilities.command_codes import CommandCodes
from harness.capabilities.message_codes import MessageCodes
from harness.capabilities.operator_codes import OperatorCodes
from harness.capabilities.patience import Patience
from harness.capabilities.port import Channel, Codes, Messages
from harness.profiles.capabilities import CodesMeans
from harness.profiles.profile import Profile, Timeouts

CONTROL = "the control API’s messages"


def included_codes(control: Messages) -> dict[Channel, Codes]:
    """Give the sources of the included deployment: what its fake phones and mailbox got, by the control API."""
    codes = MessageCodes(control, CONTROL, CodeReader(), Patience(Timeouts.act))
    return dict.fromkeys(("email", "sms", "voice"), codes)


def asked_of_operator(profile: Profile) -> tuple[Channel, ...]:
    """Give the channels whose codes nothing but an operator could bring, in the order of `remote_codes`."""
    brought: set[Channel] = set()
    if profile.control is not None or profile.codes.command:
        brought |= {"email", "sms", "voice"}
    if profile.mail is not None:
        brought.add("email")
    if profile.codes.authenticators:
        brought.add("authenticator")
    channels: tuple[Channel, ...] = ("email", "sms", "voice", "authenticator")
    return tuple(each for each in channels if each not in brought)


def remote_codes(
    means: CodesMeans,
    *,
    control: Messages | None,
    mail: tuple[Messages, str] | None,
    terminal: Path | None,
    clock: Callable[[], datetime],
) -> dict[Channel, Codes]:
    """Give the sources of a deployment elsewhere: for each channel the nearest to what the person would get.

    `mail` is a mailbox of the run's own with its name for people, `clock` tells the deployment's time. A channel that
    nothing brings the codes of is left out.
    """
    reader, patience = CodeReader(means.pattern), Patience(means.timeout)
    codes: dict[Channel, Codes] = {}
    if terminal is not None:
        codes |= dict.fromkeys(("email", "sms", "voice", "authenticator"), OperatorCodes(terminal, reader, patience))
    if control is not None:
        codes |= dict.fromkeys(("email", "sms", "voice"), MessageCodes(control, CONTROL, reader, patience))
    if means.command:
        codes |= dict.fromkeys(("email", "sms", "voice"), CommandCodes(means.command, means.folder, reader, patience))
    if mail is not None:
        codes["email"] = MessageCodes(*mail, reader, patience)
    if means.authenticators:
        codes["authenticator"] = AuthenticatorCodes(means.authenticators, clock, sleep)
    return codes
