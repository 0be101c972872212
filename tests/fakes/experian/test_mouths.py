"""The contract of both mouths: what a deployment meets, in this process and over HTTP."""

from collections.abc import Iterator
from datetime import timedelta
from typing import cast

import pytest
import requests

from fakes.clock import Clock
from fakes.experian.engine import Experian
from fakes.experian.fars import FarsRequest, FarsResponse
from fakes.experian.faults import Fault, Operation
from fakes.experian.in_process import answering
from fakes.experian.ridp_response import Decision, RidpResponse
from fakes.experian.samples import primary_request, secondary_request
from fakes.experian.server import serving
from fakes.people import People
from fakes.ssn import FileKind


@pytest.fixture(params=["in process", "over HTTP"])
def base(request: pytest.FixtureRequest, experian: Experian) -> Iterator[str]:
    """Give the address at which the service answers."""
    if request.param == "in process":
        with answering(experian, "https://experian.example.com/hub"):
            yield "https://experian.example.com/hub"
    else:
        with serving(experian) as address:
            yield address


@pytest.fixture
def session(base: str) -> Iterator[requests.Session]:
    """Give a client that holds a good token."""
    with requests.Session() as session:
        token = session.post(f"{base}/token", data={"grant_type": "client_credentials"}, timeout=10).json()
        session.headers["Authorization"] = f"Bearer {token['access_token']}"
        yield session


def _operate(base: str, act: str, body: object = None) -> requests.Response:
    return requests.post(f"{base}/operator/{act}", json=body, timeout=10)


def test_token_is_given_for_client_credentials(base: str) -> None:
    """A form with the client's grant is answered with a bearer token of half an hour."""
    response = requests.post(f"{base}/token", data={"grant_type": "client_credentials"}, timeout=10)

    assert 200 == response.status_code
    assert {"access_token", "token_type", "expires_in"} == set(response.json())
    assert ("Bearer", 1800) == (response.json()["token_type"], response.json()["expires_in"])


@pytest.mark.parametrize("path", ["ridp", "fars"])
def test_call_without_a_token_is_refused(base: str, path: str) -> None:
    """A missing token is answered with 401."""
    assert 401 == requests.post(f"{base}/{path}", json={}, timeout=10).status_code


def test_call_with_an_expired_token_is_refused(base: str, session: requests.Session, clock: Clock) -> None:
    """An expired token is answered with 401, which leads a client to fetch a new one."""
    clock.advance(timedelta(minutes=30))

    assert 401 == session.post(f"{base}/ridp", json={}, timeout=10).status_code


def test_person_is_proofed(base: str, session: requests.Session, people: People) -> None:
    """A primary request gives questions, right answers give ACC, and the archive names the person."""
    person = people.person(1)
    primary = session.post(f"{base}/ridp", json=primary_request(person).to_json(), timeout=10)
    asked = RidpResponse.from_json(primary.json())
    secondary = session.post(f"{base}/ridp", json=secondary_request(person, asked).to_json(), timeout=10)
    archive = session.post(f"{base}/fars", json=FarsRequest(asked.reference or "").to_json(), timeout=10)

    assert "application/json" == primary.headers["Content-Type"]
    assert Decision.ACC is RidpResponse.from_json(secondary.json()).decision
    assert FarsResponse.from_json(archive.json()).individual is not None


def test_body_that_is_no_json_is_refused(base: str, session: requests.Session) -> None:
    """A torn message is an error of the client, not of the service."""
    assert 400 == session.post(f"{base}/ridp", data="{", timeout=10).status_code


def test_refusal_has_the_shape_of_a_response(base: str, session: requests.Session) -> None:
    """A message that isn't understood is answered in the service's own form."""
    response = session.post(f"{base}/ridp", json={}, timeout=10)

    assert 400 == response.status_code
    assert "ridpRequest" in RidpResponse.from_json(response.json()).metadata.text


def test_unknown_path_is_not_found(base: str, session: requests.Session) -> None:
    """Whatever else lies below the address is answered, and with 404."""
    assert 404 == session.get(f"{base}/ridp", timeout=10).status_code
    assert 404 == session.post(f"{base}/operator/nothing", timeout=10).status_code


