"""Devices: added, proven, listed and removed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pyotp
import pytest
from werkzeug.test import Client

from reference_impl.domain import labels
from tests.reference_impl.web.logging_in import DEVICES, PHONE, SETUP, choose, shown_secret, wrong
from tests.reference_impl.web.test_pages import judge_markup

if TYPE_CHECKING:
    from reference_impl.clock import Clock
    from tests.reference_impl.conftest import Deployment
    from tests.reference_impl.web.logging_in import Member

TYPES = ["SMS", "Voice", "Google Authenticator", "Okta Verify", "Okta Verify Push"]
APPS = ["Google Authenticator", "Okta Verify"]
ADDED = "Your device has been added!"


def test_the_setup_offers_five_types(bob: Member) -> None:
    """DSC-014; one must be chosen (MFA-007)."""
    page = bob.log_in()
    judge_markup(page)
    assert TYPES == page.page.xpath("//select[@name='device-type']/option[@value != '']/text()")
    assert "You are required to set up two-factor authentication." in page.text
    assert bob.visitor.open(f"{SETUP}?device-type=").error(labels.DEVICE_TYPE)


@pytest.mark.parametrize("kind", TYPES)
def test_the_page_of_a_type_keeps_it_chosen(bob: Member, kind: str) -> None:
    """And its markup is sound."""
    bob.log_in()
    choose(bob, kind)
    judge_markup(bob.visitor)
    assert [kind] == bob.visitor.page.xpath("//option[@selected]/text()")


@pytest.mark.parametrize(("kind", "phone"), [("SMS", "(202) 555-0143"), ("Voice", "1-202-555-0199")])
def test_a_phone_is_added_with_the_code_it_gets(bob: Member, kind: str, phone: str) -> None:
    """By text or by call, as chosen (MFA-010 to MFA-014)."""
    bob.log_in()
    bob.add(kind, phone)
    judge_markup(bob.visitor)
    assert [[kind, f"(***) ***-{phone[-4:]}", "ACTIVE"]] == bob.table
    assert bob.visitor.text.count(ADDED) == 1
    assert (kind == "SMS", kind == "Voice") == (bool(bob.devices.texts), bool(bob.devices.calls))
    assert ADDED not in bob.visitor.open(SETUP).text


@pytest.mark.parametrize("kind", APPS)
def test_an_app_is_added_with_the_code_it_makes(bob: Member, clock: Clock, kind: str) -> None:
    """From the key shown, or from the address behind the link."""
    bob.log_in()
    secret = shown_secret(bob, kind)
    (uri,) = bob.visitor.page.xpath("//a[text()='Open in the app']/@href")
    assert secret == pyotp.parse_uri(uri).secret
    code = pyotp.TOTP(secret).at(clock.now())
    assert bob.enter(wrong(code), SETUP).error(labels.SECURITY_CODE)
    assert ADDED in bob.enter(code, SETUP).text
    assert [[kind, kind, "ACTIVE"]] == bob.table


def test_push_approval_is_added_once_it_is_approved(bob: Member) -> None:
    """Until then the page waits."""
    bob.log_in()
    choose(bob, "Okta Verify Push")
    bob.press("send-push", at=SETUP)
    judge_markup(bob.visitor)
    assert "Approve on Your Phone" in bob.visitor.text
    assert "not been approved yet" in bob.press("continue", at=SETUP).text
    bob.devices.settle("", "approve")
    assert ADDED in bob.press("continue", at=SETUP).text
    assert [["Okta Verify Push", "Okta Verify", "ACTIVE"]] == bob.table


@pytest.mark.parametrize("phone", ["", "555-0143", "20255501433", "tel", "(202) 555-0199"])
def test_a_phone_that_takes_no_text_is_refused(bob: Member, phone: str) -> None:
    """A number of another form, or a landline's (MFA-008, MFA-009, DSC-054)."""
    bob.log_in()
    bob.press("send-code", {labels.DEVICE_TYPE: "SMS", labels.PHONE: phone}, SETUP)
    judge_markup(bob.visitor)
    assert bob.visitor.error(labels.PHONE)
    assert ([], []) == (bob.devices.texts, bob.table)


def test_a_device_is_there_once(bob: Member) -> None:
    """A second one of the same type and phone is refused; another type of the same phone is not."""
    bob.log_in()
    bob.add()
    bob.press("send-code", {labels.DEVICE_TYPE: "SMS", labels.PHONE: PHONE}, SETUP)
    assert "already" in bob.visitor.error(labels.PHONE)
    assert 2 == len(bob.add("Voice").page.xpath("//tbody/tr"))


def test_a_wrong_code_adds_nothing(bob: Member) -> None:
    """The right one does so afterwards (MFA-011)."""
    bob.log_in()
    bob.press("send-code", {labels.DEVICE_TYPE: "SMS", labels.PHONE: PHONE}, SETUP)
    judge_markup(bob.visitor)
    assert bob.enter("", SETUP).error(labels.SECURITY_CODE)
    assert bob.enter(wrong(bob.devices.code()), SETUP).error(labels.SECURITY_CODE)
    assert [] == bob.table
    assert ADDED in bob.enter(bob.devices.code(), SETUP).text


