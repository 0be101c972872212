"""Whether e-mails arrive where a run reads them: a test message is sent, by the deployment where it lends that."""

import smtplib
from collections.abc import Callable
from email.message import EmailMessage

from harness.capabilities.control import ControlApi
from harness.capabilities.mail_sink import receiving
from harness.capabilities.mail_spool import MailSpool
from harness.capabilities.patience import Patience
from harness.errors import Trouble, UsageError
from harness.preflight.findings import Finding, good, wrong
from harness.profiles.capabilities import MailMeans

NOBODY = "nobody@example.com"
"""Whom no run writes to."""

ARRIVAL = Patience(10)
"""How long a test message may be under way."""

Send = Callable[[str], None]
"""Sends a test message to an address."""


def by_control(control: ControlApi, to: str, send: Send | None) -> Finding:
    """See whether the control API tells what was sent; without a `send` only whether it can be asked."""
    try:
        before = len(control.messages(to))
        if send is None:
            return good("e-mails", "what the deployment sends can be read by the control API")
        send(to)
        came = ARRIVAL.wait_for(lambda _: control.messages(to)[before:] or None)
    except Trouble as trouble:
        return wrong("e-mails", trouble.reason, trouble.remedy)
    if not came:
        return wrong("e-mails", f"a test message to {to} was sent, and the control API does not tell it", _TELLING)
    return good("e-mails", "a test message arrives, as the control API tells")


def by_sink(means: MailMeans, to: str, send: Send | None) -> Finding:
    """Receive e-mails as a run does: one from the deployment, or without a `send` one from this machine."""
    try:
        with receiving(means.host, means.port) as folder:
            (send or _from_here(means))(to)
            came = ARRIVAL.wait_for(lambda _: MailSpool(folder).messages(to) or None)
    except Trouble as trouble:
        return wrong("e-mails", trouble.reason, trouble.remedy)
    except (UsageError, OSError, smtplib.SMTPException) as problem:
        return wrong("e-mails", f"{problem}", "choose another [capabilities.mail] smtp")
    where = f"at {means.host}:{means.port}"
    if not came:
        return wrong("e-mails", f"a test message to {to} did not arrive {where}", _SENDING)
    return good("e-mails", f"a test message arrives {where}" + ("" if send else f"; {_SENDING}"))


def _from_here(means: MailMeans) -> Send:
    local = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(means.host, means.host)  # noqa: S104 - compared, not listened at

    def send(to: str) -> None:
        message = EmailMessage()
        message["Subject"], message["To"], message["From"] = "Preflight", to, NOBODY
        with smtplib.SMTP(local, means.port, timeout=5) as client:
            client.send_message(message)

    return send


_TELLING = "compare the deployment with docs/control-api.md"
_SENDING = "let the deployment send its e-mails there"
