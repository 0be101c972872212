"""Going on with Experian's reference number, after a call (EXR-001 to EXR-008)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import requests

from reference_impl.domain import labels
from tests.reference_impl.conftest import Deploy, Deployment, Forms
from tests.reference_impl.experian_stub import Reply, archive, verified
from tests.reference_impl.visitor import Visitor

if TYPE_CHECKING:
    from reference_impl.app import Settings

DIALOG = "/register/reference-number"
ENTRY = {labels.REFERENCE_NUMBER: "REF-7", labels.EMAIL: "ann@example.com"}
TRIES = 3


@pytest.fixture
def bob(deployment: Deployment, forms: Forms) -> Visitor:
    """A visitor in another browser than the one in which Ann was given REF-7."""
    deployment.experian.will_decide("RF2", "REF-7")
    forms.to_questions(deployment.visitor())
    return deployment.visitor()


def enter(visitor: Visitor, **changed: str) -> Visitor:
    """Submit the dialog, with a number or an e-mail address of one's own."""
    return visitor.submit(DIALOG, ENTRY | {labels.REFERENCE_NUMBER: changed.get("number", "REF-7")} | _email(changed))


def _email(changed: dict[str, str]) -> dict[str, str]:
    return {labels.EMAIL: changed["email"]} if "email" in changed else {}


def test_a_verified_person_registers_without_questions(deployment: Deployment, bob: Visitor, forms: Forms) -> None:
    """From the dialog to Profile Information, Account Information and Confirmation (EXR-001, DSC-072)."""
    enter(bob)
    assert ("Profile Information", "ann@example.com") == (bob.step, bob.value(labels.EMAIL))
    deployment.experian.will_decide("ACC")
    bob.submit("/register", forms.profile)
    assert bob.step == "Account Information"
    bob.submit("/register/account", forms.account)
    assert (bob.step, len(deployment.outbox)) == ("Confirmation", 1)


@pytest.mark.parametrize("label", [labels.REFERENCE_NUMBER, labels.EMAIL])
def test_both_entries_are_needed(bob: Visitor, label: str) -> None:
    """A missing one is named at its field (EXR-002)."""
    bob.submit(DIALOG, ENTRY | {label: ""})
    assert bob.error(label)


@pytest.mark.parametrize("changed", [{"number": "REF-8"}, {"email": "bob@example.com"}])
def test_a_pair_that_does_not_belong_together_is_refused_at_both(bob: Visitor, changed: dict[str, str]) -> None:
    """The same words for both tell nobody which numbers there are (EXR-003)."""
    enter(bob, **changed)
    assert bob.error(labels.REFERENCE_NUMBER) == bob.error(labels.EMAIL) != ""


def test_the_address_is_compared_without_its_case(bob: Visitor) -> None:
    """DSC-052, as everywhere."""
    assert enter(bob, email="ANN@Example.com").step == "Profile Information"


@pytest.mark.parametrize("code", ["HX200002", "HX200003", "HX200004"])
def test_who_is_not_verified_is_told_to_call(deployment: Deployment, bob: Visitor, code: str) -> None:
    """Not called yet, unknown to the archive, expired: no proof (EXR-003)."""
    deployment.experian.archived = archive(code)
    enter(bob)
    assert "has not verified you" in bob.error(labels.REFERENCE_NUMBER)


def test_who_called_in_vain_is_referred_to_manual_proofing(deployment: Deployment, bob: Visitor) -> None:
    """ERR-004."""
    deployment.experian.archived = archive(finalDecisionCode="RF2")
    enter(bob)
    assert "manual proofing" in bob.error(labels.REFERENCE_NUMBER)
    assert bob.page.xpath("//a[@href='/register/manual-proofing']")


OUTAGES: list[Reply] = [
    requests.ReadTimeout("slow"),
    (500, ""),
    (200, ""),
    archive(),
    archive(finalDecisionCode="ACC"),
    archive(finalDecisionCode="RF9"),
]


@pytest.mark.parametrize("outage", OUTAGES, ids=repr)
def test_an_outage_of_the_archive_proves_nothing_and_loses_nothing(
    deployment: Deployment, bob: Visitor, outage: Reply
) -> None:
    """The entries are kept, and the next try may succeed (EXR-003)."""
    deployment.experian.archived = outage
    enter(bob)
    assert ("REF-7", True) == (bob.value(labels.REFERENCE_NUMBER), "not available right now" in bob.alert)
    deployment.experian.archived = verified()
    assert enter(bob).step == "Profile Information"


