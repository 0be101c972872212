from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from fakes.clock import Clock
from fakes.experian.engine import Experian
from fakes.experian.faults import SLOW_SECONDS, Fault, Operation
from fakes.experian.in_process import answering
from fakes.experian.samples import primary_request
from fakes.experian.server import serving
from fakes.people import People, Person

BASE = "https://experian.example.com"
FORM = {"grant_type": "client_credentials"}


def _inquire(person: Person) -> int:
    """Fetch a token, open a session, and give its status."""
    token = requests.post(f"{BASE}/token", data=FORM, timeout=10).json()["access_token"]
    headers = {"Authorization": f"Bearer {token}"}
    body = primary_request(person).to_json()
    return requests.post(f"{BASE}/ridp", json=body, headers=headers, timeout=10).status_code


def test_other_addresses_are_reached_as_before(experian: Experian, clock: Clock) -> None:
    """A server of somebody else still answers itself."""
    other = Experian(clock)
    with serving(other) as address, answering(experian, BASE):
        requests.post(f"{address}/operator/token-failures", json={"times": 1}, timeout=10)

        assert 503 == requests.post(f"{address}/token", data=FORM, timeout=10).status_code
        assert 200 == requests.post(f"{BASE}/token", data=FORM, timeout=10).status_code


def test_two_services_answer_beside_one_another(experian: Experian, clock: Clock) -> None:
    """An inner service leaves the outer one's address to it."""
    failing = Experian(clock)
    failing.tokens.fail(1)
    with answering(failing, "https://outer.example.com"), answering(experian, BASE):
        assert 503 == requests.post("https://outer.example.com/token", data=FORM, timeout=10).status_code
        assert 200 == requests.post(f"{BASE}/token", data=FORM, timeout=10).status_code


def test_threads_are_answered(experian: Experian, people: People) -> None:
    """Clients in several threads all get their answers, and every call is journaled."""
    with answering(experian, BASE), ThreadPoolExecutor(8) as threads:
        statuses = list(threads.map(_inquire, [people.person(index) for index in range(60)]))

    assert [200] * 60 == statuses
    assert 60 == len({call.reference for call in experian.journal})


def test_slow_answer_waits_first(experian: Experian, people: People) -> None:
    """The seconds of a slow answer are handed to whoever waits."""
    person = people.person(1)
    waited: list[float] = []
    experian.inject(person.ssn, Operation.PRIMARY, Fault.SLOW)
    with answering(experian, BASE, waited.append):
        assert 200 == _inquire(person)

    assert [SLOW_SECONDS] == waited


def test_left_service_answers_no_more(experian: Experian) -> None:
    """After the context is left, requests go their own way again."""
    with serving(experian) as address:
        pass  # once the server is gone, nobody listens there
    with answering(experian, address):
        assert 200 == requests.post(f"{address}/token", data=FORM, timeout=10).status_code

    with pytest.raises(requests.ConnectionError):
        requests.post(f"{address}/token", data=FORM, timeout=10)
