"""The control API's calls for organizations, memberships, contacts of ACOs, and the Help Desk."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from reference_impl.domain.help_desk import BUSINESS, PROFESSIONAL, YOURS
from tests.reference_impl.web.at_qpp import (
    ACO_TIN,
    GROUP_NPI,
    GROUP_PTAN,
    MAPLE,
    NPI,
    OAKS_NPI,
    OAKS_PTAN,
    OTHER_TIN,
    PRACTICE,
    PTAN,
    PTAN_2,
    THE_ACO,
    TIN,
)
from tests.reference_impl.web.logging_in import ACCOUNT, Member

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.reference_impl.conftest import Deployment

    Call = Callable[..., tuple[int, Any]]

BOB = ACCOUNT["user_id"]
OFFICIAL = "Security Official"
PLACE = {"city": "Baltimore", "state": "MD", "zip_code": "21201"}
FORM: dict[str, Any] = {
    "your_information": {
        "first_name": "Bob",
        "last_name": "Sample",
        "email": "BOB@example.com",
        "ssn": "900-12-3406",
        "birth_date": "01/31/1970",
        "home_address": "1 Synthetic Street",
        **PLACE,
        "primary_phone": "(202) 555-0143",
    },
    "business_contact_information": {
        "company_name": MAPLE,
        "address": "2 Synthetic Street",
        **PLACE,
        "company_phone": "202-555-0144",
        "office_phone": "202-555-0144",
    },
    "professional_information": [
        {
            "first_name": "Cora",
            "last_name": "Healer",
            "legal_business_name": MAPLE,
            "billing_tin": TIN,
            "npi": NPI,
            "ptan": PTAN,
            "address": "2 Synthetic Street",
            **PLACE,
            "phone": "202-555-0144",
        }
    ],
}
ITEMS = [
    *(("your_information", item) for item in YOURS),
    *(("business_contact_information", item) for item in BUSINESS),
    *(("professional_information", item) for item in PROFESSIONAL),
]


@pytest.fixture
def town(call: Call) -> Call:
    """The control API of a deployment that knows Bob, a practice and an ACO."""
    assert 201 == call("POST", "/accounts", json=ACCOUNT)[0]
    assert [201, 201] == [call("POST", "/organizations", json=each)[0] for each in (PRACTICE, THE_ACO)]
    return call


def kept(call: Call, tin: str = TIN) -> Any:
    """Give what is kept of an organization."""
    return call("GET", f"/organizations?tin={tin}")[1]


def filled(list_name: str, item: str, text: str | None) -> dict[str, Any]:
    """Give the form with another text for an item, or without it."""
    form = deepcopy(FORM)
    part = form[list_name][0] if list_name == "professional_information" else form[list_name]
    part.pop(item)
    return form if text is None else (part.update({item: text}) or form)


def place(list_name: str, item: str) -> str:
    """Give the place of an item, as problems name it."""
    return f"{list_name}.0.{item}" if list_name == "professional_information" else f"{list_name}.{item}"


def test_an_organization_is_added_and_told(town: Call) -> None:
    """Nobody has access at first."""
    told = kept(town)
    assert ("practice", MAPLE, False, [], []) == (
        told["type"],
        told["name"],
        told["had_official"],
        told["members"],
        told["requests"],
    )
    assert told["key"]


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"tin": TIN}, 409),
        ({"tin": "96010000"}, 422),
        ({"type": "hospital"}, 422),
        ({"name": 7}, 422),
        ({"colour": "red"}, 422),
        ({"clinicians": "Cora"}, 422),
        ({"clinicians": [{"npi": NPI}]}, 422),
    ],
)
def test_an_organization_that_is_none_is_refused(town: Call, change: dict[str, object], status: int) -> None:
    """With a sentence that says why."""
    found, told = town("POST", "/organizations", json=PRACTICE | {"tin": OTHER_TIN} | change)
    assert (status, True) == (found, told["error"].startswith("Expected"))


def test_access_is_given_and_ended(town: Call) -> None:
    """As if it had been approved, and as if the person had left; no e-mail is sent."""
    sent = {"user_id": BOB.upper(), "tin": TIN, "role": OFFICIAL}
    assert (201, {}) == town("POST", "/memberships", json=sent)
    assert (True, [{"user_id": BOB.lower(), "role": OFFICIAL}]) == (kept(town)["had_official"], kept(town)["members"])
    assert (200, {}) == town("DELETE", "/memberships", json={"user_id": BOB, "tin": TIN})
    assert (True, []) == (kept(town)["had_official"], kept(town)["members"])
    assert [] == town("GET", "/messages?to=bob@example.com")[1]["messages"]


@pytest.mark.parametrize(
    ("change", "status"),
    [({"user_id": "nobody"}, 404), ({"tin": OTHER_TIN}, 404), ({"tin": ACO_TIN}, 422), ({"role": "King"}, 422)],
)
def test_access_that_can_not_be_is_refused(town: Call, change: dict[str, str], status: int) -> None:
    """Of nobody, to nothing, to an ACO, or in no role."""
    assert status == town("POST", "/memberships", json={"user_id": BOB, "tin": TIN, "role": OFFICIAL} | change)[0]


def test_a_request_is_made_once(town: Call) -> None:
    """It awaits approval; the second is refused as it would be on the page."""
    sent = {"user_id": BOB, "tin": TIN, "role": OFFICIAL}
    assert (201, {}) == town("POST", "/access-requests", json=sent)
    assert [{"user_id": BOB.lower(), "role": OFFICIAL, "state": "pending"}] == kept(town)["requests"]
    assert 409 == town("POST", "/access-requests", json=sent)[0]


def test_an_account_comes_with_a_device(town: Call, deployment: Deployment) -> None:
    """It signs in to QPP at once, with a code by text."""
    account = ACCOUNT | {"user_id": "carl.person", "email": "carl@example.com"}
    device = {"type": "SMS", "phone": "(202) 555-0177"}
    assert 201 == town("POST", "/accounts", json={**account, "device": device})[0]
    carl = Member(deployment.visitor_of_qpp(), deployment.devices)
    carl.log_in("carl.person")
    assert "/access" == carl.enter(deployment.devices.code(), "/two-factor").address


@pytest.mark.parametrize(
    "device", [{"type": "SMS"}, {"type": "Pager", "phone": "2025550177"}, {"type": "SMS", "phone": "1"}, "SMS"]
)
def test_an_account_with_another_device_is_refused(call: Call, device: object) -> None:
    """None is opened."""
    assert 422 == call("POST", "/accounts", json={**ACCOUNT, "device": device})[0]
    assert 404 == call("GET", f"/accounts?user_id={BOB}")[0]


def test_a_reset_forgets_organizations(town: Call) -> None:
    """With all that belongs to them."""
    town("POST", "/memberships", json={"user_id": BOB, "tin": TIN, "role": OFFICIAL})
    town("POST", "/reset")
    assert 404 == town("GET", f"/organizations?tin={TIN}")[0]


def test_the_help_desk_takes_a_complete_form_in_and_an_operator_decides(town: Call) -> None:
    """The person becomes Security Official and is told (HLP-001); it is decided once."""
    status, told = town("POST", "/help-desk", json=FORM)
    assert (201, "received", []) == (status, told["state"], kept(town)["members"])
    decision = {"request": told["request"], "decision": "approve"}
    assert (200, {"state": "approved"}) == town("POST", "/help-desk/decisions", json=decision)
    assert [{"user_id": BOB.lower(), "role": OFFICIAL}] == kept(town)["members"]
    [message] = town("GET", "/messages?to=bob@example.com")[1]["messages"]
    assert f"You are a Security Official of {MAPLE}" == message["subject"]
    assert 409 == town("POST", "/help-desk/decisions", json=decision | {"decision": "deny"})[0]


def test_a_denied_request_grants_nothing(town: Call) -> None:
    """The person is told."""
    _, told = town("POST", "/help-desk", json=FORM)
    decision = {"request": told["request"], "decision": "deny"}
    assert (200, {"state": "denied"}) == town("POST", "/help-desk/decisions", json=decision)
    assert [] == kept(town)["members"]
    [message] = town("GET", "/messages?to=bob@example.com")[1]["messages"]
    assert "Your request to the QPP Help Desk is denied" == message["subject"]


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"request": "none", "decision": "deny"}, 404),
        ({"request": "none", "decision": "wait"}, 422),
        ({"decision": "deny"}, 422),
    ],
)
def test_a_decision_about_nothing_is_refused(town: Call, sent: dict[str, str], status: int) -> None:
    """There has to be a request, and one of two decisions."""
    assert status == town("POST", "/help-desk/decisions", json=sent)[0]


@pytest.mark.parametrize(("list_name", "item"), ITEMS)
@pytest.mark.parametrize("text", [None, "  "])
def test_the_help_desk_needs_every_item(town: Call, list_name: str, item: str, text: str | None) -> None:
    """A form without it is refused for it alone (HLP-002 to HLP-005)."""
    status, told = town("POST", "/help-desk", json=filled(list_name, item, text))
    assert (422, [place(list_name, item)]) == (status, [each["item"] for each in told["problems"]])
    assert "missing" in told["problems"][0]["message"]


def test_the_help_desk_needs_a_practitioner(town: Call) -> None:
    """At least one (HLP-004, DSC-040)."""
    status, told = town("POST", "/help-desk", json=FORM | {"professional_information": []})
    assert (422, ["professional_information"]) == (status, [each["item"] for each in told["problems"]])


def test_the_help_desk_takes_several_practitioners(town: Call) -> None:
    """Each is judged (DSC-040)."""
    other = FORM["professional_information"][0] | {"npi": "2000000010", "ptan": PTAN_2}
    practitioners = [*FORM["professional_information"], other]
    assert 201 == town("POST", "/help-desk", json=FORM | {"professional_information": practitioners})[0]
    practitioners[1] = other | {"ptan": PTAN}
    status, told = town("POST", "/help-desk", json=FORM | {"professional_information": practitioners})
    assert (422, ["professional_information.1.ptan"]) == (status, [each["item"] for each in told["problems"]])


@pytest.mark.parametrize(
    ("list_name", "item", "text", "why"),
    [
        ("your_information", "email", "bob", "email"),
        ("your_information", "email", "eve@example.com", "No HARP account"),
        ("your_information", "ssn", "900-12-340", "9 digits"),
        ("your_information", "birth_date", "02/30/1970", "mm/dd/yyyy"),
        ("your_information", "state", "Maryland", "state"),
        ("your_information", "zip_code", "2120", "5 digits"),
        ("your_information", "primary_phone", "555", "10 digits"),
        ("professional_information", "billing_tin", "96010000", "9 digits"),
        ("professional_information", "billing_tin", OTHER_TIN, "No practice"),
        ("professional_information", "billing_tin", ACO_TIN, "No practice"),
        ("professional_information", "npi", "2000000003", "check digit"),
        ("professional_information", "npi", OAKS_NPI, "No clinician"),
        ("professional_information", "npi", GROUP_NPI, "of a group"),
        ("professional_information", "ptan", GROUP_PTAN, "of a group"),
        ("professional_information", "ptan", OAKS_PTAN, "does not belong"),
    ],
)
def test_the_help_desk_refuses_what_is_not_right(town: Call, list_name: str, item: str, text: str, why: str) -> None:
    """For its reason, at its item; a group's NPI and PTAN too (HLP-005, HLP-006)."""
    status, told = town("POST", "/help-desk", json=filled(list_name, item, text))
    [problem] = told["problems"]
    assert (422, place(list_name, item)) == (status, problem["item"])
    assert why in problem["message"]


def test_the_help_desk_keeps_no_ssn(town: Call, deployment: Deployment) -> None:
    """Nor anything else of the form but who asks, and for which practice (PRV-002, DSC-062)."""
    town("POST", "/help-desk", json=FORM)
    with deployment.reference.storage.transaction() as connection:
        rows = connection.execute("SELECT * FROM help_desk_requests").fetchall()
    assert [(BOB.lower(), kept(town)["key"], "received")] == [row[1:] for row in rows]


@pytest.mark.parametrize(
    "form", [{"your_information": "Bob"}, {"professional_information": {}}, {"your_information": {"ssn": 1}}]
)
def test_a_form_that_is_none_is_refused(town: Call, form: dict[str, object]) -> None:
    """Lists hold texts."""
    assert 422 == town("POST", "/help-desk", json=FORM | form)[0]
