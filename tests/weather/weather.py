"""Bad weather on the way to the included deployment: what an environment does to requests, by the dice."""

import secrets
import socket
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from threading import Event
from typing import Literal
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from harness.deployments.included import Places, answering_by, experian, new_clock, reference
from harness.deployments.serving import HOST, listening, serving
from harness.profiles.profile import Sites
from tests.weather import strikes
from tests.weather.certificates import Certificates, certificates
from tests.weather.door import door

EXPERIAN = "http://experian.example.com"

PROFILE = """[deployment]
harp = "{harp}"
qpp = "{qpp}"
[timeouts]
act = 2
[control]
address = "{harp}/control/v1"
token_file = "token"
{further}
"""


@dataclass(frozen=True)
class Weather:
    """A kind of bad weather, which befalls some requests, or some connections."""

    strike: strikes.Strike | None = None
    """What befalls a request; nothing where only connections suffer."""
    connections: Literal["as they are", "refused", "of a wrong certificate"] = "as they are"
    browser: Literal["markup", "chromium"] = "markup"
    profile: str = ""
    """What the profile says besides."""
    one_in: int = 5
    """Of how many one suffers."""


WEATHERS: Mapping[str, Weather] = {
    "refused connections": Weather(connections="refused"),
    "resets": Weather(strikes.reset),
    "500s": Weather(strikes.status(500)),
    "503s": Weather(strikes.status(503)),
    "3 s answers": Weather(strikes.late),
    "hanging answers": Weather(strikes.hanging),
    "answers without end": Weather(strikes.dripping),
    "a wrong certificate": Weather(connections="of a wrong certificate"),
    "500s, in Chromium": Weather(strikes.status(500), browser="chromium"),
    "refused connections, in Chromium": Weather(connections="refused", browser="chromium"),
    "a wrong certificate, in Chromium": Weather(connections="of a wrong certificate", browser="chromium"),
    "a spinner without end": Weather(
        strikes.with_spinner, browser="chromium", profile='[overlays]\nwait = [".never-ending"]'
    ),
    "a spinner that the profile does not know": Weather(strikes.with_spinner, browser="chromium"),
    "an overlay over Next": Weather(strikes.with_overlay, browser="chromium"),
}


@dataclass(frozen=True)
class Weathered:
    """A site in bad weather."""

    site: WSGIApplication
    scheme: str
    weather: Weather
    dice: Random
    ended: Event

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request, unless something befalls it."""
        environ["wsgi.url_scheme"] = self.scheme
        strike, struck = self.weather.strike, self.dice.randrange(self.weather.one_in) == 0
        answer = strike(self.site, environ, self.ended) if strike and struck else self.site
        return answer(environ, start_response)


@contextmanager
def weathered(weather: Weather, seed: int, folder: Path, faults: Sequence[str] = ()) -> Iterator[Path]:
    """Serve the included deployment in some weather, and give its profile, in a folder."""
    clock, token, ended, dice = new_clock(), secrets.token_hex(16), Event(), Random(seed)
    secured = certificates(folder) if weather.connections == "of a wrong certificate" else None
    scheme = "https" if secured else "http"
    with ExitStack() as stack:
        inner = [stack.enter_context(listening(0)) for _ in range(2)]
        ports = [stack.enter_context(_door(weather, each.getsockname()[1], dice, secured)) for each in inner]
        sites = Sites(*(f"{scheme}://{HOST}:{port}" for port in ports))
        stack.enter_context(answering_by(clock, experian(clock), EXPERIAN))
        built = stack.enter_context(reference(Places(sites, EXPERIAN, folder), clock=clock, token=token, faults=faults))
        for site, taken in zip((built.harp, built.qpp), inner, strict=True):
            stack.enter_context(serving(Weathered(site, scheme, weather, dice, ended), taken))
        # What still waits for an answer holds no server up.
        stack.callback(ended.set)
        (folder / "token").write_text(token, encoding="utf-8")
        profile = folder / "profile.toml"
        profile.write_text(PROFILE.format(harp=sites.harp, qpp=sites.qpp, further=weather.profile), encoding="utf-8")
        yield profile


@contextmanager
def _door(weather: Weather, inner: int, dice: Random, secured: Certificates | None) -> Iterator[int]:
    if weather.connections == "as they are":
        yield inner
        return

    def suffers() -> bool:
        return dice.randrange(weather.one_in) == 0

    if secured is None:
        with door(inner, leaves=suffers) as port:
            yield port
        return

    def dressed(connection: socket.socket) -> socket.socket:
        shown = dice.choice(secured.wrong) if suffers() else secured.right
        return shown.wrap_socket(connection, server_side=True)

    with door(inner, dressed) as port:
        yield port
