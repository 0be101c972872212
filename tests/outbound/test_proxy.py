"""The filtering proxy's connections."""

import socket

import pytest

from harness.outbound import proxy
from harness.outbound.gate import Gate, place_of
from harness.outbound.proxy import filtering
from tests.outbound.conftest import Sink


def test_a_tunnel_that_both_sides_are_silent_in_is_given_up(sink: Sink, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else each page that is left behind would keep one open."""
    monkeypatch.setattr(proxy, "LONGEST_SILENCE_S", 0.2)
    with (
        filtering(Gate([place_of(sink.address)])) as port,
        socket.create_connection(("127.0.0.1", port), timeout=10) as here,
    ):
        here.sendall(f"CONNECT {sink.place} HTTP/1.1\r\n\r\n".encode())
        with here.makefile("rb") as told:
            answer = told.read()
    assert (b"HTTP/1.0 200 OK\r\n\r\n", 1) == (answer, sink.arrivals())
