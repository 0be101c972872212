"""What a control API of version 1 does: the contract of docs/control-api.md."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import httpx
import pytest

from harness.capabilities.control import ControlApi
from harness.capabilities.port import Document, Message
from harness.deployments.delivery import delivery
from harness.errors import Trouble, Unreachable
from harness.journey import Registration
from harness.world import World
from tests.control.lending import API, IN_PROCESS, TOKEN, Lending, composed, reached
from tests.harness.samples import applicant

Person = Callable[[int], World]

CALLS = [
    ("GET", ""),
    ("GET", "/clock"),
    ("POST", "/clock"),
    ("GET", "/messages?to=ann@example.com"),
    ("POST", "/messages"),
    ("POST", "/accounts"),
    ("POST", "/reset"),
    ("POST", "/documents"),
    ("POST", "/decisions"),
    ("GET", "/applications?user_id=nobody"),
    ("POST", "/pushes"),
]


UNCLEAR: tuple[object, ...] = (
    {},
    [],
    "x",
    {"now": "tomorrow"},
    {"now": "2126-11-03T00:00:00"},
    {"advance_seconds": "9"},
    {"advance_seconds": True},
    {"advance_seconds": 1e300},
    {"advance_seconds": 1, "now": "2126-11-03T00:00:00+00:00"},
    {"seconds": 9},
)
"""Bodies that move no clock: neither way, both ways, or no sensible value."""


def account(number: int = 1, **changes: object) -> dict[str, object]:
    """Give an account to open, of a made-up person."""
    one = applicant(number)
    return {
        "user_id": one.user_id,
        "password": one.password,
        "email": one.person.email,
        "first_name": one.person.first_name,
        "last_name": one.person.last_name,
    } | changes


def sentence(answer: httpx.Response) -> str:
    """Give the one sentence of a refusal; all that it says is an error."""
    told = answer.json()
    assert ["error"] == list(told)
    assert "application/json" == answer.headers["Content-Type"].partition(";")[0]
    assert told["error"][0].isupper()
    assert "." == told["error"][-1]
    return str(told["error"])


def test_version_and_offers_are_told(raw: httpx.Client) -> None:
    """A harness reads the version first."""
    answer = raw.get(API)
    assert 200 == answer.status_code
    assert 1 == answer.json()["version"]
    lent = {"clock", "messages", "test-messages", "reset", "accounts", "back-office", "pushes"}
    assert lent | {"organizations", "aco-contacts", "help-desk"} == set(answer.json()["offers"])


@pytest.mark.parametrize("header", ["", "Bearer other", "Bearer", f"Basic {TOKEN}", f"Bearer {TOKEN}x"])
def test_every_call_demands_the_bearer_token(lending: Lending, header: str) -> None:
    """Before anything else: 401, in a sentence that does not repeat the token."""
    headers = {"Authorization": header} if header else {}
    with lending.raw(**headers) as client:
        for method, path in CALLS:
            answer = client.request(method, f"{API}{path}")
            assert 401 == answer.status_code, f"{method} {path}"
            assert TOKEN not in sentence(answer)


def test_a_client_with_another_token_is_in_trouble_with_the_remedy(lending: Lending) -> None:
    """It tells the call, the status and where to look; nobody violates anything."""
    with pytest.raises(Trouble, match="the control API refused GET clock: 401") as told:
        lending.control("other").now()
    assert "[control]" in told.value.remedy


def test_without_a_token_configured_there_is_no_control_api(silent: Lending) -> None:
    """404 for every call, even for callers that guess an empty token."""
    for header in (f"Bearer {TOKEN}", "Bearer"):
        with silent.raw(Authorization=header) as client:
            found = {f"{method} {path}": client.request(method, f"{API}{path}").status_code for method, path in CALLS}
        assert dict.fromkeys(found, 404) == found


def test_the_clock_runs_and_has_an_offset(control: ControlApi) -> None:
    """A moment without one could mean anything."""
    first = control.now()
    assert None is not first.tzinfo
    assert first <= control.now()


def test_the_clock_moves_forward_by_seconds(control: ControlApi) -> None:
    """By at least as many; it keeps running."""
    for seconds in (1, 90, 30 * 24 * 3600):
        before = control.now()
        control.advance(seconds)
        assert timedelta(seconds=seconds) <= control.now() - before


def test_the_clock_moves_to_a_moment(control: ControlApi, raw: httpx.Client) -> None:
    """Whatever the offset it is told with."""
    moment = (control.now() + timedelta(days=1)).replace(microsecond=0)
    answer = raw.post(f"{API}/clock", json={"now": moment.isoformat()})
    assert 200 == answer.status_code
    assert moment <= datetime.fromisoformat(answer.json()["now"])
    assert moment <= control.now()


def test_the_clock_never_moves_back(control: ControlApi, raw: httpx.Client) -> None:
    """Neither by seconds nor to a moment: 409, and the time stays."""
    control.advance(3600)
    before = control.now()
    for body in ({"advance_seconds": -1}, {"now": (before - timedelta(seconds=1)).isoformat()}):
        answer = raw.post(f"{API}/clock", json=body)
        assert 409 == answer.status_code
        assert "forward only" in sentence(answer)
    assert before <= control.now()
    with pytest.raises(Trouble, match="refused POST clock: 409"):
        control.advance(-3600)


def test_an_unclear_move_of_the_clock_is_refused(raw: httpx.Client) -> None:
    """422, and a sentence that says what was expected; one of the two ways, with a sensible value."""
    for body in UNCLEAR:
        answer = raw.post(f"{API}/clock", json=body)
        assert 422 == answer.status_code, body
        assert "xpected" in sentence(answer)


def test_a_body_that_is_no_json_is_refused(raw: httpx.Client) -> None:
    """422, not a crash."""
    for path in ("/clock", "/accounts"):
        answer = raw.post(f"{API}{path}", content=b"{")
        assert 422 == answer.status_code, path
        assert "JSON" in sentence(answer)


def test_nobody_has_messages_at_first(control: ControlApi) -> None:
    """None yet is an empty list, not a refusal."""
    assert () == control.messages("nobody@example.com")


def test_a_test_message_is_sent_like_any_other(raw: httpx.Client) -> None:
    """To the address that is asked for, each time once."""
    for number in (1, 2):
        assert 200 == raw.post(f"{API}/messages", json={"to": "ann@example.com"}).status_code
        told = raw.get(f"{API}/messages", params={"to": "ann@example.com"}).json()["messages"]
        assert [("email", "ann@example.com")] * number == [(each["channel"], each["to"]) for each in told]


def test_a_test_message_to_nobody_is_refused(raw: httpx.Client) -> None:
    """In a sentence."""
    answer = raw.post(f"{API}/messages", json={})
    assert 422 == answer.status_code
    assert "Expected a text in to" in answer.json()["error"]


def test_messages_of_whom_must_be_said(raw: httpx.Client) -> None:
    """422: nobody reads everyone's."""
    answer = raw.get(f"{API}/messages")
    assert 422 == answer.status_code
    assert "?to=" in sentence(answer)


