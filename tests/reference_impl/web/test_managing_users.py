"""Roles: who may report data, who may manage users, and that every request is judged anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reference_impl.domain import labels
from tests.reference_impl.web.at_qpp import MAPLE, NPI, OAK, OAKS_NPI, OTHER_TIN

if TYPE_CHECKING:
    from tests.reference_impl.web.at_qpp import Somebody, Town

OFFICIAL, STAFF = "Security Official", "Staff User"
OUTSIDE = (403, "You have no access to this organization.")
STAFF_ONLY = (403, "Only a Security Official can manage users.")
DATA = {labels.CATEGORY: "Quality", labels.VALUE: "97"}


def outsiders(town: Town) -> list[Somebody]:
    """Give all sorts of people without access to Maple Clinic, which has Ann as its official."""
    town.holds("ann", OFFICIAL)
    official = town.holds("ora", OFFICIAL, OTHER_TIN)
    stranger, waiting, denied = (town.signed_in(name) for name in ("sam", "walt", "dora"))
    waiting.request()
    denied.request()
    ann = town.signs_in("ann", "ann.person")
    ann.press("Deny Dora Person", ann.at("users"))
    contact = town.signed_in("abe")
    sent = {"user_id": contact.user_id, "aco": "Elm Accountable Care", "role": OFFICIAL}
    assert 201 == town.call("POST", "/aco-contacts", json=sent)[0]
    return [official, stranger, waiting, denied, contact]


def test_outsiders_get_no_page_and_no_act_of_an_organization(town: Town) -> None:
    """Not by any address, and whether or not there is such an organization (ORG-003, ORG-010, PRF-033)."""
    for somebody in outsiders(town):
        visitor = somebody.visitor
        for page in ("data", "users", "leave"):
            for address in (somebody.at(page), f"/organizations/000000/{page}"):
                assert visitor.open(address).response is not None
                assert (403, OUTSIDE[1]) == (visitor.response.status_code if visitor.response else 0, visitor.alert)
        asked = [
            somebody.ask(somebody.at("data"), category="Quality", value="97"),
            somebody.ask(somebody.at("data"), action="delete", subject="1"),
            *(
                somebody.ask(somebody.at("users"), action=action, subject="1")
                for action in ("approve", "deny", "remove", "make-official", "make-staff")
            ),
            somebody.ask(somebody.at("leave")),
        ]
        assert [OUTSIDE] * 8 == asked
    assert {"ann": OFFICIAL} == town.roles()


def test_who_is_not_signed_in_is_led_to_the_sign_in(town: Town) -> None:
    """Whatever address is tried."""
    visitor = town.deployment.visitor_of_qpp()
    for page in ("data", "users", "leave"):
        assert "/login" == visitor.open(f"/organizations/{town.keys[MAPLE]}/{page}").address


def test_staff_users_report_data_and_manage_nobody(town: Town) -> None:
    """By what the pages offer, and asked directly (ROL-002)."""
    ann, bob = town.holds("ann", OFFICIAL), town.holds("bob", STAFF)
    names = bob.visitor.open("/access").page.xpath("//main//a/@aria-label")
    assert [f"Report Data for {MAPLE}", f"Leave {MAPLE}"] == names
    assert "97" in bob.visitor.submit(bob.at("data"), DATA).text
    assert "The data are submitted." == bob.status
    assert STAFF_ONLY == (bob.visitor.open(bob.at("users")).response.status_code, bob.visitor.alert)  # type: ignore[union-attr]
    ann.visitor.open(ann.at("users"))
    number = ann.number("Remove Bob Person")
    for action in ("approve", "deny", "remove", "make-official", "make-staff"):
        assert STAFF_ONLY == bob.ask(bob.at("users"), action=action, subject=number)
    assert {"ann": OFFICIAL, "bob": STAFF} == town.roles()


def test_data_are_submitted_seen_and_deleted_by_both_roles(town: Town) -> None:
    """They belong to the organization, not to who submitted them (ORG-003, ROL-003)."""
    ann, bob = town.holds("ann", OFFICIAL), town.holds("bob", STAFF)
    ann.visitor.submit(ann.at("data"), DATA)
    assert "Ann Person" in bob.visitor.open(bob.at("data")).text
    bob.press_here("Delete Quality 97")
    assert "The data are deleted." == bob.status
    assert "No data have been submitted yet." in ann.visitor.open(ann.at("data")).text


@pytest.mark.parametrize("entries", [{labels.CATEGORY: ""}, {labels.VALUE: ""}, {labels.VALUE: "9" * 101}])
def test_data_need_a_category_and_a_value(town: Town, entries: dict[str, str]) -> None:
    """They are refused at the field."""
    ann = town.holds("ann", OFFICIAL)
    [label] = entries
    assert ann.visitor.submit(ann.at("data"), DATA | entries).error(label)


def test_nothing_of_one_organization_is_seen_from_another(town: Town) -> None:
    """Neither clinicians nor data nor users; numbers of another one lead nowhere (PRF-033)."""
    ann, ora = town.holds("ann", OFFICIAL), town.holds("ora", OFFICIAL, OTHER_TIN)
    ann.visitor.submit(ann.at("data"), DATA)
    text = ora.visitor.open(ora.at("data", OAK)).text
    assert (True, False, False) == (OAKS_NPI in text, NPI in text, "97" in text)
    assert "Ann" not in ora.visitor.open(ora.at("users", OAK)).text
    assert MAPLE not in ora.visitor.open("/access").text
    assert 303 == ora.ask(ora.at("data", OAK), action="delete", subject="1")[0]
    assert (200, "This person is no longer a user of this organization.") == ora.ask(
        ora.at("users", OAK), action="remove", subject="1"
    )
    assert "97" in ann.visitor.open(ann.at("data")).text
    assert {"ann": OFFICIAL} == town.roles()


@pytest.mark.parametrize(
    ("button", "roles", "state", "subject"),
    [
        ("Approve Bob Person", {"ann": OFFICIAL, "bob": STAFF}, "approved", f"Your access to {MAPLE} is approved"),
        ("Deny Bob Person", {"ann": OFFICIAL}, "denied", f"Your request for access to {MAPLE} is denied"),
    ],
)
def test_security_officials_decide(town: Town, button: str, roles: dict[str, str], state: str, subject: str) -> None:
    """The person is told by e-mail and on the page (ORG-010, ORG-013, ROL-003)."""
    ann, bob = town.holds("ann", OFFICIAL), town.signed_in("bob")
    bob.request()
    ann.press(button, ann.at("users"))
    assert (roles, [("bob", STAFF, state)]) == (town.roles(), town.states())
    assert [subject] == town.letters("bob")
    shown = {"approved": "Status: Active", "denied": "Status: Denied"}[state]
    assert shown in bob.visitor.open("/access").text


def test_a_request_is_decided_once(town: Town) -> None:
    """The second official is told; nothing changes, and no second e-mail is sent."""
    ann, bea, bob = town.holds("ann", OFFICIAL), town.holds("bea", OFFICIAL), town.signed_in("bob")
    bob.request()
    bea.visitor.open(bea.at("users"))
    ann.press("Approve Bob Person", ann.at("users"))
    bea.press_here("Deny Bob Person")
    assert "This request has been decided already." == bea.visitor.alert
    assert STAFF == town.roles()["bob"]
    assert 1 == len(town.letters("bob"))


def test_any_security_official_decides_but_about_themselves(town: Town) -> None:
    """Neither by a button nor asked directly (ORG-010, DSC-043)."""
    ann, bea = town.holds("ann", OFFICIAL), town.holds("bea", OFFICIAL)
    ann.request(STAFF)
    ann.visitor.open(ann.at("users"))
    assert ["Make Bea Person Staff User", "Remove Bea Person"] == ann.buttons
    bea.visitor.open(bea.at("users"))
    request, herself = bea.number("Approve Ann Person"), bea.number("Remove Ann Person")
    for action, subject in (("approve", request), ("deny", request), ("remove", herself), ("make-staff", herself)):
        assert (403, "Nobody can decide about themselves.") == ann.ask(ann.at("users"), action=action, subject=subject)
    bea.press("Approve Ann Person", bea.at("users"))
    assert {"ann": STAFF, "bea": OFFICIAL} == town.roles()


def test_roles_change_at_once_in_open_sessions(town: Town) -> None:
    """Whoever is made Staff User can't press the buttons of a page that is still open (ROL-002, ROL-003)."""
    ann, bea = town.holds("ann", OFFICIAL), town.holds("bea", OFFICIAL)
    town.holds("bob", STAFF)
    bea.visitor.open(bea.at("users"))
    ann.press("Make Bea Person Staff User", ann.at("users"))
    assert "Bea Person is Staff User now." == ann.status
    bea.press_here("Remove Bob Person")
    assert STAFF_ONLY[1] == bea.visitor.alert
    assert {"ann": OFFICIAL, "bea": STAFF, "bob": STAFF} == town.roles()
    assert [f"Your role at {MAPLE} has changed"] == town.letters("bea")
    ann.press("Make Bob Person Security Official", ann.at("users"))
    assert OFFICIAL == town.roles()["bob"]


