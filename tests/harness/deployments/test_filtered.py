"""The filtering proxy for a browser on this machine, and for one on another."""

import socket

import httpx
import pytest

from harness.deployments.filtered import filtered
from harness.errors import NoBrowser
from harness.outbound.gate import Gate, Place
from harness.outbound.pacing import unhurried
from harness.outbound.way import Way
from harness.profiles.hosts import Hosts
from harness.profiles.profile import Profile, Sites

SITES = Sites("http://localhost:1", "http://localhost:2")
ELSEWHERE = "wss://browsers.example.gov/chromium"


@pytest.fixture(autouse=True)
def unnamed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget a browser that the environment names."""
    monkeypatch.delenv("HARP_BROWSER", raising=False)


@pytest.fixture
def free_port() -> int:
    """Give a port at which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@pytest.mark.parametrize("browser", ["", "/opt/chromium", "ws://127.0.0.1:3000/chromium"])
def test_a_browser_of_this_machine_finds_the_proxy_by_itself(browser: str) -> None:
    """At a free port, whatever the profile says of browsers elsewhere."""
    profile = Profile("Local", SITES, browser=browser, hosts=Hosts(filter=Place("runner.example.gov", 1)))
    with filtered(profile, Gate([]), unhurried) as way:
        assert way.proxy.startswith("http://127.0.0.1:")


@pytest.mark.parametrize("at", [None, Place("runner.example.gov", None)])
def test_a_browser_of_another_machine_must_be_told_where_the_proxy_is(at: Place | None) -> None:
    """Its requests would go past the gate."""
    profile = Profile("Local", SITES, browser=ELSEWHERE, hosts=Hosts(filter=at))
    with pytest.raises(NoBrowser) as told, filtered(profile, Gate([]), unhurried):
        pass
    assert (
        f"{ELSEWHERE} is a browser on another machine: its requests must go through this one’s filtering proxy",
        "give the profile [hosts] filter, the host and port under which that browser reaches this machine",
    ) == (told.value.reason, told.value.remedy)


def test_a_browser_of_another_machine_reaches_the_proxy_where_the_profile_says(free_port: int) -> None:
    """By the name that this machine has there, and no further than the gate."""
    gate = Gate([])
    profile = Profile("Local", SITES, browser=ELSEWHERE, hosts=Hosts(filter=Place("runner.example.gov", free_port)))
    with filtered(profile, gate, unhurried) as way:
        assert Way(f"http://runner.example.gov:{free_port}", unhurried) == way
        with httpx.Client(proxy=f"http://127.0.0.1:{free_port}") as client, pytest.raises(httpx.RemoteProtocolError):
            client.get("http://elsewhere.example.com/")
    assert {"elsewhere.example.com:80": 1} == gate.stopped()
