"""Bad weather on the way to the included deployment: what an environment does to requests, by the dice."""

import secrets
import socket
import struct
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from threading import Event
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from werkzeug.wrappers import Response

from harness.deployments.included import Places, answering_by, experian, new_clock, reference
from harness.deployments.serving import address_of, listening, serving
from harness.profile import Sites

EXPERIAN = "http://experian.example.com"
ONE_IN = 5
SLOW_S = 3.0

PROFILE = """[deployment]
harp = "{harp}"
qpp = "{qpp}"
[timeouts]
act = 2
[control]
address = "{harp}/control/v1"
token_file = "token"
"""

Strike = Callable[[WSGIEnvironment, Event], Response | None]
"""What befalls a request, before the deployment gets it; None lets it through."""


def _reset(environ: WSGIEnvironment, _: Event) -> Response:
    connection: socket.socket = environ["werkzeug.socket"]
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
    raise ConnectionResetError


def _late(_: WSGIEnvironment, ended: Event) -> None:
    ended.wait(SLOW_S)


def _hangs(_: WSGIEnvironment, ended: Event) -> Response:
    ended.wait()
    return Response(status=503)


def _status(status: int) -> Strike:
    return lambda _environ, _ended: Response("<h1>Sorry</h1>", status, mimetype="text/html")


WEATHERS: Mapping[str, Strike] = {
    "resets": _reset,
    "500s": _status(500),
    "503s": _status(503),
    "3 s answers": _late,
    "hanging answers": _hangs,
}


@dataclass(frozen=True)
class Weathered:
    """A site in bad weather."""

    site: WSGIApplication
    strike: Strike
    dice: Random
    ended: Event

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request, unless something befalls it."""
        struck = self.strike(environ, self.ended) if self.dice.randrange(ONE_IN) == 0 else None
        return (struck or self.site)(environ, start_response)


@contextmanager
def weathered(weather: str, seed: int, folder: Path) -> Iterator[Path]:
    """Serve the included deployment in some weather, and give its profile, in a folder."""
    clock, token, ended = new_clock(), secrets.token_hex(16), Event()
    dice, strike = Random(seed), WEATHERS[weather]
    with listening(0) as harp, listening(0) as qpp:
        sites = Sites(address_of(harp), address_of(qpp))
        with (
            answering_by(clock, experian(clock), EXPERIAN),
            reference(Places(sites, EXPERIAN, folder), clock=clock, token=token, faults=()) as built,
            serving(Weathered(built.harp, strike, dice, ended), harp),
            serving(Weathered(built.qpp, strike, dice, ended), qpp),
        ):
            (folder / "token").write_text(token, encoding="utf-8")
            profile = folder / "profile.toml"
            profile.write_text(PROFILE.format(harp=sites.harp, qpp=sites.qpp), encoding="utf-8")
            try:
                yield profile
            finally:
                ended.set()
