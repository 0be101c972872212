"""A filtering proxy on this machine: what a browser asks for leaves to the gate's hosts alone.

Redirects, pop-ups, images, scripts and web sockets all come by here, which routing inside of a browser does not see to.
Connections to https hosts and web sockets are passed through unread (CONNECT); nothing is decrypted, nothing kept.
RFC 9110 (7.6.1, 9.3.6) says what a proxy owes to both sides.
"""

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from select import select
from threading import Thread
from urllib.parse import urlsplit, urlunsplit

from harness.errors import NoBrowser
from harness.outbound.gate import PORTS, Gate

LONGEST_SILENCE_S = 120
"""After so many seconds without a byte a connection is given up; a browser is less patient."""

HOP_BY_HOP = frozenset(
    "connection keep-alive proxy-authenticate proxy-authorization proxy-connection te trailer transfer-encoding "
    "upgrade".split()
)
"""Headers that concern one connection, not the request (RFC 9110, 7.6.1)."""

BLOCK = 1 << 16


class Server(ThreadingHTTPServer):
    """The proxy's server; what is still under way when it ends does not hold it up."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], gate: Gate) -> None:
        """Listen at an address, and let out what the gate lets out."""
        super().__init__(address, Handler)
        self.gate = gate

    def handle_error(self, request: object, client_address: object) -> None:
        """Write nothing of connections that broke: the browser tells of it in its own way."""


class Handler(BaseHTTPRequestHandler):
    """Answers one connection of a browser: one request, or one tunnel."""

    server: Server
    timeout = LONGEST_SILENCE_S

    def do_CONNECT(self) -> None:
        """Pass a connection through, if its host is let out."""
        host, port = _authority(self.path, "https")
        if not host or not self.server.gate.lets_out(host, port):
            self.send_error(403)
            return
        try:
            there = socket.create_connection((host, port), LONGEST_SILENCE_S)
        except OSError:
            self.send_error(502)
            return
        with there:
            self.send_response_only(200)
            self.end_headers()
            _pass_on(self.connection, there)

    def do_GET(self) -> None:
        """Send a request on, if its host is let out; else, and where none answers, end the connection."""
        target = urlsplit(self.path)
        host, port = _authority(target.netloc, "http")
        if target.scheme != "http" or not host or not self.server.gate.lets_out(host, port):
            return
        with closing(HTTPConnection(host, port, timeout=LONGEST_SILENCE_S)) as there, suppress(OSError, HTTPException):
            there.putrequest(
                self.command,
                urlunsplit(("", "", target.path or "/", target.query, "")),
                skip_host=True,
                skip_accept_encoding=True,
            )
            there.putheader("Host", target.netloc.rpartition("@")[2])
            for name, value in self.headers.items():
                if name.lower() not in HOP_BY_HOP | {"host"}:
                    there.putheader(name, value)
            there.endheaders(self.rfile.read(int(self.headers.get("Content-Length", 0))))
            self._answer(there)

    do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_GET  # noqa: N815 - names of http.server

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
        """Write nothing: what is asked for may hold people's data."""

    def _answer(self, there: HTTPConnection) -> None:
        answer = there.getresponse()
        self.send_response_only(answer.status, answer.reason)
        for name, value in answer.getheaders():
            if name.lower() not in HOP_BY_HOP:
                self.send_header(name, value)
        self.send_header("Connection", "close")
        self.end_headers()
        while block := answer.read1(BLOCK):
            self.wfile.write(block)


@contextmanager
def filtering(gate: Gate, listen: tuple[str, int] = ("127.0.0.1", 0)) -> Iterator[int]:
    """Run the proxy for as long as the context lasts, and give its port; raises `NoBrowser` where it can't listen."""
    try:
        server = Server(listen, gate)
    except (OSError, OverflowError) as problem:
        raise NoBrowser(
            f"the filtering proxy for it can’t listen on port {listen[1]} ({problem})",
            "name another port in the profile’s [hosts] filter; several workers can’t share one",
        ) from problem
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield int(server.server_address[1])
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _authority(text: str, scheme: str) -> tuple[str, int]:
    """Read a host and a port, by default the scheme's; no host where that can't be read."""
    try:
        parts = urlsplit(f"//{text}")
        return parts.hostname or "", parts.port or PORTS[scheme]
    except ValueError:
        return "", 0


def _pass_on(here: socket.socket, there: socket.socket) -> None:
    """Pass bytes on both ways until either side ends, or both are silent."""
    other = {here: there, there: here}
    with suppress(OSError):
        while ready := select([here, there], [], [], LONGEST_SILENCE_S)[0]:
            for each in ready:
                block = each.recv(BLOCK)
                if not block:
                    return
                other[each].sendall(block)
