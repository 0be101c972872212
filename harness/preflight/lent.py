"""Whether the means that the profile names do what a run needs of them."""

from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from pathlib import Path

from harness.capabilities.command_codes import filled, run
from harness.capabilities.control import ControlApi
from harness.capabilities.port import Bureau, Clock
from harness.deployments.deployment import Deployment
from harness.errors import Trouble
from harness.preflight.findings import Finding, good, told, wrong
from harness.preflight.letters import NOBODY, by_control, by_sink
from harness.profiles.profile import Profile

NO_PHONE = "2025550100"
"""Whom no run writes to: a number that is kept for fiction."""

COMMAND_S = 15.0
"""Longer than a command that works takes to say that no code came."""


def lent(profile: Profile, deployment: Deployment, movers: int) -> Iterator[Finding]:
    """Try all that the profile names: the control API, Experian, codes, e-mails, artefacts.

    `movers` says how many scenarios need to move the clock.
    """
    control = deployment.clock if profile.control and isinstance(deployment.clock, ControlApi) else None
    if control is None:
        needing = "1 scenario is" if movers == 1 else f"{movers} scenarios are"
        remedy = "name its control API in [control], if it has one"
        yield told("clock", f"the profile gives no means to move it: {needing} not testable", remedy)
        yield from _letters(profile, None, ())
    else:
        yield from _by_control(profile, control)
    if deployment.bureau is not None:
        yield _experian(deployment.bureau)
    if profile.codes.command:
        yield _command(profile)
    if profile.artefacts:
        yield _artefacts(profile.artefacts)


def _by_control(profile: Profile, control: ControlApi) -> Iterator[Finding]:
    try:
        offers = control.offers()
    except Trouble as trouble:
        yield wrong("control API", trouble.reason, trouble.remedy)
        offers = ()
    else:
        yield good("control API", f"it offers {', '.join(offers) or 'nothing'}")
    if "clock" in offers:
        yield _clock(control)
    yield from _letters(profile, control, offers)


def _letters(profile: Profile, control: ControlApi | None, offers: Collection[str]) -> Iterator[Finding]:
    """Let a test message be sent to an address such as the run's people have."""
    to = profile.people.email.format(run="preflight", number=0) or NOBODY
    send = control.send_test if control and "test-messages" in offers else None
    if profile.mail is not None:
        yield by_sink(profile.mail, to, send)
    elif control and "messages" in offers:
        yield by_control(control, to, send)


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
    longest = min(COMMAND_S, profile.codes.timeout)
    try:
        printed = run(words, profile.codes.folder, longest)
    except Trouble as trouble:
        return wrong("codes", trouble.reason, trouble.remedy)
    if printed.exit_code is None:
        return told("codes", f"{words[0]} took longer than {longest:g} s to say that there is no code", "let it end")
    if printed.exit_code:
        return wrong("codes", f"{words[0]} fails for a phone without a code: {printed}", "run it by hand")
    return good("codes", f"{words[0]} runs")


def _artefacts(places: tuple[Path, ...]) -> Finding:
    missing = [str(each) for each in places if not each.exists()]
    if missing:
        return wrong("artefacts", f"expected {', '.join(missing)}, found nothing there", "correct [artefacts] places")
    return good("artefacts", f"{', '.join(each.name for each in places)} can be looked through")


_CONTROL = "compare the deployment with docs/control-api.md"
