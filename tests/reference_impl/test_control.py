"""The control API, version 1."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
from werkzeug.test import Client

from reference_impl.control import ControlClients
from reference_impl.domain import labels

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.app import Settings
    from tests.reference_impl.conftest import Deploy, Deployment, Forms
    from tests.reference_impl.visitor import Visitor

    Call = Callable[..., tuple[int, Any]]

HEADERS = {"Authorization": "Bearer open-sesame"}
ACCOUNT = {
    "user_id": "blue.heron",
    "password": "Quiet rivers 7 bends",
    "email": "bob@example.com",
    "first_name": "Bob",
    "last_name": "Sample",
}


def test_the_api_says_what_it_offers(call: Call) -> None:
    """Version and offers."""
    lent = ["clock", "messages", "test-messages", "reset", "accounts", "back-office", "pushes"]
    offers = [*lent, "organizations", "aco-contacts", "help-desk"]
    assert (200, {"version": 1, "offers": offers}) == call("GET", "")


def test_the_api_is_off_without_a_token(deploy: Deploy, settings: Settings) -> None:
    """A deployment without a control token has no such address."""
    client = Client(deploy(replace(settings, control_token=None)).reference.harp)
    assert 404 == client.get("/control/v1", headers=HEADERS).status_code


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer other"}, {"Authorization": "Basic open-sesame"}])
def test_a_call_without_the_token_is_refused(deployment: Deployment, headers: dict[str, str]) -> None:
    """The sentence tells what was expected."""
    response = Client(deployment.reference.harp).get("/control/v1", headers=headers)
    assert 401 == response.status_code
    assert response.get_json()["error"].startswith("Expected the control token")


@pytest.mark.parametrize(("clients", "status"), [(ControlClients.LOOPBACK, 403), (ControlClients.ANY, 200)])
def test_callers_elsewhere_are_refused_unless_told_otherwise(
    deploy: Deploy, settings: Settings, clients: ControlClients, status: int
) -> None:
    """Only this machine may call."""
    client = Client(deploy(replace(settings, control_clients=clients)).reference.harp)
    environ = {"REMOTE_ADDR": "192.0.2.7"}
    assert status == client.get("/control/v1", headers=HEADERS, environ_overrides=environ).status_code


def test_the_clock_moves_forward(call: Call) -> None:
    """By seconds and to a moment."""
    assert (200, {"now": "2026-11-02T17:01:30+00:00"}) == call("POST", "/clock", json={"advance_seconds": 90})
    assert 200 == call("POST", "/clock", json={"now": "2026-11-03T00:00:00-05:00"})[0]
    assert datetime.fromisoformat("2026-11-03T05:00:00+00:00") == datetime.fromisoformat(
        call("GET", "/clock")[1]["now"]
    )


@pytest.mark.parametrize("body", [{"advance_seconds": -1}, {"now": "2026-11-01T00:00:00+00:00"}])
def test_the_clock_does_not_move_back(call: Call, body: dict[str, object]) -> None:
    """A passed moment is a conflict."""
    status, answer = call("POST", "/clock", json=body)
    assert 409 == status
    assert answer["error"].startswith("The clock moves forward only")


@pytest.mark.parametrize(
    "body",
    [{}, [], {"now": "tomorrow"}, {"now": "2026-11-03T00:00:00"}, {"advance_seconds": "9"}, {"advance_seconds": True},
     {"advance_seconds": 1e300}, {"advance_seconds": 1, "now": "2026-11-03T00:00:00+00:00"}],
)  # fmt: skip
def test_an_unclear_move_of_the_clock_is_refused(call: Call, body: object) -> None:
    """One of the two ways, with a sensible value."""
    assert 422 == call("POST", "/clock", json=body)[0]


def test_messages_are_told_by_address(call: Call, ann: Visitor, forms: Forms) -> None:
    """The confirmation can be read."""
    assert (200, {"messages": []}) == call("GET", "/messages?to=ann@example.com")
    forms.register(ann)
    _, answer = call("GET", "/messages?to=ann@example.com")
    assert ["Your HARP account has been created"] == [message["subject"] for message in answer["messages"]]
    assert 422 == call("GET", "/messages")[0]


def test_a_seeded_account_takes_its_user_id(call: Call, ann: Visitor, forms: Forms) -> None:
    """The account is as good as a registered one, and no e-mail is sent."""
    assert (201, {"user_id": "blue.heron"}) == call("POST", "/accounts", json=ACCOUNT)
    ann.submit("/register", forms.profile)
    assert ann.submit("/register/account", forms.account | {labels.USER_ID: "Blue.Heron"}).error(labels.USER_ID)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"password": "short"}, "Password must be at least 15 characters."),
        ({"email": "bob"}, "Email Address"),
        ({"user_id": ""}, "User ID"),
        ({"nickname": "Bobby"}, "nickname"),
        ({"phone": 5550143}, "phone"),
    ],
)
def test_an_unacceptable_account_is_refused_with_sentences(call: Call, change: dict[str, object], named: str) -> None:
    """The rules of Steps 1 and 2 hold."""
    status, answer = call("POST", "/accounts", json=ACCOUNT | change)
    assert 422 == status
    assert named in answer["error"]


def test_a_second_account_with_the_same_email_is_refused(call: Call) -> None:
    """One account per address (DSC-052)."""
    call("POST", "/accounts", json=ACCOUNT)
    assert 422 == call("POST", "/accounts", json=ACCOUNT | {"user_id": "red.heron"})[0]


def test_reset_forgets_accounts_counts_and_applications(
    call: Call, deployment: Deployment, ann: Visitor, forms: Forms
) -> None:
    """After it the same person registers anew."""
    call("POST", "/accounts", json=ACCOUNT)
    ann.submit("/register", forms.profile)
    assert (200, {}) == call("POST", "/reset")
    assert "Profile Information" == ann.open("/register/account").step
    assert 201 == call("POST", "/accounts", json=ACCOUNT)[0]
    forms.register(deployment.visitor())
    assert 1 == len(deployment.outbox)
