"""The filtering proxy for a browser, wherever that runs."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from harness.browser.executable import endpoint_of
from harness.errors import NoBrowser
from harness.outbound.gate import Gate
from harness.outbound.pacing import Pace
from harness.outbound.proxy import filtering
from harness.outbound.way import Way
from harness.profiles.profile import Profile, is_loopback


@contextmanager
def filtered(profile: Profile, gate: Gate, pace: Pace) -> Iterator[Way]:
    """Give the way on which a profile's browser sends its requests: past the gate, in their turn.

    Raises `NoBrowser` for a browser on another machine that is not told how to find the proxy on this one.
    """
    endpoint, at = endpoint_of(profile.browser, os.environ), profile.hosts.filter
    if not endpoint or is_loopback(endpoint):
        with filtering(gate) as port:
            yield Way(f"http://127.0.0.1:{port}", pace)
        return
    if at is None or at.port is None:
        raise NoBrowser(
            f"{endpoint} is a browser on another machine: its requests must go through this one’s filtering proxy",
            "give the profile [hosts] filter, the host and port under which that browser reaches this machine",
        )
    with filtering(gate, ("", at.port)):
        yield Way(f"http://{at.host}:{at.port}", pace)
