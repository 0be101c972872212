"""Who is let in, how far, and how they leave."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.reference_impl.web.logging_in import CODE, DEVICES, PHONE, SETUP, USER_ID
from tests.reference_impl.web.test_pages import judge_markup

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.clock import Clock
    from tests.reference_impl.conftest import Deployment
    from tests.reference_impl.web.logging_in import Member

INSIDE = ["/account", DEVICES, "/password"]
WRONG = "Check your User ID and password"


@pytest.mark.parametrize("address", [*INSIDE, SETUP, CODE])
def test_without_a_login_nothing_of_harp_is_there(deployment: Deployment, address: str) -> None:
    """Whoever tries the address is led to the login (LGN-001)."""
    response = deployment.visitor().client.get(address)
    assert (303, "/login") == (response.status_code, response.headers["Location"])


@pytest.mark.parametrize("address", ["/two-factor", "/access", "/connect"])
def test_without_a_login_nothing_of_qpp_is_there(deployment: Deployment, address: str) -> None:
    """Likewise (MFA-021)."""
    response = deployment.visitor_of_qpp().client.get(address)
    assert (303, "/login") == (response.status_code, response.headers["Location"])


def test_the_first_login_leads_to_the_setup_and_nowhere_else(bob: Member) -> None:
    """Whatever address is tried (MFA-001, MFA-002)."""
    assert SETUP == bob.log_in().address
    assert [SETUP] * 4 == [bob.visitor.open(address).address for address in (*INSIDE, CODE)]
    assert "Log Out" not in bob.visitor.text


def test_a_later_login_leads_to_the_code_and_nowhere_else(bob: Member, bob_elsewhere: Member) -> None:
    """A code is sent at once; without it nothing is reached (LGN-006)."""
    bob.set_up()
    assert CODE == bob_elsewhere.log_in().address
    assert [CODE] * 4 == [bob_elsewhere.visitor.open(address).address for address in (*INSIDE, SETUP)]
    assert "/account" == bob_elsewhere.enter(bob.devices.code()).address


def test_a_login_is_in_any_letter_case_of_the_user_id(bob: Member) -> None:
    """As accounts are unique in any (DSC-052)."""
    assert SETUP == bob.log_in(user_id=USER_ID.upper()).address


def test_a_refusal_never_tells_what_was_wrong(bob: Member) -> None:
    """User ID and password are one, also once they are locked (DSC-070)."""
    for user_id in (USER_ID, "nobody"):
        wrong = [bob.log_in(user_id, "Wrong horse 7 battery").alert for _ in range(6)]
        assert [WRONG in each for each in wrong] == [True] * 5 + [False]
        assert "Try again later" in wrong[-1]
    assert "Try again later" in bob.log_in().alert


@pytest.mark.parametrize(("minutes", "address"), [(29, "/login"), (30, SETUP)])
def test_a_lock_ends_after_half_an_hour(bob: Member, clock: Clock, minutes: int, address: str) -> None:
    """The right password is right again (DSC-070)."""
    for _ in range(5):
        bob.log_in(password="Wrong horse 7 battery")
    clock.move_to(clock.now() + timedelta(minutes=minutes))
    assert address == bob.log_in().address


def test_the_lock_is_the_same_on_both_sites(bob: Member, bob_at_qpp: Member) -> None:
    """Nobody tries five times here and five times there."""
    for _ in range(5):
        bob.log_in(password="Wrong horse 7 battery")
    assert "Try again later" in bob_at_qpp.log_in().alert


def test_the_session_id_changes_at_the_login(bob: Member) -> None:
    """What somebody planted in the browser before is worth nothing."""
    before = bob.visitor.open("/login").client.get_cookie("harp_session")
    bob.log_in()
    after = bob.visitor.client.get_cookie("harp_session")
    assert before
    assert after
    assert before.value != after.value
    bob.visitor.client.set_cookie("harp_session", before.value)
    assert "/login" == bob.visitor.open(SETUP).address


def test_my_account_tells_what_is_kept_and_leads_on(bob: Member) -> None:
    """PRV-001, MFA-018; no role of QPP can be requested there (MFA-020)."""
    page = bob.set_up()
    judge_markup(page)
    assert ("/account", True) == (page.address, "bob@example.com" in page.text)
    assert {"/two-factor", "/password"} <= set(page.page.xpath("//main//a/@href"))
    assert "role" not in page.text.casefold()


def test_who_is_idle_is_logged_out(bob: Member, clock: Clock) -> None:
    """After half an hour (DSC-070)."""
    bob.set_up()
    clock.move_to(clock.now() + timedelta(minutes=30))
    assert "/login" == bob.visitor.open("/account").address


def test_logging_out_ends_the_logins_of_both_sites(bob: Member, bob_elsewhere: Member, bob_at_qpp: Member) -> None:
    """On whichever it is done."""
    bob.set_up()
    for leaving, said in ((bob, "You are logged out."), (bob_at_qpp, "You are signed out.")):
        for each in (bob, bob_elsewhere, bob_at_qpp):
            each.visitor.open("/account" if each is not bob_at_qpp else "/access")
            if each.visitor.address == "/login":
                each.come_in()
        response = leaving.visitor.client.post("/logout", data={"form-proof": leaving.visitor.proof})
        assert said in leaving.visitor.open(response.headers["Location"]).text
        assert ["/login"] * 2 == [each.visitor.open("/account").address for each in (bob, bob_elsewhere)]
        assert "/login" == bob_at_qpp.visitor.open("/access").address


def test_qpp_takes_nobody_whose_setup_is_not_complete(bob: Member, bob_at_qpp: Member) -> None:
    """Nor whoever has only added a device (MFA-019)."""
    assert "two-factor authentication in HARP" in bob_at_qpp.log_in().alert
    bob.log_in()
    bob.add()
    assert "two-factor authentication in HARP" in bob_at_qpp.log_in().alert
    bob.press("complete", at=SETUP)
    assert "/two-factor" == bob_at_qpp.log_in().address


def test_qpp_asks_for_the_second_factor_and_leads_to_the_organizations(bob: Member, bob_at_qpp: Member) -> None:
    """Manage Access, from where one connects to an organization (MFA-021)."""
    bob.set_up()
    bob_at_qpp.log_in()
    assert ["/two-factor"] * 2 == [bob_at_qpp.visitor.open(address).address for address in ("/access", "/connect")]
    page = bob_at_qpp.enter(bob.devices.code(), "/two-factor")
    judge_markup(page)
    assert ("/access", ["/connect"]) == (page.address, page.page.xpath("//main//a/@href"))
    judge_markup(bob_at_qpp.visitor.open("/connect"))


def test_a_login_at_one_site_is_none_at_the_other(bob: Member, bob_at_qpp: Member) -> None:
    """Also with the token of the other site's cookie."""
    bob.set_up()
    cookie = bob.visitor.client.get_cookie("harp_session")
    assert cookie
    bob_at_qpp.visitor.client.set_cookie("qpp_session", cookie.value)
    assert "/login" == bob_at_qpp.visitor.open("/access").address


def test_a_reset_ends_all_logins(bob: Member, call: Callable[..., object]) -> None:
    """Of accounts that there are no more."""
    bob.set_up()
    call("POST", "/reset")
    assert "/login" == bob.visitor.open("/account").address


def test_who_came_by_password_alone_is_out_once_the_setup_is_complete(bob: Member, bob_elsewhere: Member) -> None:
    """A second browser that was setting up too adds no device afterwards (MFA-002)."""
    bob_elsewhere.log_in()
    bob.set_up()
    response = bob_elsewhere.press("send-code", {"Device Type": "SMS", "Phone Number": PHONE.replace("0143", "0144")})
    assert "/login" == response.address
    assert ["(***) ***-0143"] == [row[1] for row in _devices(bob)]


def _devices(bob: Member) -> list[list[str]]:
    bob.visitor.open(DEVICES)
    return bob.table
