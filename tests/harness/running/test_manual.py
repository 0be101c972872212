"""What an operator is told before a run begins."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest

from harness.capabilities.operator_codes import OperatorCodes
from harness.capabilities.port import Message
from harness.deployments.code_sources import asked_of_operator, remote_codes
from harness.deployments.opening import Target
from harness.profiles.capabilities import CodesMeans, MailMeans
from harness.profiles.profile import Control, Profile, Sites
from harness.running.choosing import Choice
from harness.running.manual import manual_steps
from harness.running.options import RunOptions

BARE = Profile("Local", Sites("http://localhost:1", "http://localhost:2"))
TTY = Path("/dev/tty")
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"


class Post:
    """Messages of which there are none."""

    def messages(self, _: str) -> tuple[Message, ...]:
        """Give none."""
        return ()


def asked(profile: Profile | None, terminal: Path | None = TTY) -> list[str]:
    """Give what an operator is told of a run."""
    target = Target(profile, "markup", terminal=terminal)
    return manual_steps(RunOptions(target, Choice(), seed=7, run="r", out=Path("out"), again="again", workers=1))


def test_all_that_will_be_asked_is_told_with_its_time_limit() -> None:
    """Before anything runs."""
    said = asked(replace(BARE, codes=replace(BARE.codes, command=("./codes.sh",), timeout=45)))
    assert "by hand     you will be asked one question at a time at /dev/tty, each for at most 45 s:" == said[0]
    assert ["            security codes that an authenticator shows"] == said[1:]


def test_where_nobody_is_asked_nothing_is_told() -> None:
    """Without an operator, and of the included deployment."""
    assert ([], []) == (asked(BARE, None), asked(None))


def test_an_operator_who_will_not_be_asked_is_told_so() -> None:
    """They need not stay."""
    lending = CodesMeans(command=("./codes.sh",), authenticators={"ann": SECRET})
    said = asked(replace(BARE, codes=lending))
    assert ["by hand     nothing: the profile lends all that could be asked for"] == said


@pytest.mark.parametrize("lent", list(product((False, True), repeat=4)))
def test_what_is_told_is_what_is_asked(lent: tuple[bool, bool, bool, bool]) -> None:
    """Whatever else brings codes."""
    control, command, mail, authenticators = lent
    means = CodesMeans(
        command=("./codes.sh",) if command else (), authenticators={"ann": SECRET} if authenticators else {}
    )
    profile = replace(
        BARE,
        codes=means,
        control=Control("http://localhost:1/control", "t") if control else None,
        mail=MailMeans("127.0.0.1", 2525) if mail else None,
    )
    sources = remote_codes(
        means,
        control=Post() if control else None,
        mail=(Post(), "the mail server") if mail else None,
        terminal=TTY,
        clock=lambda: datetime.now(UTC),
    )
    by_hand = {channel for channel, source in sources.items() if isinstance(source, OperatorCodes)}
    assert by_hand == set(asked_of_operator(profile))
