"""Whether the means that the profile names do what a run needs of them."""

import smtplib
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

from harness.capabilities.command_codes import filled, run
from harness.capabilities.control import ControlApi
from harness.capabilities.mail_sink import receiving
from harness.capabilities.mail_spool import MailSpool
from harness.capabilities.patience import Patience
from harness.capabilities.port import Bureau, Clock
from harness.deployments.deployment import Deployment
from harness.errors import Trouble, UsageError
from harness.preflight.findings import Finding, good, told, wrong
from harness.profile import Profile
from harness.profile_capabilities import MailMeans

NOBODY = "nobody@example.com"
NO_PHONE = "2025550100"
"""Whom no run writes to: a number that is kept for fiction."""

COMMAND_S = 15.0
"""Longer than a command that works takes to say that no code came."""


def lent(profile: Profile, deployment: Deployment) -> Iterator[Finding]:
    """Try all that the profile names: the control API, Experian, codes, e-mails, artefacts."""
    yield from _control(profile, deployment)
    if deployment.bureau is not None:
        yield _experian(deployment.bureau)
    if profile.codes.command:
        yield _command(profile)
    if profile.mail is not None:
        yield _mail(profile.mail)
    if profile.artefacts:
        yield _artefacts(profile.artefacts)


def _control(profile: Profile, deployment: Deployment) -> Iterator[Finding]:
    control = deployment.clock
    if profile.control is None or not isinstance(control, ControlApi):
        yield told("clock", "the profile gives no means to move it", "[control] does, if the deployment lends one")
        return
    try:
        offers = control.offers()
    except Trouble as trouble:
        yield wrong("control API", trouble.reason, trouble.remedy)
        return
    yield good("control API", f"{profile.control.address} offers {', '.join(offers) or 'nothing'}")
    if "clock" in offers:
        yield _clock(control)
    if "messages" in offers:
        yield _messages(control)


def _clock(clock: Clock) -> Finding:
    """Read the clock and move it by the least there is: it only moves forward."""
    try:
        before = clock.now()
        clock.advance(1)
        after = clock.now()
    except Trouble as trouble:
        return wrong("clock", trouble.reason, trouble.remedy)
    if (after - before).total_seconds() < 1:
        return wrong("clock", f"it was told to move by a second, and went from {before} to {after}", _CONTROL)
    return good("clock", f"it moves; the deployment has {after:%Y-%m-%d %H:%M} UTC")


def _messages(control: ControlApi) -> Finding:
    try:
        control.messages(NOBODY)
    except Trouble as trouble:
        return wrong("messages", trouble.reason, trouble.remedy)
    return good("messages", "what the deployment sends can be read")


def _experian(bureau: Bureau) -> Finding:
    try:
        bureau.reference_numbers()
    except Trouble as trouble:
        return wrong("Experian", trouble.reason, trouble.remedy)
    return good("Experian", "its operator interface answers")


def _command(profile: Profile) -> Finding:
    """Run the command for a phone that nothing was sent to: it must end well, with or without a code."""
    since = datetime.now(UTC).isoformat(timespec="seconds")
    words = filled(profile.codes.command, {"to": NO_PHONE, "channel": "sms", "since": since})
    try:
        printed = run(words, profile.codes.folder, min(COMMAND_S, profile.codes.timeout))
    except Trouble as trouble:
        return wrong("codes", trouble.reason, trouble.remedy)
    if printed.exit_code is None:
        return told("codes", f"{words[0]} took longer than {COMMAND_S:g} s to say that there is no code", "let it end")
    if printed.exit_code:
        return wrong("codes", f"{words[0]} fails for a phone without a code: {printed}", "run it by hand")
    return good("codes", f"{words[0]} runs")


def _mail(means: MailMeans) -> Finding:
    """Receive e-mails as a run does, and send one there."""
    message = EmailMessage()
    message["Subject"], message["To"], message["From"] = "Preflight", NOBODY, NOBODY
    local = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(means.host, means.host)  # noqa: S104 - compared, not listened at
    try:
        with receiving(means.host, means.port) as folder:
            with smtplib.SMTP(local, means.port, timeout=5) as client:
                client.send_message(message)
            came = Patience(5).wait_for(lambda _: MailSpool(folder).messages(NOBODY) or None)
    except (UsageError, OSError, smtplib.SMTPException) as problem:
        return wrong("e-mails", f"{problem}", "choose another [capabilities.mail] smtp")
    if not came:
        return wrong("e-mails", "a test message sent to this machine did not arrive", "look at its firewall")
    return good("e-mails", f"a test message arrives at {means.host}:{means.port}; let the deployment send its there")


def _artefacts(places: tuple[Path, ...]) -> Finding:
    missing = [str(each) for each in places if not each.exists()]
    if missing:
        return wrong("artefacts", f"expected {', '.join(missing)}, found nothing there", "correct [artefacts] places")
    return good("artefacts", f"{', '.join(each.name for each in places)} can be looked through")


_CONTROL = "compare the deployment with docs/control-api.md"