def test_a_new_code_is_sent_on_demand(bob: Member) -> None:
    """Five in ten minutes; the earlier one works no more (MFA-013, DSC-055)."""
    bob.log_in()
    bob.press("send-code", {labels.DEVICE_TYPE: "SMS", labels.PHONE: PHONE}, SETUP)
    first = bob.devices.code()
    bob.press("resend", at=SETUP)
    assert bob.devices.code() == first or bob.enter(first, SETUP).error(labels.SECURITY_CODE)
    for _ in range(4):
        bob.press("resend", at=SETUP)
    assert (5, True) == (len(bob.devices.texts), "Try again later" in bob.visitor.error(labels.SECURITY_CODE))
    assert ADDED in bob.enter(bob.devices.code(), SETUP).text


def test_cancel_ends_the_entering_of_a_code(bob: Member) -> None:
    """Nothing is added, and one may begin anew."""
    bob.log_in()
    bob.press("send-code", {labels.DEVICE_TYPE: "SMS", labels.PHONE: PHONE}, SETUP)
    assert "Enter Code" not in bob.press("cancel", at=SETUP).text
    assert ADDED not in bob.enter(bob.devices.code(), SETUP).text
    assert ADDED in bob.add().text


def test_the_setup_is_completed_with_a_device_only(bob: Member) -> None:
    """Neither before there is one nor after the only one was removed (DSC-053, MFA-015, MFA-017)."""
    bob.log_in()
    assert "Add a device first" in bob.press("complete", at=SETUP).alert
    bob.add()
    (number,) = bob.visitor.page.xpath("//tbody//input[@name='device']/@value")
    assert "removed" in bob.press("remove", {"device": number}, SETUP).text
    assert "Add a device first" in bob.press("complete", at=SETUP).alert
    bob.add()
    assert "/account" == bob.press("complete", at=SETUP).address


def test_devices_are_changed_later_and_one_stays(bob: Member) -> None:
    """The last one can't be removed (MFA-018, DSC-053)."""
    bob.set_up()
    page = bob.visitor.open(DEVICES)
    judge_markup(page)
    assert ("You are required" in page.text, "Complete Setup" in page.text) == (False, False)
    first = page.page.xpath("//tbody//input[@name='device']/@value")
    bob.add("Voice", at=DEVICES)
    assert ["SMS", "Voice"] == [row[0] for row in bob.table]
    bob.press("remove", {"device": first[0]}, DEVICES)
    assert ["Voice"] == [row[0] for row in bob.table]
    last = bob.visitor.page.xpath("//tbody//input[@name='device']/@value")
    assert "last device" in bob.press("remove", {"device": last[0]}, DEVICES).alert
    assert ["Voice"] == [row[0] for row in bob.table]


def test_of_two_devices_removed_at_once_one_stays(bob: Member, deployment: Deployment) -> None:
    """Whichever comes first (DSC-053)."""
    bob.set_up()
    bob.add("Voice", at=DEVICES)
    numbers = bob.visitor.page.xpath("//tbody//input[@name='device']/@value")
    cookie = bob.visitor.client.get_cookie("harp_session")
    assert cookie
    proof = bob.visitor.proof

    def remove(number: str) -> None:
        client = Client(deployment.reference.harp)
        client.set_cookie("harp_session", cookie.value)
        client.post(DEVICES, data={"form-proof": proof, "action": "remove", "device": number})

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(remove, numbers))
    bob.visitor.open(DEVICES)
    assert 1 == len(bob.table)


def test_a_removed_device_ends_the_other_logins(bob: Member, bob_elsewhere: Member, bob_at_qpp: Member) -> None:
    """On both sites, and not the one that removed it."""
    bob.set_up()
    bob_elsewhere.come_in()
    bob_at_qpp.come_in()
    bob.add("Voice", at=DEVICES)
    number = bob.visitor.page.xpath("//tbody//input[@name='device']/@value")[0]
    bob.press("remove", {"device": number}, DEVICES)
    assert (DEVICES, "/login") == (bob.visitor.address, bob_elsewhere.visitor.open("/account").address)
    assert "/login" == bob_at_qpp.visitor.open("/access").address


def test_nobody_removes_the_device_of_another(bob: Member, deployment: Deployment) -> None:
    """A number that is none of one's own does nothing."""
    bob.set_up()
    with deployment.reference.storage.transaction() as connection:
        (mine,) = connection.execute("SELECT max(id) FROM devices").fetchone()
    bob.press("remove", {"device": str(mine + 1)}, DEVICES)
    bob.press("remove", {"device": "9" * 40}, DEVICES)
    assert 1 == len(bob.table)
