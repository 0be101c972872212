"""Manual proofing on the pages: into it, through it, out of it, and who may log in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from reference_impl.domain import labels
from tests.reference_impl.conftest import SSN
from tests.reference_impl.web.test_pages import judge_markup

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.reference_impl.conftest import Deployment, Forms
    from tests.reference_impl.visitor import Visitor

AT = "/register/manual-proofing"
ROBOT = {labels.NOT_A_ROBOT: "yes"}
HOME = "1 Main Street, Baltimore, MD 21201"
DOCUMENTS = [
    {"kind": "personal bill", "whose": "Ann Testperson", "address": HOME},
    {"kind": "payroll stub", "whose": "Ann Testperson", "address": HOME},
    {"kind": "U.S. passport", "whose": "Ann Testperson", "expires": "2036-11-02"},
]
ENDED = [("reject", "rejected"), ("", "closed")]


def without_ssn(forms: Forms) -> dict[str, str]:
    """Give Ann's Step 1 for manual proofing."""
    return forms.profile | {labels.SSN: ""}


def press(visitor: Visitor, action: str, entries: dict[str, str]) -> Visitor:
    """Press a button of Step 1 that belongs to manual proofing."""
    proof = visitor.open("/register").proof
    fields = {labels.field_name(label): text for label, text in entries.items()}
    data = {"form-proof": proof, "action": action, **fields}
    visitor.response = visitor.client.post(AT, data=data, follow_redirects=True)
    return visitor


def submit(visitor: Visitor, forms: Forms) -> Visitor:
    """Come to the Confirmation of the manual path."""
    press(visitor, "submit", without_ssn(forms))
    return visitor.submit("/register/account", forms.account | ROBOT)


def log_in(visitor: Visitor, forms: Forms, **changed: str) -> Visitor:
    """Log in to HARP or QPP with Ann's credentials, or changed ones."""
    password = changed.get("password", forms.account[labels.PASSWORD])
    entries = {labels.USER_ID: changed.get("user_id", "green.heron"), labels.PASSWORD: password}
    return visitor.submit("/login", entries | {labels.TERMS: "yes", labels.TRUTH: "yes"})


def test_initiating_keeps_what_was_typed_and_shows_the_guidance(ann: Visitor, forms: Forms) -> None:
    """MAN-008: in Step 1, where the SSN is no longer required and never shown again."""
    press(ann, "initiate", forms.profile | {labels.CITY: ""})
    judge_markup(ann)
    assert ("/register", "Ann", "") == (ann.address, ann.value(labels.FIRST_NAME), ann.value(labels.SSN))
    assert ann.page.xpath("//section[@id='manual-proofing']//li[contains(., 'payroll') or contains(., 'Payroll')]")
    assert not ann.page.xpath("//input[@id='social-security-number']/@required")
    assert not ann.alert


def test_the_link_of_step_2_initiates_too(ann: Visitor, forms: Forms) -> None:
    """CHQ-009: back in Step 1, which holds what was typed."""
    ann.submit("/register", forms.profile)
    (link,) = ann.page.xpath("//main//a[text()='Initiate Manual Proofing']/@href")
    ann.open(link)
    assert (True, "Ann") == (bool(ann.page.xpath("//*[@id='manual-proofing']")), ann.value(labels.FIRST_NAME))


def test_cancel_loses_nothing(ann: Visitor, forms: Forms) -> None:
    """MAN-010: the remote path is as it was; only the SSN is typed again."""
    press(ann, "initiate", forms.profile)
    press(ann, "cancel", forms.profile)
    assert not ann.page.xpath("//section[@id='manual-proofing']")
    kept = {label: ann.value(label) for label in (labels.LAST_NAME, labels.EMAIL, labels.LINE_1, labels.ZIP_CODE)}
    assert {label: forms.profile[label] for label in kept} == kept
    assert ann.page.xpath("//input[@id='social-security-number']/@required")
    assert ann.page.xpath("//input[@id='i-agree-to-the-terms-conditions']/@checked")


@pytest.mark.parametrize("label", [labels.CITY, labels.EMAIL, labels.IN_UNITED_STATES, labels.TERMS])
def test_submitting_needs_everything_but_the_ssn(ann: Visitor, forms: Forms, label: str) -> None:
    """MAN-011, DSC-018: a refusal shows at the field, with the guidance still there."""
    press(ann, "submit", without_ssn(forms) | {label: ""})
    judge_markup(ann)
    assert ("Profile Information", True) == (ann.step, bool(ann.error(label)))
    assert "Account Information" == press(ann, "submit", without_ssn(forms)).step


def test_a_territory_needs_no_ssn_but_a_territorys_state(ann: Visitor, forms: Forms) -> None:
    """MAN-005, DSC-019."""
    territory = without_ssn(forms) | {labels.IN_UNITED_STATES: "No"}
    assert press(ann, "submit", territory).error(labels.STATE)
    assert "Account Information" == press(ann, "submit", territory | {labels.STATE: "PR"}).step


