"""The included deployment with other words on its pages."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import httpx
from werkzeug.test import run_wsgi_app
from werkzeug.wrappers import Response

from fakes.experian.in_process import answering
from harness.browser.markup import Markup
from harness.browser.port import Browser
from harness.deployments.included import Places, experian, new_clock, own_folder, reference
from harness.deployments.serving import address_of, listening, serving
from harness.profiles.profile import Control, Profile, Sites

SITES = Sites("http://harp.example.com", "http://qpp.example.com")
EXPERIAN = "http://experian.example.com"
TOKEN = "open-sesame"


def relabelled(application: WSGIApplication, words: Mapping[str, str]) -> WSGIApplication:
    """Give an application whose pages say other words."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        body, status, headers = run_wsgi_app(application, environ, buffered=True)
        said = b"".join(body)
        if "text/html" in headers.get("Content-Type", ""):
            for ours, theirs in words.items():
                said = said.replace(ours.encode(), theirs.encode())
        del headers["Content-Length"]
        return Response(said, status, headers)(environ, start_response)

    return answer


@contextmanager
def sites_saying(words: Mapping[str, str], at: Sites = SITES) -> Iterator[tuple[WSGIApplication, WSGIApplication]]:
    """Put the included deployment together, in this process: HARP and QPP, as they are reached at some addresses."""
    clock = new_clock()
    with (
        own_folder() as folder,
        answering(experian(clock), EXPERIAN),
        reference(Places(at, EXPERIAN, folder), clock=clock, token=TOKEN, faults=()) as built,
    ):
        yield relabelled(built.harp, words), relabelled(built.qpp, words)


@contextmanager
def windows(words: Mapping[str, str]) -> Iterator[Callable[[], Browser]]:
    """Give what opens browsers on it."""
    with sites_saying(words) as (harp, qpp):
        transports = {SITES.harp: httpx.WSGITransport(harp), SITES.qpp: httpx.WSGITransport(qpp)}
        yield lambda: Markup(transports, 5.0)


@contextmanager
def served(words: Mapping[str, str]) -> Iterator[Profile]:
    """Serve it on free ports of this machine, and give its profile."""
    with listening(0) as harp, listening(0) as qpp:
        at = Sites(address_of(harp), address_of(qpp))
        with sites_saying(words, at) as built, serving(built[0], harp), serving(built[1], qpp):
            yield Profile("Local", at, control=Control(f"{at.harp}/control/v1", TOKEN))
