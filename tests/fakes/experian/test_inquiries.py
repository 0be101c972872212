import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from fakes.clock import Clock
from fakes.experian.decisions import USE_LIMIT
from fakes.experian.engine import Experian
from fakes.experian.ridp_response import Decision, RidpResponse
from fakes.experian.samples import primary_request
from fakes.experian.sessions import SessionState
from fakes.people import People, Person
from fakes.ssn import FileKind

Inquire = Callable[[Person], RidpResponse]


def test_ordinary_person_is_asked_five_questions(people: People, inquire: Inquire) -> None:
    """A person with an ordinary credit file is asked, and nothing is decided yet."""
    response = inquire(people.person(1))

    assert 5 == len(response.questions)
    assert response.decision is None
    assert response.session
    assert response.reference


@pytest.mark.parametrize(
    ("kind", "decision"),
    [
        (FileKind.NOT_FOUND, Decision.RF2),
        (FileKind.TOO_FEW_QUESTIONS, Decision.RF2),
        (FileKind.FROZEN, Decision.RF1),
        (FileKind.FRAUD_ALERT, Decision.RF1),
        (FileKind.DECEASED, Decision.RF4),
        (FileKind.USE_LIMIT, Decision.RF3),
    ],
)
def test_credit_file_decides_at_once(people: People, inquire: Inquire, kind: FileKind, decision: Decision) -> None:
    """Some credit files lead to a decision without questions, with a reference number for the phone (ERR-007)."""
    response = inquire(people.person(1, file=kind))

    assert decision is response.decision
    assert () == response.questions
    assert response.reference


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        (FileKind.ORDINARY, SessionState.QUESTIONS_ISSUED),
        (FileKind.FROZEN, SessionState.PHONE_PENDING),
        (FileKind.DECEASED, SessionState.DECEASED),
        (FileKind.USE_LIMIT, SessionState.USE_LIMITED),
    ],
)
def test_session_tells_where_it_stands(
    people: People, experian: Experian, inquire: Inquire, kind: FileKind, state: SessionState
) -> None:
    """The state after an inquiry follows from its outcome."""
    reference = inquire(people.person(1, file=kind)).reference or ""

    assert state is experian.session(reference).state


@pytest.mark.parametrize("kind", [FileKind.THREE_QUESTIONS, FileKind.FOUR_QUESTIONS])
def test_thin_file_still_yields_questions(people: People, inquire: Inquire, kind: FileKind) -> None:
    """Three or four questions are enough to be proofed."""
    assert inquire(people.person(1, file=kind)).questions


def test_retry_is_asked_something_else(people: People, inquire: Inquire) -> None:
    """A second session of the same person has new questions and a new reference number."""
    first, second = inquire(people.person(1)), inquire(people.person(1))

    assert first.questions != second.questions
    assert first.session != second.session
    assert first.reference != second.reference


def test_too_many_inquiries_meet_the_use_limit(people: People, experian: Experian, inquire: Inquire) -> None:
    """After so many uses of an SSN the service decides RF3, and others are not affected."""
    person = people.person(1)
    allowed = [inquire(person).decision for _ in range(USE_LIMIT)]

    assert [None] * USE_LIMIT == allowed
    assert Decision.RF3 is inquire(person).decision
    assert USE_LIMIT + 1 == experian.uses(person.ssn)
    assert inquire(people.person(2)).questions


@pytest.mark.parametrize("ssn", ["123456789", "078051120", "900501234", "1234", None])
def test_ssn_that_may_be_real_is_refused(people: People, experian: Experian, ssn: str | None) -> None:
    """A number that could belong to somebody is refused without being repeated, and nothing is opened."""
    request = primary_request(people.person(1))
    reply = experian.ridp(replace(request, person=replace(request.person, ssn=ssn)).to_json())

    assert 400 == reply.status
    assert "expected a synthetic SSN" in RidpResponse.from_json(json.loads(reply.body)).metadata.text
    assert str(ssn) not in reply.body
    assert ssn is None or 0 == experian.uses(ssn)


def test_message_out_of_shape_is_refused_with_its_field(people: People, experian: Experian) -> None:
    """A refusal names the field, and the answer itself keeps its shape."""
    request = primary_request(people.person(1))
    reply = experian.ridp(replace(request, contact=replace(request.contact, zip_code="4321")).to_json())

    assert 400 == reply.status
    assert "contactInformation.zipCode" in RidpResponse.from_json(json.loads(reply.body)).metadata.text


def test_reset_forgets_everything(people: People, experian: Experian, inquire: Inquire) -> None:
    """After a reset the same inquiry is answered as it was the first time."""
    first = inquire(people.person(1))

    experian.reset()

    assert () == experian.journal
    assert first == inquire(people.person(1))


def test_seed_decides_names_of_sessions(people: People, clock: Clock) -> None:
    """Another seed gives other session names and references."""
    request = primary_request(people.person(1)).to_json()
    one, other = (
        RidpResponse.from_json(json.loads(Experian(clock, seed).ridp(request).body)) for seed in ("one", "other")
    )

    assert one.session != other.session
    assert one.reference != other.reference