def test_a_registered_person_has_a_message(control: ControlApi, raw: httpx.Client, register: Person) -> None:
    """Theirs alone, in any case of the address; with subject, body and the moment it came."""
    one = register(1).applicant
    (message,) = control.messages(one.person.email)
    assert (one.person.email, True) == (message.to, one.user_id in message.body)
    assert (message,) == control.messages(one.person.email.upper())
    assert () == control.messages(applicant(2).person.email)
    (told,) = raw.get(f"{API}/messages", params={"to": one.person.email}).json()["messages"]
    assert {"channel", "to", "subject", "body", "received"} <= set(told)
    assert datetime.fromisoformat(told["received"]) <= control.now()


def test_what_a_phone_gets_is_told_with_its_channel() -> None:
    """Texts and calls of that number, oldest first; an e-mail is one too."""
    sent = delivery(lambda: datetime.now(UTC))
    with composed(IN_PROCESS, TOKEN, to=sent) as built:
        control = reached(IN_PROCESS, built).control()
        sent.phones.text("2025550101", "a text")
        sent.phones.call("2025550101", "a call")
        sent.phones.text("2025550102", "another's")
        sent.mailbox.deliver("ann@example.com", "A letter", "inside")
        texts = Message("2025550101", "", "a text", "sms"), Message("2025550101", "", "a call", "voice")
        assert texts == control.messages("2025550101")
        assert (Message("ann@example.com", "A letter", "inside", "email"),) == control.messages("ann@example.com")


