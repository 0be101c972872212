"""The contract of the calls for organizations and the Help Desk, in-process and over HTTP."""

import httpx
import pytest

from fakes.organizations import Organizations, Practice
from tests.control.lending import API

ROLE = "Security Official"


def practice() -> Practice:
    """Give a made-up practice."""
    return Organizations(7, "contract").practice(1)


def told(made: Practice) -> dict[str, object]:
    """Give a practice as the call takes it."""
    clinicians = [dict(vars(each)) for each in made.clinicians]
    group = {"group_npi": made.group_npi, "group_ptan": made.group_ptan}
    return {"type": "practice", "name": made.name, "tin": made.tin, "clinicians": clinicians, **group}


@pytest.fixture
def member(raw: httpx.Client) -> dict[str, str]:
    """Give somebody who has an account, and the TIN of a practice that is known."""
    person = {"user_id": "ann.person", "password": "Quiet rivers 7 bends", "email": "ann@example.com"}
    device = {"type": "SMS", "phone": "2025550143"}
    account = {**person, "first_name": "Ann", "last_name": "Person", "device": device}
    assert 201 == raw.post(f"{API}/accounts", json=account).status_code
    assert 201 == raw.post(f"{API}/organizations", json=told(practice())).status_code
    return {"user_id": "ann.person", "tin": practice().tin}


def kept(raw: httpx.Client) -> dict[str, object]:
    """Give what is told of the practice, without its key."""
    found: dict[str, object] = raw.get(f"{API}/organizations", params={"tin": practice().tin}).json()
    assert found.pop("key")
    return found


def test_an_organization_is_told_with_those_who_have_access(raw: httpx.Client, member: dict[str, str]) -> None:
    """Access is given and ended by calls; that there was a Security Official is not forgotten."""
    new = {"type": "practice", "name": practice().name, "had_official": False, "members": [], "requests": []}
    assert new == kept(raw)
    assert 201 == raw.post(f"{API}/memberships", json={**member, "role": ROLE}).status_code
    assert [{"user_id": "ann.person", "role": ROLE}] == kept(raw)["members"]
    assert 200 == raw.request("DELETE", f"{API}/memberships", json=member).status_code
    assert new | {"had_official": True} == kept(raw)


def test_a_request_awaits_approval(raw: httpx.Client, member: dict[str, str]) -> None:
    """A second one is refused."""
    sent = {**member, "role": ROLE}
    assert [201, 409] == [raw.post(f"{API}/access-requests", json=sent).status_code for _ in range(2)]
    assert [{"user_id": "ann.person", "role": ROLE, "state": "pending"}] == kept(raw)["requests"]


def test_a_tin_is_known_once(raw: httpx.Client, member: dict[str, str]) -> None:
    """The second organization with it is refused."""
    assert practice().tin == member["tin"]
    assert 409 == raw.post(f"{API}/organizations", json=told(practice())).status_code


def test_the_help_desk_names_all_that_is_missing(raw: httpx.Client) -> None:
    """Item by item, beside a sentence."""
    answer = raw.post(f"{API}/help-desk", json={})
    items = [each["item"] for each in answer.json()["problems"]]
    assert (422, 10, 7, "professional_information") == (
        answer.status_code,
        len([each for each in items if each.startswith("your_information.")]),
        len([each for each in items if each.startswith("business_contact_information.")]),
        items[-1],
    )


@pytest.mark.parametrize("call", ["memberships", "access-requests", "aco-contacts", "help-desk/decisions"])
def test_calls_about_nobody_are_refused(raw: httpx.Client, call: str) -> None:
    """With a sentence."""
    sent = {"user_id": "nobody", "tin": "960100009", "role": ROLE, "aco": "Elm", "request": "x", "decision": "deny"}
    answer = raw.post(f"{API}/{call}", json=sent)
    assert (404, True) == (answer.status_code, answer.json()["error"].startswith("Expected"))
