"""A door before a server: connections go through it unread, if somebody is there to open."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

from harness.deployments.serving import HOST

AWAY_S = 0.5
"""How long nobody opens: connections are refused meanwhile."""

LOOK_S = 0.05
BLOCK = 1 << 16

Dress = Callable[[socket.socket], socket.socket]
"""Makes of a connection what is talked through, such as TLS; raises OSError where the other side won't have it."""


def as_it_is(connection: socket.socket) -> socket.socket:
    """Dress a connection in nothing."""
    return connection


@contextmanager
def door(inner: int, dress: Dress = as_it_is, leaves: Callable[[], bool] = lambda: False) -> Iterator[int]:
    """Pass connections on to the inner port as long as the context lasts, and give the port of the door.

    After each connection `leaves` is asked whether the door closes for a while.
    """
    ended = Event()
    listeners = [socket.create_server((HOST, 0), backlog=128)]
    port = int(listeners[0].getsockname()[1])

    def keep() -> None:
        while not ended.is_set():
            # Should another process take the port meanwhile, connections here go on to be refused.
            with suppress(OSError), listeners.pop() if listeners else socket.create_server((HOST, port)) as taken:
                _open_up(taken, inner, dress, leaves, ended)
            ended.wait(AWAY_S)

    keeper = Thread(target=keep, daemon=True)
    keeper.start()
    try:
        yield port
    finally:
        ended.set()
        keeper.join()


def _open_up(listener: socket.socket, inner: int, dress: Dress, leaves: Callable[[], bool], ended: Event) -> None:
    """Pass on who comes, until the door closes."""
    listener.settimeout(LOOK_S)
    while not ended.is_set():
        try:
            connection, _ = listener.accept()
        except TimeoutError:
            continue
        except OSError:
            return
        Thread(target=_pass, args=(connection, inner, dress), daemon=True).start()
        if leaves():
            return


def _pass(connection: socket.socket, inner: int, dress: Dress) -> None:
    connection.settimeout(None)
    with connection, suppress(OSError), dress(connection) as here, socket.create_connection((HOST, inner)) as there:
        Thread(target=_pour, args=(here, there), daemon=True).start()
        _pour(there, here)


def _pour(source: socket.socket, sink: socket.socket) -> None:
    """Pass bytes on until the source has no more; a server that has answered closes the connection."""
    with suppress(OSError, ValueError):
        while block := source.recv(BLOCK):
            sink.sendall(block)
