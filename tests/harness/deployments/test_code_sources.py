"""Which means brings the security codes of which channel."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from harness.capabilities.mail_spool import MailSpool
from harness.capabilities.port import Channel, Codes, Message, Messages
from harness.deployments.code_sources import included_codes, remote_codes
from harness.profiles.capabilities import CodesMeans

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
COMMAND = ("sh", "{to}")
TERMINAL = Path("/dev/tty")


class Nothing:
    """A deployment that sent nothing."""

    def messages(self, _to: str) -> tuple[Message, ...]:
        """Give none."""
        return ()


def sources(
    *, command: tuple[str, ...] = (), control: Messages | None = None, mail: bool = False, terminal: Path | None = None
) -> dict[Channel, str]:
    """Give the kind of source of each channel that has one."""
    codes = remote_codes(
        CodesMeans(command=command),
        control=control,
        mail=(MailSpool(Path("none")), "the mail server") if mail else None,
        terminal=terminal,
        clock=lambda: datetime.now(UTC),
    )
    return {channel: kind(each) for channel, each in codes.items()}


def kind(codes: Codes) -> str:
    """Name a source by its class, and messages by where they are from."""
    name = type(codes).__name__
    return getattr(codes, "source", name)


def test_nothing_lent_brings_nothing() -> None:
    """Scenarios that need a code are not testable then."""
    assert {} == sources()


@pytest.mark.parametrize("channel", ["sms", "voice", "email"])
def test_a_command_goes_before_the_control_api_before_the_operator(channel: Channel) -> None:
    """The nearer to what a person gets, the better; nobody is asked for what can be had without."""
    control = Nothing()
    found = [
        sources(command=COMMAND, control=control, terminal=TERMINAL)[channel],
        sources(control=control, terminal=TERMINAL)[channel],
        sources(terminal=TERMINAL)[channel],
    ]
    assert ["CommandCodes", "the control API’s messages", "OperatorCodes"] == found


def test_the_runs_own_mailbox_goes_before_all_and_takes_emails_only() -> None:
    """A text comes to no mailbox."""
    assert {"email": "the mail server"} == sources(mail=True)
    found = sources(command=COMMAND, control=Nothing(), mail=True, terminal=TERMINAL)
    assert ("the mail server", "CommandCodes") == (found["email"], found["sms"])


def test_authenticators_are_known_by_their_secrets_or_by_the_operator() -> None:
    """No message brings their codes."""
    assert {"sms", "voice", "email"} == sources(command=COMMAND, control=Nothing()).keys()
    assert "OperatorCodes" == sources(terminal=TERMINAL)["authenticator"]
    means = CodesMeans(authenticators={"ann": SECRET})
    codes = remote_codes(means, control=None, mail=None, terminal=TERMINAL, clock=lambda: datetime.now(UTC))
    assert "AuthenticatorCodes" == kind(codes["authenticator"])


def test_the_included_deployment_brings_what_its_fakes_got() -> None:
    """E-mails, texts and calls; its people's authenticators are set up in the run."""
    assert dict.fromkeys(("email", "sms", "voice"), "the control API’s messages") == {
        channel: kind(each) for channel, each in included_codes(Nothing()).items()
    }