@pytest.mark.parametrize(
    ("label", "typed"),
    [(labels.FIRST_NAME, "Anna"), (labels.LAST_NAME, "Testpersons"), (labels.EMAIL, "bob@example.com")],
)
def test_another_name_or_address_is_refused_at_its_field(
    deployment: Deployment, bob: Visitor, forms: Forms, label: str, typed: str
) -> None:
    """Before Experian is asked about anybody (EXR-007)."""
    enter(bob)
    asked = len(deployment.experian.asked)
    changed = {label: typed} | ({labels.CONFIRM_EMAIL: typed} if label == labels.EMAIL else {})
    bob.submit("/register", forms.profile | changed)
    assert bob.error(label)
    assert asked == len(deployment.experian.asked)


def test_an_ssn_that_experian_does_not_accept_is_refused(deployment: Deployment, bob: Visitor, forms: Forms) -> None:
    """Whoever is asked questions, or refused, is not the person it verified; no questions are shown (EXR-007)."""
    enter(bob)
    deployment.experian.will_ask()
    bob.submit("/register", forms.profile)
    assert bob.error(labels.SSN)
    assert "Which bank" not in bob.text
    deployment.experian.will_decide("RF2")
    assert bob.submit("/register", forms.profile).error(labels.SSN)


def test_nobody_tries_one_ssn_after_another(deployment: Deployment, bob: Visitor, forms: Forms) -> None:
    """After three that Experian did not verify the number is spent, in every browser."""
    enter(bob)
    for _ in range(TRIES):
        bob.submit("/register", forms.profile)
    deployment.experian.will_decide("ACC")
    bob.submit("/register", forms.profile)
    assert "can't be used any more" in bob.error(labels.SSN)
    assert "can't be used any more" in enter(deployment.visitor()).error(labels.REFERENCE_NUMBER)


def test_an_outage_at_step_1_is_no_wrong_ssn(deployment: Deployment, bob: Visitor, forms: Forms) -> None:
    """What was typed is kept, the SSN apart, and the next try may succeed."""
    enter(bob)
    for _ in range(TRIES + 1):
        deployment.experian.will_reply(503, "")
        bob.submit("/register", forms.profile)
    assert "not available right now" in bob.alert
    assert ("Ann", "") == (bob.value(labels.FIRST_NAME), bob.value(labels.SSN))
    deployment.experian.will_decide("ACC")
    assert bob.submit("/register", forms.profile).step == "Account Information"


def test_a_number_opens_one_account(deployment: Deployment, bob: Visitor, forms: Forms) -> None:
    """Once an account is opened with its address the number is used (ELG-003)."""
    enter(bob)
    deployment.experian.will_decide("ACC")
    bob.submit("/register", forms.profile)
    bob.submit("/register/account", forms.account)
    assert "can't be used any more" in enter(bob).error(labels.REFERENCE_NUMBER)


def test_two_browsers_open_one_account(deployment: Deployment, bob: Visitor, forms: Forms) -> None:
    """Whoever is second at the end is told so, though both numbers were accepted (ELG-003)."""
    visitors = [bob, deployment.visitor()]
    for visitor in visitors:
        enter(visitor)
        deployment.experian.will_decide("ACC")
        visitor.submit("/register", forms.profile)
    for number, visitor in enumerate(visitors):
        visitor.submit("/register/account", forms.account | {labels.USER_ID: f"green.heron.{number}"})
    assert ["Confirmation", "Profile Information"] == [visitor.step for visitor in visitors]


def test_who_retries_remote_proofing_is_asked_questions_again(bob: Visitor, forms: Forms) -> None:
    """Retry leaves the reference number out of account."""
    enter(bob)
    bob.submit("/register/retry", {labels.EMAIL: "ann@example.com"})
    assert forms.to_questions(bob).step == "Remote Proofing"


def test_cancel_leads_back_without_a_change(bob: Visitor) -> None:
    """EXR-006."""
    (cancel,) = bob.open(DIALOG).page.xpath("//a[text()='Cancel']/@href")
    assert "is accepted" not in bob.open(cancel).text


def test_nothing_of_the_ssn_is_kept(deploy: Deploy, on_disk: Settings, forms: Forms) -> None:
    """Neither of one that was refused nor of the one that was accepted (PRV-002)."""
    deployment = deploy(on_disk)
    deployment.experian.will_decide("RF2", "REF-7")
    visitor = forms.to_questions(deployment.visitor())
    enter(visitor)
    visitor.submit("/register", forms.profile | {labels.SSN: "900-12-3499"})
    deployment.experian.will_decide("ACC")
    visitor.submit("/register", forms.profile)
    assert visitor.submit("/register/account", forms.account).step == "Confirmation"
    kept = Path(on_disk.database).read_bytes().decode("latin-1")
    assert [] == [ssn for ssn in ("900-12-34", "9001234") if ssn in kept + json.dumps(deployment.outbox)]
