"""Answers that come to an end: httpx gives each part of an answer its time, a dripping one all the time there is."""

from collections.abc import Iterator
from time import monotonic
from typing import cast

import httpx


class BoundedTransport(httpx.BaseTransport):
    """A transport whose answers must be there in whole within the time that a request gives to reading."""

    def __init__(self, transport: httpx.BaseTransport) -> None:
        """Send by another transport."""
        self._transport = transport

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; reading the answer raises `httpx.ReadTimeout` where it has no end in time."""
        answer = self._transport.handle_request(request)
        patience_s: float | None = request.extensions.get("timeout", {}).get("read")
        if patience_s is not None:
            answer.stream = _Bounded(cast("httpx.SyncByteStream", answer.stream), monotonic() + patience_s, request)
        return answer

    def close(self) -> None:
        """End the connections."""
        self._transport.close()


class _Bounded(httpx.SyncByteStream):
    """The parts of an answer, up to a moment."""

    def __init__(self, parts: httpx.SyncByteStream, deadline: float, request: httpx.Request) -> None:
        self._parts, self._deadline, self._request = parts, deadline, request

    def __iter__(self) -> Iterator[bytes]:
        for part in self._parts:
            if monotonic() > self._deadline:
                raise httpx.ReadTimeout("the answer has no end", request=self._request)
            yield part

    def close(self) -> None:
        self._parts.close()


def get(address: str, timeout_s: float) -> httpx.Response:
    """Ask for a page once, wherever it is, and follow it nowhere; raises `httpx.HTTPError` where none comes in time."""
    with httpx.Client(transport=BoundedTransport(httpx.HTTPTransport()), timeout=timeout_s) as client:
        return client.get(address)