def test_removal_takes_effect_at_once_in_open_sessions(town: Town) -> None:
    """Data that are being entered are refused, and the page is closed (ORG-003)."""
    ann, bob = town.holds("ann", OFFICIAL), town.holds("bob", STAFF)
    bob.visitor.open(bob.at("data"))
    ann.press("Remove Bob Person", ann.at("users"))
    assert OUTSIDE == bob.ask(bob.at("data"), category="Quality", value="97")
    assert MAPLE not in bob.visitor.open("/access").text
    assert "Sign Out" in bob.visitor.text
    assert [f"Your access to {MAPLE} has been removed"] == town.letters("bob")


def test_a_removed_user_has_no_request_left(town: Town) -> None:
    """Approving what they had asked for before brings nobody back."""
    ann, bea, bob = town.holds("ann", OFFICIAL), town.holds("bea", OFFICIAL), town.holds("bob", STAFF)
    bob.request(OFFICIAL)
    bea.visitor.open(bea.at("users"))
    ann.press("Remove Bob Person", ann.at("users"))
    bea.press_here("Approve Bob Person")
    assert "This request has been decided already." == bea.visitor.alert
    assert {"ann": OFFICIAL, "bea": OFFICIAL} == town.roles()


def test_a_user_may_ask_for_the_other_role_and_keeps_the_present_one(town: Town) -> None:
    """Until a Security Official has approved it (DSC-043)."""
    ann, bob = town.holds("ann", OFFICIAL), town.holds("bob", STAFF)
    bob.request(OFFICIAL)
    assert STAFF == town.roles()["bob"]
    ann.press("Approve Bob Person", ann.at("users"))
    assert OFFICIAL == town.roles()["bob"]