@pytest.mark.parametrize(
    ("fault", "status"), [(Fault.SERVER_ERROR, 500), (Fault.UNAVAILABLE, 503), (Fault.EMPTY_BODY, 200)]
)
def test_faults_reach_the_client(
    base: str, session: requests.Session, people: People, fault: Fault, status: int
) -> None:
    """A fault injected from outside is what the deployment meets, once."""
    person = people.person(1)
    _operate(base, "faults", {"ssn": person.ssn, "call": "primary", "fault": fault.value, "times": 1})
    spoiled, sound = (
        session.post(f"{base}/ridp", json=primary_request(person).to_json(), timeout=10) for _ in range(2)
    )

    assert status == spoiled.status_code
    assert "verificationQuestion" not in spoiled.text
    assert RidpResponse.from_json(sound.json()).questions


def test_time_out_is_a_read_time_out(base: str, session: requests.Session, experian: Experian, people: People) -> None:
    """A client that waits for an injected time-out gives up, and may call again."""
    person = people.person(1)
    experian.inject(person.ssn, Operation.PRIMARY, Fault.TIME_OUT)

    with pytest.raises(requests.ReadTimeout):
        session.post(f"{base}/ridp", json=primary_request(person).to_json(), timeout=0.2)
    assert 200 == session.post(f"{base}/ridp", json=primary_request(person).to_json(), timeout=10).status_code


@pytest.mark.parametrize(("act", "decision"), [("verify-by-phone", "ACC"), ("fail-by-phone", "RF1")])
def test_operator_decides_by_phone(
    base: str, session: requests.Session, people: People, act: str, decision: str
) -> None:
    """The agent's decision, given from outside, is in the archive."""
    person = people.person(1, file=FileKind.FROZEN)
    primary = session.post(f"{base}/ridp", json=primary_request(person).to_json(), timeout=10)
    reference = RidpResponse.from_json(primary.json()).reference or ""

    assert 200 == _operate(base, act, {"reference": reference}).status_code
    archive = session.post(f"{base}/fars", json=FarsRequest(reference).to_json(), timeout=10)
    assert Decision(decision) is FarsResponse.from_json(archive.json()).decision
    assert 409 == _operate(base, act, {"reference": reference}).status_code


def test_operator_lets_questions_expire(base: str, session: requests.Session, people: People) -> None:
    """What a person was asked can be made too old from outside."""
    person = people.person(1)
    primary = session.post(f"{base}/ridp", json=primary_request(person).to_json(), timeout=10)
    answers = secondary_request(person, RidpResponse.from_json(primary.json())).to_json()

    assert 200 == _operate(base, "lapse", {"ssn": person.ssn}).status_code
    secondary = session.post(f"{base}/ridp", json=answers, timeout=10)
    assert Decision.RF2 is RidpResponse.from_json(secondary.json()).decision


@pytest.mark.parametrize(
    ("act", "body", "status"),
    [
        ("verify-by-phone", {"reference": "00000000"}, 404),
        ("verify-by-phone", None, 400),
        ("faults", {"ssn": "123456789", "call": "primary", "fault": "slow", "times": 1}, 400),
        ("faults", {"ssn": "900010001", "call": "primary", "fault": "none", "times": 1}, 400),
        ("token-failures", {"times": 0}, 400),
    ],
)
def test_operator_is_told_what_is_wrong(base: str, act: str, body: object, status: int) -> None:
    """An act that can't be done is answered with a sentence about it."""
    response = _operate(base, act, body)

    assert status == response.status_code
    assert "expected" in response.json()["error"].lower()


def test_operator_fails_and_revokes_tokens(base: str, session: requests.Session) -> None:
    """Tokens can be made to fail and to expire from outside, and recover."""
    form = {"grant_type": "client_credentials"}
    _operate(base, "revoke-tokens")
    _operate(base, "token-failures", {"times": 1})

    assert 401 == session.post(f"{base}/ridp", json={}, timeout=10).status_code
    assert [503, 200] == [session.post(f"{base}/token", data=form, timeout=10).status_code for _ in range(2)]


def test_operator_reads_the_journal_and_resets(base: str, session: requests.Session, people: People) -> None:
    """The journal is read from outside without SSN and answers, and is empty after a reset."""
    person = people.person(1)
    session.post(f"{base}/ridp", json=primary_request(person).to_json(), timeout=10)
    journal = requests.get(f"{base}/operator/journal", timeout=10)
    (call,) = cast("list[dict[str, object]]", journal.json()["calls"])

    assert ("primary", "soft", 200) == (call["operation"], call["inquiry"], call["status"])
    assert person.ssn not in journal.text
    assert 200 == _operate(base, "reset").status_code
    assert {"calls": []} == requests.get(f"{base}/operator/journal", timeout=10).json()
