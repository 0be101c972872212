"""The fake Experian's mouth for other processes: a real HTTP server on this machine."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from werkzeug.serving import WSGIRequestHandler, make_server

from fakes.experian.app import ExperianApp
from fakes.experian.engine import Experian
from fakes.experian.faults import NoAnswerError

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

# Longer than any sensible client waits.
SILENCE_SECONDS: Final = 120.0
# How soon the server notices that it is to end.
POLL_SECONDS: Final = 0.02


class _QuietHandler(WSGIRequestHandler):
    """Writes no log of requests, for a test's output is its own."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Write nothing."""


@contextmanager
def serving(experian: Experian, host: str = "127.0.0.1", port: int = 0) -> Iterator[str]:
    """Serve until left, and give the base address; port 0 takes a free one.

    An injected time-out is a connection that stays silent and is then closed without an answer.
    """
    leaving = Event()
    app = _silent_on_time_out(ExperianApp(experian, leaving.wait), leaving.wait)
    server = make_server(host, port, app, threaded=True, request_handler=_QuietHandler)
    thread = Thread(target=server.serve_forever, args=(POLL_SECONDS,), name="fake Experian", daemon=True)
    thread.start()
    try:
        yield f"http://{host}:{server.server_port}"
    finally:
        leaving.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _silent_on_time_out(app: ExperianApp, wait: Callable[[float], object]) -> "WSGIApplication":
    def silent(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        try:
            return app(environ, start_response)
        except NoAnswerError:
            wait(SILENCE_SECONDS)
            # The server takes this TimeoutError for a lost connection, and closes without a word.
            raise

    return silent
