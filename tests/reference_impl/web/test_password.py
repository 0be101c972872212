"""Change Password, and what is left to whom has an expired one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from reference_impl.domain import labels
from reference_impl.web.password import REQUIRED
from tests.reference_impl.conftest import Deployment, Forms
from tests.reference_impl.visitor import Visitor
from tests.reference_impl.web.test_pages import judge_markup

if TYPE_CHECKING:
    from reference_impl.clock import Clock

FIRST = "Correct horse 7 battery!"
NEW = "Quiet river 1 bends!"
LOGIN = {labels.USER_ID: "Green.HERON", labels.TERMS: "yes"}


def change(visitor: Visitor, current: str = FIRST, new: str = NEW) -> Visitor:
    """Submit Change Password."""
    typed = {labels.CURRENT_PASSWORD: current, labels.PASSWORD: new, labels.CONFIRM_PASSWORD: new}
    return visitor.submit("/password", typed)


def log_in(deployment: Deployment, current: str = FIRST) -> Visitor:
    """Log a new visitor in, by the code that is sent to the only device."""
    visitor = deployment.visitor().submit("/login", LOGIN | {labels.PASSWORD: current})
    return visitor.submit("/two-factor/code", {labels.SECURITY_CODE: deployment.devices.code()}, action="submit")


@pytest.fixture
def inside(deployment: Deployment, forms: Forms) -> Visitor:
    """Ann, who has set up two-factor authentication and is logged in."""
    visitor = forms.register(deployment.visitor())
    visitor.submit("/login", LOGIN | {labels.PASSWORD: FIRST})
    device = {labels.DEVICE_TYPE: "SMS", labels.PHONE: "(202) 555-0143"}
    visitor.submit("/two-factor/setup?device-type=SMS", device, action="send-code")
    visitor.submit("/two-factor/setup", {labels.SECURITY_CODE: deployment.devices.code()}, action="submit")
    return visitor.submit("/two-factor/setup", {}, action="complete")


def status(visitor: Visitor) -> str:
    """Give what the page has to tell."""
    return " ".join(" ".join(node.text_content() for node in visitor.page.xpath("//*[@role='status']")).split())


def test_a_password_is_changed(deployment: Deployment, inside: Visitor) -> None:
    """My Account says so, an e-mail too, and the new one is right from now on."""
    assert ("/account", "Your password has been changed.") == (change(inside).address, status(inside))
    assert ("ann@example.com", "Your HARP password was changed") == (
        deployment.outbox[-1]["to"],
        deployment.outbox[-1]["subject"],
    )
    assert deployment.visitor().submit("/login", LOGIN | {labels.PASSWORD: FIRST}).alert
    assert "/account" == log_in(deployment, NEW).address


def test_a_change_ends_the_other_logins_only(deployment: Deployment, inside: Visitor) -> None:
    """Whoever else was logged in has to log in anew."""
    other = log_in(deployment)
    assert "/account" == other.open("/account").address
    change(inside)
    assert ("/account", "/login") == (inside.open("/account").address, other.open("/account").address)


def test_a_reset_ends_all_logins(deployment: Deployment, inside: Visitor) -> None:
    """The one too with which it was begun."""
    inside.submit("/recover/password", {labels.USER_ID: "green.heron"})
    [link] = [line for line in deployment.outbox[-1]["body"].splitlines() if "/recover/password/" in line]
    answer = {labels.CHALLENGE_ANSWER: "Rover the dog", labels.PASSWORD: NEW, labels.CONFIRM_PASSWORD: NEW}
    inside.submit(link.removeprefix("http://harp.example.com"), answer)
    assert "/login" == inside.open("/account").address


def test_who_is_not_logged_in_changes_nothing(deployment: Deployment, inside: Visitor) -> None:
    """The page leads to the login, and a form of it too."""
    stranger = deployment.visitor().open("/password")
    assert "/login" == stranger.address
    data = {"form-proof": stranger.proof, "current-password": FIRST, "password": NEW, "confirm-password": NEW}
    assert "/login" == stranger.client.post("/password", data=data).headers["Location"]
    assert "/account" == change(inside).address


@pytest.mark.parametrize("label", REQUIRED)
def test_each_field_is_required(inside: Visitor, label: str) -> None:
    """REG-009."""
    entries = {labels.CURRENT_PASSWORD: FIRST, labels.PASSWORD: NEW, labels.CONFIRM_PASSWORD: NEW}
    assert REQUIRED[label] == inside.submit("/password", entries | {label: ""}).error(label)


@pytest.mark.parametrize("current", [FIRST.upper(), f" {FIRST}", f"{FIRST} "])
def test_a_wrong_current_password_is_refused_there(inside: Visitor, current: str) -> None:
    """It is compared exactly, and the new password is not judged without it."""
    change(inside, current=current, new="short")
    assert ("/password", "This is not your current password.", "") == (
        inside.address,
        inside.error(labels.CURRENT_PASSWORD),
        inside.error(labels.PASSWORD),
    )


def test_the_current_password_cannot_be_guessed_without_limit(inside: Visitor) -> None:
    """Wrong ones count as wrong tries to log in (DSC-070)."""
    for _ in range(5):
        change(inside, current="Wrong horse 7 battery!")
    assert "Too many wrong tries. Try again later." == change(inside).error(labels.CURRENT_PASSWORD)


@pytest.mark.parametrize(
    ("new", "refusal"),
    [
        (FIRST, "Choose another password: this is one of those that you have used last."),
        ("Green.heron 7 bends", "Password can't contain your User ID."),
        ("Quiet 7 river", "Password must be at least 15 characters."),
    ],
)
def test_a_new_password_is_judged_as_anywhere(inside: Visitor, new: str, refusal: str) -> None:
    """By the rules of Step 2 and by those of its life (RST-002, RST-005)."""
    assert refusal == change(inside, new=new).error(labels.PASSWORD)


def test_a_second_change_of_the_day_is_refused(inside: Visitor) -> None:
    """Though the current password is right and the new one breaks no other rule (RST-003)."""
    change(inside)
    assert "today already" in change(inside, current=NEW, new="Quiet river 2 bends!").error(labels.PASSWORD)


@pytest.mark.parametrize(
    ("days", "warning"),
    [
        (45, ""),
        (46, "Your password expires in 14 days."),
        (59, "Your password expires in 1 day."),
        (60, "Your password expires today."),
    ],
)
@pytest.mark.usefixtures("inside")
def test_a_warning_comes_14_days_before(deployment: Deployment, clock: Clock, days: int, warning: str) -> None:
    """On the last day too the password still works (RST-004)."""
    clock.move_to(clock.now() + timedelta(days=days))
    visitor = log_in(deployment)
    assert "/account" == visitor.address
    assert warning == status(visitor).partition(" Change it")[0]


@pytest.mark.usefixtures("inside")
def test_after_day_60_nothing_but_the_change_is_open(deployment: Deployment, clock: Clock) -> None:
    """The login leads there after the second factor, and afterwards everything is open (RST-004, DSC-044)."""
    clock.move_to(clock.now() + timedelta(days=61))
    visitor = log_in(deployment)
    assert ("/password", True) == (visitor.address, visitor.alert.startswith("Your password has expired"))
    assert ["/password"] * 2 == [visitor.open(address).address for address in ("/account", "/two-factor")]
    assert visitor.page.xpath("not(//main//a[@href='/account'])")
    assert ("/account", "Your password has been changed.") == (change(visitor).address, status(visitor))
    assert "/two-factor" == visitor.open("/two-factor").address


def test_an_expired_password_is_asked_for_when_the_setup_comes_late(
    deployment: Deployment, clock: Clock, forms: Forms
) -> None:
    """Complete Setup leads to the change, too."""
    visitor = forms.register(deployment.visitor())
    clock.move_to(clock.now() + timedelta(days=61))
    visitor.submit("/login", LOGIN | {labels.PASSWORD: FIRST})
    device = {labels.DEVICE_TYPE: "SMS", labels.PHONE: "(202) 555-0143"}
    visitor.submit("/two-factor/setup?device-type=SMS", device, action="send-code")
    visitor.submit("/two-factor/setup", {labels.SECURITY_CODE: deployment.devices.code()}, action="submit")
    assert "/password" == visitor.submit("/two-factor/setup", {}, action="complete").address


def test_the_page_is_marked_up_for_everybody(inside: Visitor) -> None:
    """A refused one too; nothing typed is sent back."""
    judge_markup(inside.open("/password"))
    judge_markup(change(inside, current="Wrong horse 7 battery!"))
    assert inside.page.xpath("not(//input[@type='password']/@value)")
