from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from fakes.experian.engine import Experian
from fakes.experian.server import serving


def test_server_listens_on_this_machine_only(experian: Experian) -> None:
    """Unless told otherwise the service is out of reach for other machines."""
    with serving(experian) as address:
        assert address.startswith("http://127.0.0.1:")


def test_two_servers_find_free_ports(experian: Experian) -> None:
    """Servers beside one another don't get in each other's way."""
    with serving(experian) as one, serving(experian) as other:
        assert one != other


def test_clients_are_answered_at_the_same_time(experian: Experian) -> None:
    """Every client of many gets a token of its own."""
    form = {"grant_type": "client_credentials"}
    with serving(experian) as address, ThreadPoolExecutor(8) as threads:
        calls = [threads.submit(requests.post, f"{address}/token", data=form, timeout=10) for _ in range(40)]
        tokens = {call.result().json()["access_token"] for call in calls}

    assert 40 == len(tokens)


def test_left_server_is_gone(experian: Experian) -> None:
    """After the context is left nobody listens any more."""
    with serving(experian) as address:
        pass

    with pytest.raises(requests.ConnectionError):
        requests.post(f"{address}/token", timeout=10)