def test_who_represents_an_aco_signs_in_and_does_nothing_else(town: Town) -> None:
    """They are told why (ACO-001, ACO-004, DSC-065)."""
    abe = town.signed_in("abe")
    sent = {"user_id": abe.user_id, "aco": "Elm Accountable Care", "role": STAFF}
    assert 201 == town.call("POST", "/aco-contacts", json=sent)[0]
    assert "You represent the Shared Savings Program ACO Elm Accountable Care" in abe.visitor.open("/access").text
    assert "ACO-MS" in abe.visitor.text
    assert not abe.visitor.page.xpath("//main//a[@href='/connect']")
    for address in ("/connect", "/connect/practice", abe.connecting(""), abe.connecting("/official")):
        response = abe.visitor.open(address).response
        assert response is not None
        assert 403 == response.status_code
        assert "ACO-MS" in abe.visitor.alert
    assert 403 == abe.ask(abe.connecting("/official"), npi=NPI, ptan="ZZ0000001")[0]
    assert {} == town.roles()


def test_a_practice_that_takes_part_in_an_aco_goes_the_ordinary_way(town: Town) -> None:
    """Its representatives connect as everybody does (ACO-005, ACO-006)."""
    practice = {"type": "practice", "name": "Pine Clinic", "tin": "960100004", "aco": "Elm Accountable Care"}
    clinician = {"first_name": "Fay", "last_name": "Curer", "npi": "2000000044", "ptan": "ZZ0000004"}
    status, told = town.call("POST", "/organizations", json=practice | {"clinicians": [clinician]})
    assert 201 == status
    ann = town.signed_in("ann")
    found = ann.visitor.submit("/connect/practice", {labels.PRACTICE_TIN: "960100004"})
    assert f"/connect/practice/{told['key']}" == found.address
    ann.visitor.submit(f"{found.address}/official", {labels.NPI: "2000000044", labels.PTAN: "ZZ0000004"})
    assert {"ann": OFFICIAL} == town.roles("960100004")


@pytest.mark.parametrize("subject", ["", "x", "-1", "9" * 30])
def test_a_number_of_nobody_changes_nothing(town: Town, subject: str) -> None:
    """Whatever is sent for one."""
    ann = town.holds("ann", OFFICIAL)
    ann.visitor.submit(ann.at("data"), DATA)
    assert (200, "This person is no longer a user of this organization.") == ann.ask(
        ann.at("users"), action="remove", subject=subject
    )
    assert 303 == ann.ask(ann.at("data"), action="delete", subject=subject)[0]
    assert "97" in ann.visitor.open(ann.at("data")).text


def test_an_unknown_button_is_refused(town: Town) -> None:
    """Nothing is done."""
    ann = town.holds("ann", OFFICIAL)
    assert 400 == ann.ask(ann.at("users"), action="promote", subject="1")[0]
