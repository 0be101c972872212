import json
from collections.abc import Callable

import pytest

from fakes.experian.engine import Experian, RealPersonError
from fakes.experian.fars import FarsRequest
from fakes.experian.faults import Fault, NoAnswerError, Operation
from fakes.experian.ridp_response import Decision, RidpResponse
from fakes.experian.samples import primary_request, secondary_request
from fakes.people import People, Person

Inquire = Callable[[Person], RidpResponse]
Submit = Callable[[Person, RidpResponse, int], RidpResponse]

SPOILED = [
    (Fault.SERVER_ERROR, 500),
    (Fault.UNAVAILABLE, 503),
    (Fault.EMPTY_BODY, 200),
    (Fault.MALFORMED_BODY, 200),
    (Fault.MISSING_DECISION, 200),
]


@pytest.mark.parametrize(("fault", "status"), SPOILED)
def test_fault_strikes_so_often(people: People, experian: Experian, fault: Fault, status: int) -> None:
    """An injected fault spoils as many calls as were asked for, and the next is answered."""
    person = people.person(1)
    request = primary_request(person).to_json()
    experian.inject(person.ssn, Operation.PRIMARY, fault, times=2)

    spoiled = [experian.ridp(request) for _ in range(2)]

    assert [status, status] == [reply.status for reply in spoiled]
    assert 0 == experian.uses(person.ssn)
    assert RidpResponse.from_json(json.loads(experian.ridp(request).body)).questions


@pytest.mark.parametrize("fault", [fault for fault, _ in SPOILED])
def test_fault_leaves_the_session_open(
    people: People, experian: Experian, inquire: Inquire, submit: Submit, fault: Fault
) -> None:
    """A fault strikes instead of the decision: the same answers may be sent again."""
    person = people.person(1)
    asked = inquire(person)
    experian.inject(person.ssn, Operation.SECONDARY, fault)

    assert "ACC" not in experian.ridp(secondary_request(person, asked).to_json()).body
    assert Decision.ACC is submit(person, asked, 0).decision


def test_time_out_is_silence(people: People, experian: Experian) -> None:
    """A time-out gives no reply at all; each mouth turns it into its own silence."""
    person = people.person(1)
    experian.inject(person.ssn, Operation.PRIMARY, Fault.TIME_OUT)

    with pytest.raises(NoAnswerError):
        experian.ridp(primary_request(person).to_json())


def test_slow_answer_is_right(people: People, experian: Experian) -> None:
    """A slow answer is the same answer, later."""
    person = people.person(1)
    experian.inject(person.ssn, Operation.PRIMARY, Fault.SLOW)

    reply = experian.ridp(primary_request(person).to_json())

    assert reply.delay_seconds > 0
    assert RidpResponse.from_json(json.loads(reply.body)).questions


def test_malformed_body_is_no_json(people: People, experian: Experian) -> None:
    """A malformed body can't be read."""
    person = people.person(1)
    experian.inject(person.ssn, Operation.PRIMARY, Fault.MALFORMED_BODY)

    with pytest.raises(json.JSONDecodeError):
        json.loads(experian.ridp(primary_request(person).to_json()).body)


def test_fault_meets_its_person_and_call_only(people: People, experian: Experian, inquire: Inquire) -> None:
    """Other people, and other calls of the same person, are answered."""
    experian.inject(people.person(1).ssn, Operation.SECONDARY, Fault.SERVER_ERROR)
    experian.inject(people.person(2).ssn, Operation.PRIMARY, Fault.SERVER_ERROR)

    assert inquire(people.person(1)).questions


def test_faults_strike_in_the_order_injected(people: People, experian: Experian) -> None:
    """Several faults of one call wait for one another."""
    person = people.person(1)
    experian.inject(person.ssn, Operation.PRIMARY, Fault.UNAVAILABLE)
    experian.inject(person.ssn, Operation.PRIMARY, Fault.SERVER_ERROR)

    statuses = [experian.ridp(primary_request(person).to_json()).status for _ in range(3)]

    assert [503, 500, 200] == statuses


def test_archive_can_fail_too(people: People, experian: Experian, inquire: Inquire) -> None:
    """FARS has faults of its own, in its own shape."""
    person = people.person(1)
    request = FarsRequest(inquire(person).reference or "").to_json()
    experian.inject(person.ssn, Operation.FARS, Fault.MISSING_DECISION)

    assert {"farsResponse"} == set(json.loads(experian.fars(request).body))


def test_faults_take_synthetic_people_only(experian: Experian) -> None:
    """Nothing is injected for an SSN that could be real."""
    with pytest.raises(RealPersonError, match="synthetic"):
        experian.inject("123456789", Operation.PRIMARY, Fault.SLOW)


def test_recovery_ends_one_persons_faults(people: People, experian: Experian) -> None:
    """Who recovers is answered again, and the other person's fault still waits."""
    recovered, other = people.person(1), people.person(2)
    for person in (recovered, other):
        experian.inject(person.ssn, Operation.PRIMARY, Fault.UNAVAILABLE, times=9)

    experian.recover(recovered.ssn)

    statuses = [experian.ridp(primary_request(person).to_json()).status for person in (recovered, other)]
    assert [200, 503] == statuses
