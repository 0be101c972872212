"""Answers that have no end."""

from collections.abc import Iterator
from itertools import repeat
from threading import Event
from time import monotonic

import httpx
import pytest
from werkzeug.wrappers import Response

from harness.deployments.serving import address_of, listening, serving
from harness.outbound.bounded import BoundedTransport, get

PATIENCE_S = 0.5


@pytest.fixture
def dripping() -> Iterator[str]:
    """Serve an answer that goes on for ever, a little at a time."""
    over = Event()
    with listening(0) as taken:
        drops = iter(lambda: b"" if over.wait(0.1) else b".", b"")
        with serving(Response(drops), taken):
            yield address_of(taken)
            over.set()


def test_an_answer_without_end_is_given_up(dripping: str) -> None:
    """Each of its parts comes in time; all of them never do."""
    began = monotonic()
    with pytest.raises(httpx.ReadTimeout, match="the answer has no end"):
        get(dripping, PATIENCE_S)
    assert monotonic() - began < 10


def test_a_long_answer_arrives_whole() -> None:
    """What comes at once is no answer without end."""
    transport = BoundedTransport(httpx.WSGITransport(Response(repeat(b"x" * 1000, 1000))))
    assert 1_000_000 == len(httpx.Client(transport=transport, timeout=60).get("http://site.example.com").content)


def test_who_has_all_the_time_gets_an_answer_whole() -> None:
    """A request without an end in time ends with its answer."""
    transport = BoundedTransport(httpx.WSGITransport(Response(repeat(b"x", 3))))
    assert b"xxx" == httpx.Client(transport=transport, timeout=None).get("http://site.example.com").content
