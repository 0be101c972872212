"""What a run as a whole receives: one process listens, and every worker of it reads."""

from contextlib import ExitStack

import pytest

from harness.capabilities.mail_sink import receiving
from harness.running.options import MAIL, profile


def receive_mail(config: pytest.Config) -> None:
    """Receive e-mails while pytest runs, where the profile has [capabilities.mail].

    Raises UsageError where the profile is not as it must be, or its port can't be listened at.
    """
    option = config.option
    target = profile(option.deployment, option.sites, option.i_am_authorised_for)
    if target is None or target.mail is None or option.collectonly:
        return
    stack = ExitStack()
    config.add_cleanup(stack.close)
    config.stash[MAIL] = str(stack.enter_context(receiving(target.mail.host, target.mail.port)))
