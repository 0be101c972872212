import json
from collections.abc import Callable

import pytest

from fakes.clock import Clock
from fakes.experian.engine import Experian
from fakes.experian.fars import FarsResponse
from fakes.experian.faults import Fault, NoAnswerError, Operation
from fakes.experian.operator_interface import operate
from fakes.experian.ridp_response import Decision, RidpResponse
from fakes.experian.samples import primary_request
from fakes.people import People, Person

Inquire = Callable[[Person], RidpResponse]
Proof = Callable[[Person, int], RidpResponse]
LookUp = Callable[[str | None], FarsResponse]


def test_calls_are_journaled_in_order(
    people: People, clock: Clock, experian: Experian, proof: Proof, look_up: LookUp
) -> None:
    """The journal tells what was asked, when, and what came of it."""
    asked = proof(people.person(1), 0)
    look_up(asked.reference)

    calls = experian.journal

    assert [Operation.PRIMARY, Operation.SECONDARY, Operation.FARS] == [call.operation for call in calls]
    assert [None, Decision.ACC, Decision.ACC] == [call.decision for call in calls]
    assert {(200, asked.reference, clock())} == {(call.status, call.reference, call.at) for call in calls}


def test_inquiries_are_soft(people: People, experian: Experian, inquire: Inquire) -> None:
    """No inquiry touches a credit score (PRV-006)."""
    inquire(people.person(1))

    assert "soft" == experian.journal[0].inquiry


def test_journal_shows_the_profile_that_was_sent(people: People, experian: Experian, inquire: Inquire) -> None:
    """Name and address arrive as the deployment sent them (PRF-003)."""
    person = people.person(1)
    inquire(person)

    assert person.first_name in str(experian.journal)
    assert person.address.line_1 in str(experian.journal)


def test_journal_holds_no_secret(people: People, experian: Experian, proof: Proof) -> None:
    """Neither SSN nor answers are in the journal, refusals included (PRV-002)."""
    person = people.person(1)
    proof(person, 0)
    request = primary_request(person).to_json()
    experian.ridp({**request, "other": 1})

    assert person.ssn not in str(experian.journal)
    assert "verificationAnswer'" not in str(experian.journal)


def test_refusals_are_journaled(experian: Experian) -> None:
    """A message that isn't understood is recorded with its status, and nothing of its content."""
    experian.ridp(None)

    (call,) = experian.journal
    assert (None, 400, None) == (call.operation, call.status, call.request)


def test_faults_are_journaled(people: People, experian: Experian, inquire: Inquire) -> None:
    """A spoiled call is told from an ordinary one, and silence has no status."""
    person = people.person(1)
    experian.inject(person.ssn, Operation.PRIMARY, Fault.TIME_OUT)
    with pytest.raises(NoAnswerError):
        inquire(person)

    (call,) = experian.journal
    assert (Fault.TIME_OUT, None) == (call.fault, call.status)


def test_operator_sees_inquiries_about_one_person(people: People, experian: Experian, inquire: Inquire) -> None:
    """What the service was told, without the SSN, and what it asks; nothing of anybody else."""
    one, other = people.person(1), people.person(2)
    asked = inquire(one)
    inquire(other)

    reply = operate(experian, "POST", "/operator/inquiries", {"ssn": one.ssn})

    (inquiry,) = json.loads(reply.body)["inquiries"]
    assert [question.text for question in asked.questions] == inquiry["asks"]
    assert one.address.line_1 in str(inquiry["told"])
    assert one.ssn not in str(inquiry)
