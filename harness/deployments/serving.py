"""Serving WSGI applications on this machine, for as long as they are needed."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from wsgiref.types import WSGIApplication

from werkzeug.serving import WSGIRequestHandler, make_server

from harness.errors import UsageError

HOST = "127.0.0.1"


class QuietHandler(WSGIRequestHandler):
    """Writes no log of requests: a run's output is its own."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Write nothing."""


@contextmanager
def listening(port: int) -> Iterator[socket.socket]:
    """Take a port of this machine, 0 for any free one; raises UsageError where it is taken already."""
    try:
        taken = socket.create_server((HOST, port), backlog=128)
    except (OSError, OverflowError) as problem:
        raise UsageError(
            f"expected port {port} of {HOST} to be free, found that it can’t be used ({problem}). "
            "Choose another with --port, or --port 0 for any free one."
        ) from problem
    with taken:
        yield taken


def address_of(taken: socket.socket) -> str:
    """Give the address under which a listening socket is reached."""
    return f"http://{HOST}:{taken.getsockname()[1]}"


@contextmanager
def serving(application: WSGIApplication, taken: socket.socket) -> Iterator[None]:
    """Answer on a listening socket, each request in a thread of its own, until left."""
    server = make_server(
        HOST, taken.getsockname()[1], application, threaded=True, request_handler=QuietHandler, fd=taken.fileno()
    )
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
