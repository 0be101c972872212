"""What an environment does to single requests on their way to a site."""

import socket
import struct
from collections.abc import Callable, Iterator
from threading import Event
from wsgiref.types import WSGIApplication, WSGIEnvironment

from werkzeug.wrappers import Response

LATE_S = 3.0
"""Longer than a run waits for an answer in these tests."""

DRIP_S = 0.2

Strike = Callable[[WSGIApplication, WSGIEnvironment, Event], WSGIApplication]
"""Gives what answers a request instead of the site; the event is set when the weather is over."""


def reset(_site: WSGIApplication, environ: WSGIEnvironment, _ended: Event) -> WSGIApplication:
    """End the connection without a word."""
    connection: socket.socket = environ["werkzeug.socket"]
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
    raise ConnectionResetError


def status(code: int) -> Strike:
    """Answer with an error of the server's."""
    return lambda _site, _environ, _ended: Response("<h1>Sorry</h1>", code, mimetype="text/html")


def late(site: WSGIApplication, _environ: WSGIEnvironment, ended: Event) -> WSGIApplication:
    """Let the site answer, but late."""
    ended.wait(LATE_S)
    return site


def hanging(_site: WSGIApplication, _environ: WSGIEnvironment, ended: Event) -> WSGIApplication:
    """Answer nothing as long as the weather lasts."""
    ended.wait()
    return Response(status=503)


def dripping(_site: WSGIApplication, _environ: WSGIEnvironment, ended: Event) -> WSGIApplication:
    """Answer a little at a time, and never come to an end as long as the weather lasts."""

    def drops() -> Iterator[bytes]:
        yield b"<!doctype html><h1>Loading"
        while not ended.wait(DRIP_S):
            yield b"."

    return Response(drops(), mimetype="text/html")


def with_spinner(site: WSGIApplication, environ: WSGIEnvironment, _ended: Event) -> WSGIApplication:
    """Let a page show nothing but a spinner, for ever."""
    return altered(site, environ, b"</head>", _SPINNER)


def with_overlay(site: WSGIApplication, environ: WSGIEnvironment, _ended: Event) -> WSGIApplication:
    """Lay something over a page, the button Next included, which nobody can see through or press through."""
    return altered(site, environ, b"</body>", _OVERLAY)


def altered(site: WSGIApplication, environ: WSGIEnvironment, before: bytes, what: bytes) -> WSGIApplication:
    """Let the site answer, and put something into its page."""
    answer = Response.from_app(site, environ)
    if answer.mimetype == "text/html":
        answer.set_data(answer.get_data().replace(before, what + before))
        # The site's own policy would keep style out that is not its own.
        answer.headers.pop("Content-Security-Policy", None)
    return answer


_SPINNER = b"""<style>
  body > * { display: none }
  body::before { content: "Please wait"; display: block; animation: turn 1s infinite }
  @keyframes turn { to { transform: rotate(1turn) } }
</style>
<script>addEventListener("DOMContentLoaded", () => {
  const spinner = document.createElement("div");
  spinner.className = "never-ending";
  spinner.setAttribute("role", "progressbar");
  spinner.style.display = "block";
  spinner.textContent = "Please wait";
  document.body.setAttribute("aria-busy", "true");
  document.body.append(spinner);
})</script>"""

_OVERLAY = b"""<div style="position: fixed; inset: 0; background: #fffc; z-index: 1000"></div>"""
