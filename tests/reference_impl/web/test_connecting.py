"""Connecting to an organization: the way there, the first user, and those who come later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reference_impl.domain import labels
from tests.reference_impl.web.at_qpp import (
    ACO_TIN,
    CLINICIAN,
    GROUP_NPI,
    GROUP_PTAN,
    MAPLE,
    NPI,
    NPI_2,
    OAK,
    OAKS_NPI,
    OAKS_PTAN,
    OTHER_TIN,
    PTAN_2,
    TIN,
)
from tests.reference_impl.web.test_pages import judge_markup

if TYPE_CHECKING:
    from tests.reference_impl.web.at_qpp import Town

FIND = "/connect/practice"
TYPES = ["Practice", "Alternative Payment Model (APM) Entity", "Registry"]


def test_manage_access_is_at_the_left_of_every_page(town: Town) -> None:
    """It leads to Manage Access, which offers Connect to an Organization (ORG-002, ORG-005, ORG-006)."""
    ann = town.signed_in("ann").visitor
    for address in ("/access", "/connect", FIND, "/about"):
        found = ann.open(address).page.xpath("//nav[@aria-label='Account']//a[normalize-space()='Manage Access']/@href")
        assert (["/access"] if address != "/about" else []) == found
    links = ann.open("/access").page.xpath("//main//a[normalize-space()='Connect to an Organization']/@href")
    assert ["/connect"] == links
    assert "no access to an organization yet" in ann.text


def test_three_types_of_organizations_are_offered(town: Town) -> None:
    """The way to a practice alone is described (ORG-007, DSC-042)."""
    ann = town.signed_in("ann").visitor
    assert TYPES == ann.open("/connect").page.xpath("//input[@type='radio']/@value")
    assert ann.submit("/connect", {}).error(labels.ORGANIZATION_TYPE)
    addresses = [ann.submit("/connect", {labels.ORGANIZATION_TYPE: each}).address for each in TYPES]
    assert [FIND, "/connect/apm-entity", "/connect/registry"] == addresses
    assert "not described here" in ann.text


@pytest.mark.parametrize("tin", [TIN, f"{TIN[:2]}-{TIN[2:]}"])
def test_a_practice_is_found_by_its_tin_and_confirmed_by_its_name(town: Town, tin: str) -> None:
    """With or without the hyphen; the TIN never stands in an address (ORG-011)."""
    ann = town.signed_in("ann").visitor
    ann.submit(FIND, {labels.PRACTICE_TIN: tin})
    assert f"{FIND}/{town.keys[MAPLE]}" == ann.address
    assert MAPLE in ann.text
    assert "96-0100001" in ann.text
    assert f"{FIND}/{town.keys[MAPLE]}/official" == ann.submit(ann.address, {}).address


@pytest.mark.parametrize(
    ("tin", "why"),
    [
        ("", "Enter the TIN"),
        ("96010000", "9 digits"),
        ("9601000010", "9 digits"),
        ("960-100001", "9 digits"),
        ("96010000x", "9 digits"),
        ("960100009", "No practice has this TIN"),
        (ACO_TIN, "ACO-MS"),
    ],
)
def test_a_tin_that_is_none_is_refused_for_its_reason(town: Town, tin: str, why: str) -> None:
    """Empty, malformed, unknown, or an ACO's (ORG-011, ACO-001)."""
    assert why in town.signed_in("ann").visitor.submit(FIND, {labels.PRACTICE_TIN: tin}).error(labels.PRACTICE_TIN)


def test_the_first_user_becomes_security_official_without_a_choice(town: Town) -> None:
    """By one clinician's NPI and PTAN, without approval (ORG-008, DSC-039)."""
    ann = town.signed_in("ann")
    assert not ann.visitor.open(ann.connecting("/role")).page.xpath("//input[@name='role']")
    assert "automatically be made its Security Official" in " ".join(ann.visitor.text.split())
    assert "/access" == ann.connect().address
    assert f"You are connected to {MAPLE} as its Security Official." == ann.status
    assert {"ann": "Security Official"} == town.roles()
    assert [f"You are a Security Official of {MAPLE}"] == town.letters("ann")


@pytest.mark.parametrize(
    ("npi", "ptan", "label", "why"),
    [
        ("", "ZZ0000001", labels.NPI, "Enter the clinician's NPI"),
        ("200000000", "ZZ0000001", labels.NPI, "10 digits"),
        ("2000000003", "ZZ0000001", labels.NPI, "check digit"),
        (OAKS_NPI, OAKS_PTAN, labels.NPI, "No clinician of this practice"),
        (GROUP_NPI, GROUP_PTAN, labels.NPI, "of a group"),
        (NPI, "", labels.PTAN, "Enter the clinician's PTAN"),
        (NPI, PTAN_2, labels.PTAN, "does not belong"),
        (NPI, OAKS_PTAN, labels.PTAN, "does not belong"),
        (NPI, GROUP_PTAN, labels.PTAN, "of a group"),
        (NPI_2, "ZZ0000001", labels.PTAN, "does not belong"),
    ],
)
def test_another_clinician_is_refused_for_the_reason(town: Town, npi: str, ptan: str, label: str, why: str) -> None:
    """Nothing is granted, and no request comes of it (ORG-009)."""
    ann = town.signed_in("ann")
    assert why in ann.connect({labels.NPI: npi, labels.PTAN: ptan}).error(label)
    assert ({}, []) == (town.roles(), town.states())


