"""Requests of the harness itself: past the gate, in their turn, and past no proxy of the environment's."""

import httpx

from harness.outbound.bounded import BoundedTransport
from harness.outbound.gate import PORTS, Gate
from harness.outbound.pacing import Pace


class GuardedTransport(httpx.BaseTransport):
    """A transport that sends to the gate's hosts alone, redirects included; it waits its turn before each request."""

    def __init__(self, transport: httpx.BaseTransport, gate: Gate, pace: Pace) -> None:
        """Send by another transport what may be sent; answers without end are given up."""
        self._transport, self._gate, self._pace = BoundedTransport(transport), gate, pace

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, or refuse it naming the host."""
        host, port = request.url.host, request.url.port or PORTS[request.url.scheme]
        if not self._gate.lets_out(host, port):
            raise httpx.ConnectError(f"{host}:{port} is not one of the profile’s hosts", request=request)
        self._pace()
        return self._transport.handle_request(request)

    def close(self) -> None:
        """End the connections."""
        self._transport.close()
