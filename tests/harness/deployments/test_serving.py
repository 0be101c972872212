"""Serving on this machine."""

from collections.abc import Callable

import httpx
import pytest

from harness.deployments.serving import HOST, address_of, listening, serving
from harness.errors import UsageError
from tests.harness.samples import site


def test_an_application_is_served_until_left(capfd: pytest.CaptureFixture[str]) -> None:
    """On a free port of this machine, without a log; then the port is free again."""
    with listening(0) as taken:
        address, port = address_of(taken), int(taken.getsockname()[1])
        assert f"http://{HOST}:{port}" == address
        with serving(site, taken):
            assert "At /there" in httpx.get(f"{address}/there").text
    with listening(port) as again:
        assert address == address_of(again)
    assert ("", "") == tuple(capfd.readouterr())


def test_a_busy_port_is_told() -> None:
    """With the port, the reason and the option to change."""
    with listening(0) as taken:
        port = int(taken.getsockname()[1])
        with pytest.raises(UsageError, match=f"expected port {port} of {HOST} to be free.*--port 0"), listening(port):
            pass


def test_requests_are_answered_side_by_side() -> None:
    """One that waits for another does not block it."""

    def slow(environ: dict[str, object], start_response: Callable[..., object]) -> list[bytes]:
        inner = b"" if environ["PATH_INFO"] == "/inner" else httpx.get(f"{address}/inner").content
        start_response("200 OK", [])
        return [b"x", inner]

    with listening(0) as taken:
        address = address_of(taken)
        with serving(slow, taken):
            assert b"xx" == httpx.get(address).content