def test_a_ptan_is_compared_as_people_write_it(town: Town) -> None:
    """Small letters, spaces and hyphens make no difference."""
    ann = town.signed_in("ann")
    assert "/access" == ann.connect({labels.NPI: NPI, labels.PTAN: "zz-000 0001"}).address


@pytest.mark.parametrize("role", ["Staff User", "Security Official"])
def test_later_users_request_either_role(town: Town, role: str) -> None:
    """They wait for approval, and every Security Official is told (ORG-010, DSC-043, ROL-001)."""
    town.holds("ann", "Security Official")
    bob = town.signed_in("bob")
    assert bob.connecting("/role") == bob.visitor.open(bob.connecting("/official")).address
    assert bob.request("").error(labels.ROLE)
    assert "/access" == bob.request(role).address
    assert f"Your request for the role {role} at {MAPLE} awaits approval." == bob.status
    assert "Status: Pending approval" in bob.visitor.text
    assert [("bob", role, "pending")] == town.states()
    assert [f"Bob Person requests access to {MAPLE}"] == town.letters("ann")


def test_who_posts_as_a_first_user_too_late_has_made_a_request(town: Town) -> None:
    """There is no second automatic Security Official (ORG-008)."""
    ann, bob = town.signed_in("ann"), town.signed_in("bob")
    bob.visitor.open(bob.connecting("/official"))
    proof = bob.visitor.proof
    ann.connect()
    data = {"form-proof": proof, "npi": NPI, "ptan": "ZZ0000001"}
    bob.visitor.response = bob.visitor.client.post(bob.connecting("/official"), data=data, follow_redirects=True)
    assert "has a Security Official already" in bob.status
    assert {"ann": "Security Official"} == town.roles()
    assert [("bob", "Security Official", "pending")] == town.states()
    bob.visitor.client.post(bob.connecting("/official"), data=data)
    assert [("bob", "Security Official", "pending")] == town.states()


def test_a_request_is_made_once(town: Town) -> None:
    """Neither twice, nor for a role that one has."""
    town.holds("ann", "Security Official")
    bob = town.signed_in("bob")
    bob.request()
    assert "awaits approval" in bob.request("Security Official").error(labels.ROLE)
    carl = town.holds("carl", "Staff User")
    assert "already" in carl.request("Staff User").error(labels.ROLE)


def test_a_request_is_withdrawn(town: Town) -> None:
    """It is not shown any more, the person is told, and may ask again (ORG-010)."""
    town.holds("ann", "Security Official")
    bob = town.signed_in("bob")
    bob.request()
    bob.press(f"Withdraw Request for {MAPLE}", "/access")
    assert f"Your request for access to {MAPLE} is withdrawn." == bob.status
    assert "Your Requests" not in bob.visitor.text
    assert [f"Your request for access to {MAPLE} is withdrawn"] == town.letters("bob")
    assert "/access" == bob.request().address
    assert ["withdrawn", "pending"] == [state for _, _, state in town.states()]


def test_nobody_withdraws_anothers_request(town: Town) -> None:
    """Its number does not help."""
    town.holds("ann", "Security Official")
    town.signed_in("bob").request()
    assert (200, "This request has been decided already.") == town.signed_in("eve").ask("/access", subject="1")
    assert [("bob", "Staff User", "pending")] == town.states()


def test_there_is_no_takeover_of_a_place_left_empty(town: Town) -> None:
    """Whoever comes then is sent to the Help Desk; a request waits (DSC-041, HLP-001)."""
    ann, bob = town.signed_in("ann"), town.signed_in("bob")
    ann.connect()
    ann.visitor.open(ann.at("leave"))
    assert "last Security Official" in ann.status
    ann.press("Leave Organization", ann.at("leave"))
    assert f"You have left {MAPLE}." == ann.status
    assert bob.connecting("/role") == bob.visitor.open(bob.connecting("/official")).address
    assert "no Security Official at present" in bob.status
    for words in ("QPP Help Desk", "1-866-288-8292", "711"):
        assert words in bob.status
    bob.connect()
    assert ({}, [("bob", "Security Official", "pending")]) == (town.roles(), town.states())


def test_a_person_is_connected_to_several_practices(town: Town) -> None:
    """Each with its own role (ORG-012)."""
    town.holds("ann", "Security Official", OTHER_TIN)
    bob = town.signed_in("bob")
    bob.connect()
    bob.request("Staff User", OAK)
    assert {"bob": "Security Official"} == town.roles()
    assert [("bob", "Staff User", "pending")] == town.states(OTHER_TIN)


def test_the_pages_are_marked_up_for_everybody(town: Town) -> None:
    """Every page on the way is accessible, refused ones too."""
    ann = town.signed_in("ann")
    visitor = ann.visitor
    for address in ("/access", "/connect", FIND, "/connect/registry", ann.connecting(""), ann.connecting("/official")):
        judge_markup(visitor.open(address))
    judge_markup(visitor.submit("/connect", {}))
    judge_markup(visitor.submit(FIND, {}))
    judge_markup(ann.connect({}))
    ann.connect(CLINICIAN)
    bob = town.signed_in("bob")
    judge_markup(bob.visitor.open(bob.connecting("/role")))
    judge_markup(bob.request(""))
    bob.request()
    judge_markup(bob.visitor.open("/access"))
    for page in ("data", "users", "leave"):
        judge_markup(ann.visitor.open(ann.at(page)))
    judge_markup(bob.visitor.open("/help-desk"))
    judge_markup(bob.visitor.open(bob.at("data")))
