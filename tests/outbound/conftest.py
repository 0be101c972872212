"""A place that no request may reach, and a site whose pages try to."""

import socket
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from werkzeug.wrappers import Request, Response

from harness.deployments.serving import address_of, listening, serving

WAYS = {
    "image": '<img src="{sink}/picture.png">',
    "script": '<script async src="{sink}/script.js"></script>',
    "style": '<link rel="stylesheet" href="{sink}/style.css">',
    "frame": '<iframe src="{sink}/frame"></iframe>',
    "fetch": '<script>fetch("{sink}/data", {{mode: "no-cors"}}).catch(() => 0)</script>',
    "beacon": '<script>navigator.sendBeacon("{sink}/beacon", "x")</script>',
    "web socket": '<script>new WebSocket("{sink}/socket".replace("http", "ws"))</script>',
    "pop-up": '<script>window.open("{sink}/window")</script>',
    "refresh": '<meta http-equiv="refresh" content="0; url={sink}/elsewhere">',
    "redirected image": '<img src="/redirect">',
}
"""How a page may send requests elsewhere by itself."""


@dataclass(frozen=True)
class Sink:
    """A port of this machine that takes connections and answers nothing."""

    taken: socket.socket

    @property
    def address(self) -> str:
        """Where it is."""
        return address_of(self.taken)

    @property
    def place(self) -> str:
        """Its host and port."""
        return self.address.removeprefix("http://")

    def is_reached(self) -> bool:
        """Wait for a connection, and tell whether one came."""
        self.taken.settimeout(10)
        try:
            self.taken.accept()[0].close()
        except TimeoutError:
            return False
        return True

    def arrivals(self) -> int:
        """Count the connections that came since it was last asked, and end them."""
        arrived = 0
        self.taken.settimeout(0)
        while True:
            try:
                self.taken.accept()[0].close()
            except BlockingIOError:
                return arrived
            arrived += 1


@pytest.fixture
def sink() -> Iterator[Sink]:
    """Give a sink."""
    with listening(0) as taken:
        yield Sink(taken)


@pytest.fixture
def site(sink: Sink) -> Iterator[str]:
    """Serve a page for each way to the sink, and give the site's address."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        if request.path == "/redirect":
            return Response("", 302, {"Location": f"{sink.address}/moved"})(environ, start_response)
        way = WAYS.get(request.path.strip("/").replace("_", " "), "").format(sink=sink.address)
        link = f'<a href="{sink.address}/linked">Away</a> <a href="/redirect">Moved</a>'
        form = f'<form action="{sink.address}/form" method="post"><button>Send</button></form>'
        markup = f"<h1>{request.method}</h1>{way}{link}{form}"
        return Response(markup, mimetype="text/html")(environ, start_response)

    with listening(0) as taken, serving(answer, taken):
        yield address_of(taken)
