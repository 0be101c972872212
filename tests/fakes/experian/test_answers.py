import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from fakes.clock import Clock
from fakes.experian.decisions import SESSION_LIFETIME
from fakes.experian.engine import Experian
from fakes.experian.ridp_request import Answer
from fakes.experian.ridp_response import Decision, RidpResponse
from fakes.experian.samples import secondary_request
from fakes.experian.sessions import SessionState
from fakes.people import People, Person
from fakes.ssn import FileKind

Inquire = Callable[[Person], RidpResponse]
Proof = Callable[[Person, int], RidpResponse]
Submit = Callable[[Person, RidpResponse, int], RidpResponse]


@pytest.mark.parametrize(
    ("kind", "wrong", "decision"),
    [
        (FileKind.ORDINARY, 0, Decision.ACC),
        (FileKind.ORDINARY, 1, Decision.ACC),
        (FileKind.ORDINARY, 2, Decision.RF2),
        (FileKind.ORDINARY, 5, Decision.RF2),
        (FileKind.FOUR_QUESTIONS, 1, Decision.ACC),
        (FileKind.FOUR_QUESTIONS, 2, Decision.RF2),
        (FileKind.THREE_QUESTIONS, 0, Decision.ACC),
        (FileKind.THREE_QUESTIONS, 1, Decision.RF2),
    ],
)
def test_pass_mark(people: People, proof: Proof, kind: FileKind, wrong: int, decision: Decision) -> None:
    """Four of five, three of four, or all three right answers verify a person, and one fewer doesn't."""
    assert decision is proof(people.person(1, file=kind), wrong).decision


def test_outcome_keeps_the_reference_number(people: People, inquire: Inquire, submit: Submit) -> None:
    """The number given with the questions is the one to call about (DSC-026)."""
    person = people.person(1)
    asked = inquire(person)

    assert asked.reference == submit(person, asked, 5).reference


@pytest.mark.parametrize("wrong", [0, 5])
def test_second_submit_changes_nothing(
    people: People, experian: Experian, inquire: Inquire, submit: Submit, wrong: int
) -> None:
    """Whoever submits again is refused, be the new answers better or worse."""
    person = people.person(1)
    asked = inquire(person)
    outcome = submit(person, asked, wrong)

    reply = experian.ridp(secondary_request(person, asked, 5 - wrong).to_json())

    assert 409 == reply.status
    assert outcome.reference is not None
    assert outcome.decision is experian.session(outcome.reference).decision


def test_answers_in_another_order_are_right(people: People, experian: Experian, inquire: Inquire) -> None:
    """Answers belong to their question numbers, not to their places."""
    person = people.person(1)
    request = secondary_request(person, inquire(person))
    reply = experian.ridp(replace(request, answers=request.answers[::-1]).to_json())

    assert Decision.ACC is RidpResponse.from_json(json.loads(reply.body)).decision


@pytest.mark.parametrize("replaced", [(), (Answer(1, 1),)])
def test_incomplete_answers_are_refused_and_may_be_corrected(
    people: People, experian: Experian, inquire: Inquire, submit: Submit, replaced: tuple[Answer, ...]
) -> None:
    """A question left out or answered twice is an error of the message, not of the person (RIP-007)."""
    person = people.person(1)
    asked = inquire(person)
    request = secondary_request(person, asked)
    reply = experian.ridp(replace(request, answers=(*request.answers[:4], *replaced)).to_json())

    assert 400 == reply.status
    assert Decision.ACC is submit(person, asked, 0).decision


def test_session_and_reference_belong_together(people: People, experian: Experian, inquire: Inquire) -> None:
    """Answers to another session's questions are refused."""
    person = people.person(1)
    first, second = inquire(person), inquire(person)
    reply = experian.ridp(secondary_request(person, replace(first, reference=second.reference)).to_json())

    assert 404 == reply.status


def test_answers_in_time_are_judged(people: People, clock: Clock, inquire: Inquire, submit: Submit) -> None:
    """At the very end of a session's life answers still count."""
    person = people.person(1)
    asked = inquire(person)
    clock.advance(SESSION_LIFETIME)

    assert Decision.ACC is submit(person, asked, 0).decision


def test_late_answers_are_not_judged(
    people: People, clock: Clock, experian: Experian, inquire: Inquire, submit: Submit
) -> None:
    """After a session's life even right answers lead back to the start."""
    person = people.person(1)
    asked = inquire(person)
    clock.advance(SESSION_LIFETIME + timedelta(seconds=1))

    response = submit(person, asked, 0)

    assert Decision.RF2 is response.decision
    assert "expired" in response.metadata.text
    assert response.reference is not None
    assert SessionState.EXPIRED is experian.session(response.reference).state
