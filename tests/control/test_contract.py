"""What a control API of version 1 does: the contract of docs/control-api.md."""

from datetime import UTC, datetime

import httpx
import pytest

from harness.capabilities.control import ControlApi
from harness.capabilities.port import Message
from harness.deployments.delivery import delivery
from harness.errors import Trouble, Unreachable
from harness.journeys.registration import Registration
from tests.control.calls import CALLS, Person, account, sentence
from tests.control.lending import API, IN_PROCESS, TOKEN, Lending, composed, reached
from tests.harness.samples import applicant


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
