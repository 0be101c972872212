"""Which hosts requests may leave to, and a count of those that were stopped."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from threading import Lock
from urllib.parse import urlsplit

PORTS: Mapping[str, int] = {"http": 80, "https": 443}
"""The port of an address that names none."""


@dataclass(frozen=True)
class Place:
    """A host with a port; None for either of the web's own, 80 and 443."""

    host: str
    port: int | None

    def holds(self, host: str, port: int) -> bool:
        """Tell whether a request there goes to this place; `*.` stands for any names before a dot."""
        named = host.endswith(self.host[1:]) if self.host.startswith("*.") else host == self.host
        return named and (port == self.port or (self.port is None and port in PORTS.values()))


def place_of(text: str) -> Place:
    """Read an address, a host, or a host with a port; raises ValueError for anything else."""
    is_address = "://" in text
    parts = urlsplit(text if is_address else f"//{text}")
    if not parts.hostname or (not is_address and parts.netloc != text):
        raise ValueError(f"expected a host, found “{text}”")
    return Place(_plain(parts.hostname), parts.port or PORTS.get(parts.scheme))


class Gate:
    """Lets requests out to some places, and counts those to any other."""

    def __init__(self, places: Iterable[Place]) -> None:
        """Let requests out to these places."""
        self._places = tuple(places)
        self._stopped: Counter[str] = Counter()
        self._lock = Lock()

    def lets_out(self, host: str, port: int) -> bool:
        """Tell whether a request may leave to a host and port; one that may not is counted."""
        if any(each.holds(_plain(host), port) for each in self._places):
            return True
        with self._lock:
            self._stopped[f"{_plain(host)}:{port}"] += 1
        return False

    def stopped(self) -> dict[str, int]:
        """Give how many requests to which hosts were stopped since this was last asked."""
        with self._lock:
            stopped, self._stopped = dict(self._stopped), Counter()
        return stopped


def _plain(host: str) -> str:
    return host.strip("[]").rstrip(".").lower()