def test_a_seeded_account_is_opened_without_a_message(control: ControlApi, raw: httpx.Client) -> None:
    """201 with its User ID; no e-mail is sent."""
    one = applicant(1)
    answer = raw.post(f"{API}/accounts", json=account())
    assert (201, {"user_id": one.user_id}) == (answer.status_code, answer.json())
    assert () == control.messages(one.person.email)


def test_a_seeded_account_is_as_good_as_a_registered_one(raw: httpx.Client, person: Person) -> None:
    """Its User ID is taken at Step 2."""
    raw.post(f"{API}/accounts", json=account(2, user_id=applicant(1).user_id))
    with pytest.raises(Trouble, match=r"blocked by Account Information: .*User ID"):
        Registration(person(1)).to_remote_proofing()


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"password": "short"}, "Password"),
        ({"email": "bob"}, "Email Address"),
        ({"user_id": ""}, "User ID"),
        ({"first_name": 7}, "first_name"),
        ({"nickname": "Bobby"}, "nickname"),
    ],
)
def test_an_account_against_the_rules_is_refused_by_name(
    raw: httpx.Client, change: dict[str, object], named: str
) -> None:
    """422; what is wrong is told, the password never. Its twin without the change is opened."""
    body = account() | change
    answer = raw.post(f"{API}/accounts", json=body)
    assert 422 == answer.status_code
    told = sentence(answer)
    assert named in told
    assert str(account()["password"]) not in told
    assert 201 == raw.post(f"{API}/accounts", json=account()).status_code


def test_what_an_account_keeps_is_told(control: ControlApi, raw: httpx.Client) -> None:
    """Its profile, by the names it was opened with; 404 for a User ID that no account has."""
    body = account()
    raw.post(f"{API}/accounts", json=body)
    kept = control.kept_profile(str(body["user_id"]))
    assert (body["email"], body["first_name"]) == (kept["email"], kept["first_name"])
    assert "password" not in str(kept)
    assert 404 == raw.get(f"{API}/accounts", params={"user_id": "nobody"}).status_code


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


def test_an_account_is_opened_once(raw: httpx.Client) -> None:
    """A second one of the same person is refused."""
    assert 201 == raw.post(f"{API}/accounts", json=account()).status_code
    answer = raw.post(f"{API}/accounts", json=account())
    assert 422 == answer.status_code
    sentence(answer)


def test_reset_forgets_accounts_and_keeps_clock_and_mailbox(
    control: ControlApi, raw: httpx.Client, register: Person
) -> None:
    """The same person can be seeded again; time does not go back, and letters stay where they are."""
    email = register(1).applicant.person.email
    control.advance(3600)
    before = control.now()
    control.reset()
    assert 201 == raw.post(f"{API}/accounts", json=account(1)).status_code
    assert before <= control.now()
    assert 1 == len(control.messages(email))


def test_reset_forgets_registrations_in_progress(control: ControlApi, person: Person) -> None:
    """Whoever was under way begins anew."""
    world = person(1)
    Registration(world).to_account_information()
    control.reset()
    world.pages.account_information.submit()
    assert not world.pages.account_information.is_current()


def test_a_call_that_there_is_not_is_refused(raw: httpx.Client) -> None:
    """With an error status; nothing happens."""
    for method, path in (("GET", "/no-such-call"), ("DELETE", "/reset"), ("GET", "/reset")):
        assert raw.request(method, f"{API}{path}").status_code in {404, 405}


def test_an_api_that_does_not_answer_is_unreachable() -> None:
    """It is told with the call and the remedy, not as a violation."""
    client = ControlApi("http://127.0.0.1:1/control/v1", TOKEN, httpx.HTTPTransport(), 1.0)
    with pytest.raises(Unreachable, match="the control API did not answer \\(GET clock: ") as told:
        client.now()
    assert "docs/control-api.md" in told.value.remedy
    client.close()
