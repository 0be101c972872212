"""The second factor of each login."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING

import pyotp
import pytest
from werkzeug.test import Client

from reference_impl.domain import labels
from tests.reference_impl.web.logging_in import ACCOUNT, CODE, DEVICES, PHONE, SETUP, Member, shown_secret, wrong
from tests.reference_impl.web.test_pages import judge_markup

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.clock import Clock
    from tests.reference_impl.conftest import Deployment


def test_each_login_needs_a_new_code(bob: Member, bob_elsewhere: Member) -> None:
    """That of an earlier one does not work again (LGN-007)."""
    bob.set_up()
    bob_elsewhere.come_in()
    used = bob.devices.code()
    bob_elsewhere.log_in()
    if used != bob.devices.code():
        assert bob_elsewhere.enter(used).error(labels.SECURITY_CODE)
    assert "/account" == bob_elsewhere.enter(bob.devices.code()).address


def test_an_app_proves_a_login_without_anything_being_sent(bob: Member, bob_elsewhere: Member, clock: Clock) -> None:
    """With a code that was not used when it was added (DSC-015)."""
    bob.log_in()
    app = pyotp.TOTP(shown_secret(bob, "Google Authenticator"))
    bob.enter(app.at(clock.now()), SETUP)
    bob.press("complete", at=SETUP)
    bob_elsewhere.log_in()
    judge_markup(bob_elsewhere.visitor)
    assert ("Setup Key" in bob_elsewhere.visitor.text, []) == (False, bob.devices.texts)
    assert bob_elsewhere.enter(app.at(clock.now())).error(labels.SECURITY_CODE)
    clock.move_to(clock.now() + timedelta(seconds=30))
    assert "/account" == bob_elsewhere.enter(app.at(clock.now())).address


@pytest.mark.parametrize(("answer", "address"), [("approve", "/account"), ("deny", CODE)])
def test_push_approval_proves_a_login(bob: Member, bob_elsewhere: Member, answer: str, address: str) -> None:
    """A denied one proves nothing, and is told."""
    bob.log_in()
    bob.press("send-push", {labels.DEVICE_TYPE: "Okta Verify Push"}, SETUP)
    bob.devices.settle("", "approve")
    bob.press("continue", at=SETUP)
    bob.press("complete", at=SETUP)
    bob_elsewhere.log_in()
    assert "not been approved yet" in bob_elsewhere.press("continue").text
    bob.devices.settle("", answer)
    assert address == bob_elsewhere.press("continue").address
    assert ("denied" in bob_elsewhere.visitor.alert) == (answer == "deny")


def test_of_several_devices_one_is_chosen(bob: Member, bob_elsewhere: Member) -> None:
    """Nothing is sent before (LGN-006)."""
    bob.set_up()
    bob.add("Voice", at=DEVICES)
    sent = len(bob.devices.texts), len(bob.devices.calls)
    page = bob_elsewhere.log_in()
    judge_markup(page)
    assert sent == (len(bob.devices.texts), len(bob.devices.calls))
    assert bob_elsewhere.press("send-code").error(labels.DEVICE)
    voice = page.page.xpath("//input[@type='radio']/@value")[1]
    bob_elsewhere.press("send-code", {labels.DEVICE: voice})
    assert "/account" == bob_elsewhere.enter(bob.called()).address


def test_guessing_codes_ends(bob: Member, bob_elsewhere: Member) -> None:
    """After fifteen wrong ones no code is right, however many are sent (DSC-070)."""
    bob.set_up()
    bob_elsewhere.log_in()
    for _ in range(3):
        for _ in range(5):
            bob_elsewhere.enter(wrong(bob.devices.code()))
        bob_elsewhere.press("resend")
    assert "Try again later" in bob_elsewhere.enter(bob.devices.code()).error(labels.SECURITY_CODE)


def test_a_doubled_submission_of_a_code_lets_in_once_and_refuses_nobody(bob: Member, deployment: Deployment) -> None:
    """Both lead on."""
    bob.set_up()
    bob.log_in()
    cookie = bob.visitor.client.get_cookie("harp_session")
    assert cookie
    data = {"form-proof": bob.visitor.proof, "action": "submit", "security-code": bob.devices.code()}

    def submit(_: int) -> str:
        client = Client(deployment.reference.harp)
        client.set_cookie("harp_session", cookie.value)
        return client.post(CODE, data=data).headers["Location"]

    with ThreadPoolExecutor(2) as threads:
        assert ["/account"] * 2 == list(threads.map(submit, range(2)))


def test_the_code_of_another_person_is_refused(
    bob: Member, bob_elsewhere: Member, deployment: Deployment, call: Callable[..., object]
) -> None:
    """Even while both log in at the same moment."""
    call("POST", "/accounts", json=ACCOUNT | {"user_id": "red.kite", "email": "eve@example.com"})
    eve = Member(deployment.visitor(), deployment.devices)
    eve.log_in("red.kite")
    eve.add(phone="(303) 555-0101")
    bob.set_up()
    bob_elsewhere.log_in()
    bobs = bob.devices.code()
    eve.log_in("red.kite")
    eve.press("send-code", {labels.DEVICE_TYPE: "Voice", labels.PHONE: PHONE}, SETUP)
    assert bobs == eve.called() or eve.enter(bobs, SETUP).error(labels.SECURITY_CODE)
    assert "/account" == bob_elsewhere.enter(bobs).address