def test_next_is_the_remote_path_again(ann: Visitor, forms: Forms) -> None:
    """Whoever has initiated manual proofing in another tab and goes on with Next is asked for the SSN."""
    press(ann, "initiate", forms.profile)
    assert ann.submit("/register", without_ssn(forms)).error(labels.SSN)


def test_account_information_needs_the_robot_check(ann: Visitor, forms: Forms, deployment: Deployment) -> None:
    """CAP-004: with it the Confirmation follows, and Experian has been asked nothing (MAN-020)."""
    press(ann, "submit", without_ssn(forms))
    judge_markup(ann)
    assert ann.submit("/register/account", forms.account).error(labels.NOT_A_ROBOT)
    assert not ann.page.xpath("//input[@id='i-m-not-a-robot']/@checked")
    judge_markup(ann.submit("/register/account", forms.account | ROBOT))
    assert ("Confirmation", [], []) == (ann.step, deployment.experian.asked, deployment.outbox)


def test_back_returns_to_the_guidance(ann: Visitor, forms: Forms) -> None:
    """DSC-071: Step 1 of the manual path, with what was typed."""
    press(ann, "submit", without_ssn(forms))
    ann.submit("/register/account", forms.account, "back")
    assert (True, "Ann") == (bool(ann.page.xpath("//*[@id='manual-proofing']")), ann.value(labels.FIRST_NAME))


def test_an_ssn_given_all_the_same_is_kept_nowhere(ann: Visitor, forms: Forms, deployment: Deployment) -> None:
    """PRV-002: not in the database, not on the Confirmation."""
    press(ann, "submit", forms.profile)
    ann.submit("/register/account", forms.account | ROBOT)
    with deployment.reference.storage.transaction() as connection:
        dump = "\n".join(connection.iterdump())
    assert "green.heron" in dump
    for text in (dump, ann.text):
        assert SSN not in text
        assert SSN.replace("-", "") not in text


@pytest.mark.parametrize("site", ["harp", "qpp"])
def test_a_pending_account_is_told_why_it_is_refused(ann: Visitor, qpp: Visitor, forms: Forms, site: str) -> None:
    """MAN-021, MAN-028, DSC-051: right credentials are not called wrong."""
    submit(ann, forms)
    visitor = log_in({"harp": ann, "qpp": qpp}[site], forms)
    assert "Your manual proofing is not complete yet" in visitor.alert
    assert visitor.page.xpath("//input[@type='password']")


@pytest.mark.parametrize("site", ["harp", "qpp"])
def test_wrong_credentials_tell_nothing(ann: Visitor, qpp: Visitor, forms: Forms, site: str) -> None:
    """Neither which was wrong nor whether the account exists, whatever it waits for."""
    submit(ann, forms)
    visitor = {"harp": ann, "qpp": qpp}[site]
    wrong_password = log_in(visitor, forms, password="Another horse 7 battery!").alert
    no_account = log_in(visitor, forms, user_id="blue.heron").alert
    assert "Check your User ID and password" in wrong_password
    assert wrong_password == no_account


def test_an_approved_account_passes(
    ann: Visitor, qpp: Visitor, forms: Forms, call: Callable[..., tuple[int, Any]]
) -> None:
    """MAN-027: HARP takes its credentials, QPP says what is to be done at HARP first."""
    submit(ann, forms)
    call("POST", "/documents", json={"user_id": "green.heron", "documents": DOCUMENTS})
    call("POST", "/decisions", json={"user_id": "green.heron", "decision": "approve"})
    assert "Set Up Two-Factor Authentication" in log_in(ann, forms).text
    assert "must set up two-factor authentication in HARP" in log_in(qpp, forms).alert


def test_who_was_proofed_remotely_passes(ann: Visitor, forms: Forms) -> None:
    """Their identity is verified already."""
    forms.register(ann)
    assert "Set Up Two-Factor Authentication" in log_in(ann, forms, user_id="GREEN.Heron").text


@pytest.mark.parametrize(("decision", "why"), ENDED)
def test_an_ended_request_is_told_and_can_be_begun_again(
    ann: Visitor, forms: Forms, call: Callable[..., tuple[int, Any]], decision: str, why: str
) -> None:
    """MAN-030, DSC-022: with the same e-mail address and User ID; the old one does not come back."""
    submit(ann, forms)
    if decision:
        call("POST", "/decisions", json={"user_id": "green.heron", "decision": decision})
    else:
        call("POST", "/clock", json={"advance_seconds": 31 * 24 * 3600})
    assert f"Your request for manual proofing was {why}" in log_in(ann, forms).alert
    assert "Confirmation" == submit(ann, forms).step
    assert "not complete yet" in log_in(ann, forms).alert
