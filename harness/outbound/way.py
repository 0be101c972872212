"""How a browser's requests leave."""

from dataclasses import dataclass

from harness.outbound.pacing import Pace, unhurried


@dataclass(frozen=True)
class Way:
    """By which proxy a browser's requests leave (its address, or nothing), and in which pace."""

    proxy: str = ""
    pace: Pace = unhurried


STRAIGHT = Way()
"""By no proxy and without waiting, as on the included deployment: there is nowhere else to go."""
