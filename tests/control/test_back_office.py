"""How a control API decides about documents, and answers push requests: docs/control-api.md."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import httpx
import pytest

from harness.capabilities.control import ControlApi
from harness.capabilities.port import Document
from harness.deployments.delivery import delivery
from harness.errors import Trouble
from harness.world import World
from tests.control.calls import Person, account, sentence
from tests.control.lending import API, IN_PROCESS, TOKEN, composed, reached


def test_a_request_takes_documents_and_a_decision(
    control: ControlApi, pending: Person, documents: Callable[[World], list[Document]]
) -> None:
    """An incomplete set is refused with reasons, a complete one is not; then the applicant hears of the approval."""
    world = pending(1)
    one = world.applicant
    complete = documents(world)
    assert "awaiting documents" == control.state(one.user_id)
    reasons = control.receive(one.user_id, complete[1:])
    assert reasons
    assert all(each[-1] == "." for each in reasons)
    control.decide(one.user_id, "request more")
    assert ("awaiting documents", ()) == (control.state(one.user_id), control.receive(one.user_id, complete))
    assert "documents received" == control.state(one.user_id)
    control.decide(one.user_id, "approve")
    assert ("approved", 2) == (control.state(one.user_id), len(control.messages(one.person.email)))


def test_what_a_state_forbids_leaves_it_as_it_is(
    control: ControlApi, pending: Person, documents: Callable[[World], list[Document]]
) -> None:
    """Nothing is approved without documents, and a rejected request takes none: 409, told by None."""
    world = pending(1)
    user_id = world.applicant.user_id
    control.decide(user_id, "approve")
    assert "awaiting documents" == control.state(user_id)
    control.decide(user_id, "reject")
    assert (None, "rejected") == (control.receive(user_id, documents(world)), control.state(user_id))


def test_a_request_tells_its_days(raw: httpx.Client, pending: Person) -> None:
    """The day of submission and the last one for documents, as ISO 8601 writes days."""
    told = raw.get(f"{API}/applications", params={"user_id": pending(1).applicant.user_id}).json()
    assert timedelta(days=30) == date.fromisoformat(told["last_day"]) - date.fromisoformat(told["submitted"])


def test_without_a_request_the_back_office_has_nothing_to_do(raw: httpx.Client) -> None:
    """404 for nobody's User ID, and for an account whose identity is verified already."""
    body = account()
    raw.post(f"{API}/accounts", json=body)
    for user_id in ("nobody", str(body["user_id"])):
        answers = (
            raw.get(f"{API}/applications", params={"user_id": user_id}),
            raw.post(f"{API}/decisions", json={"user_id": user_id, "decision": "approve"}),
            raw.post(f"{API}/documents", json={"user_id": user_id, "documents": []}),
        )
        assert [404, 404, 404] == [answer.status_code for answer in answers]
        assert all(sentence(answer) for answer in answers)


@pytest.mark.parametrize(
    ("call", "body"),
    [
        ("documents", {"documents": []}),
        ("documents", {"user_id": "x"}),
        ("documents", {"user_id": "x", "documents": ["a bill"]}),
        ("documents", {"user_id": "x", "documents": [{"kind": "personal bill"}]}),
        ("documents", {"user_id": "x", "documents": [{"kind": "a", "whose": "b", "expires": "tomorrow"}]}),
        ("documents", {"user_id": "x", "documents": [{"kind": "a", "whose": "b", "ssn": "c"}]}),
        ("decisions", {"decision": "approve"}),
        ("decisions", {"user_id": "x", "decision": "close"}),
        ("decisions", {"user_id": "x", "decision": "reject", "note": 7}),
    ],
)
def test_an_unclear_call_of_the_back_office_is_refused(raw: httpx.Client, call: str, body: dict[str, object]) -> None:
    """422, and a sentence that says what was expected."""
    answer = raw.post(f"{API}/{call}", json=body)
    assert 422 == answer.status_code
    assert "xpected" in sentence(answer)


def test_a_push_request_is_answered_in_a_person_s_place() -> None:
    """The newest that waits, once, whatever the case of the User ID; without one it is a trouble."""
    sent = delivery(lambda: datetime.now(UTC))
    with composed(IN_PROCESS, TOKEN, to=sent) as built:
        control = reached(IN_PROCESS, built).control()
        numbers = [sent.push("blue.heron", "Is it you?") for _ in range(2)]
        control.answer("Blue.Heron", "approve")
        control.answer("blue.heron", "deny")
        assert ["denied", "approved"] == [sent.answer(each) for each in numbers]
        with pytest.raises(Trouble, match="the control API refused POST pushes: 404"):
            control.answer("blue.heron", "approve")


@pytest.mark.parametrize(
    "body", [{"to": "x"}, {"answer": "deny"}, {"to": "x", "answer": "ignore"}, {"to": 7, "answer": "deny"}]
)
def test_an_unclear_answer_to_a_push_request_is_refused(raw: httpx.Client, body: dict[str, object]) -> None:
    """422, and a sentence that says what was expected."""
    answer = raw.post(f"{API}/pushes", json=body)
    assert 422 == answer.status_code
    assert "xpected" in sentence(answer)
