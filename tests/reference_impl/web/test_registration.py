"""The remote registration, Steps 1 to 4, as a person without scripts goes through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reference_impl.domain import labels

if TYPE_CHECKING:
    from tests.reference_impl.conftest import Deployment, Forms
    from tests.reference_impl.visitor import Visitor


def test_a_person_registers(ann: Visitor, forms: Forms) -> None:
    """Steps 1 to 3 lead to the confirmation (CNF-001, CNF-002)."""
    forms.register(ann)
    assert (ann.step, ann.address) == ("Confirmation", "/register/confirmation")
    assert "Your HARP account has been created!" in ann.text
    assert ann.page.xpath("//a[@href='/login' and normalize-space()='Login to Complete Setup']")


def test_the_confirmation_is_mailed(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """One e-mail with the User ID goes to the registered address (CNF-003)."""
    forms.register(ann)
    assert ["ann@example.com"] == [message["to"] for message in deployment.outbox]
    assert "green.heron" in deployment.outbox[0]["body"]


@pytest.mark.parametrize(
    "label",
    [
        labels.FIRST_NAME, labels.LAST_NAME, labels.BIRTH_DATE, labels.EMAIL, labels.CONFIRM_EMAIL, labels.LINE_1,
        labels.IN_UNITED_STATES, labels.CITY, labels.STATE, labels.ZIP_CODE, labels.SSN, labels.TERMS,
    ],
)  # fmt: skip
def test_a_required_profile_field_left_empty_is_refused_there(ann: Visitor, forms: Forms, label: str) -> None:
    """Each field with an asterisk blocks Step 1 and shows its error (PRF-001, TNC-002)."""
    ann.submit("/register", forms.profile | {label: ""})
    assert ann.step == "Profile Information"
    assert ann.error(label)


def test_optional_profile_fields_may_be_empty(ann: Visitor, forms: Forms) -> None:
    """A blank phone, initial, second line and extension are accepted (PRF-012, PRF-016, PRF-019, PRF-023)."""
    ann.submit("/register", forms.profile | {labels.PHONE: ""})
    assert ann.step == "Account Information"


def test_a_refused_profile_keeps_what_was_typed_but_the_ssn(ann: Visitor, forms: Forms) -> None:
    """Entered data survives the refusal; the SSN is not sent back (PRV-002)."""
    ann.submit("/register", forms.profile | {labels.CITY: ""})
    assert ("Ann", "") == (ann.value(labels.FIRST_NAME), ann.value(labels.SSN))


@pytest.mark.parametrize("label", labels.ACCOUNT)
def test_a_required_account_field_left_empty_is_refused_there(ann: Visitor, forms: Forms, label: str) -> None:
    """Each field of Step 2 is required (UID-001, CHQ-003)."""
    ann.submit("/register", forms.profile)
    ann.submit("/register/account", forms.account | {label: ""})
    assert ann.step == "Account Information"
    assert ann.error(label)


def test_back_from_step_2_keeps_both_steps_but_passwords(ann: Visitor, forms: Forms) -> None:
    """What was typed in Steps 1 and 2 survives Back (CHQ-008, DSC-071)."""
    ann.submit("/register", forms.profile)
    ann.submit("/register/account", forms.account, action="back")
    assert ("Profile Information", "Ann") == (ann.step, ann.value(labels.FIRST_NAME))
    ann.submit("/register", forms.profile)
    assert ("green.heron", "") == (ann.value(labels.USER_ID), ann.value(labels.PASSWORD))


def test_the_questions_are_shown_as_experian_asked_them(ann: Visitor, forms: Forms) -> None:
    """Step 3 shows each question with its choices, none chosen (RIP-004, RIP-013)."""
    forms.to_questions(ann)
    assert ann.step == "Remote Proofing"
    assert [5, 5, 5] == [len(group.xpath(".//input[@type='radio']")) for group in ann.page.xpath("//fieldset")]
    assert [] == ann.page.xpath("//input[@checked]")


def test_an_unanswered_question_is_refused_there(ann: Visitor, forms: Forms) -> None:
    """Every question must be answered (RIP-007)."""
    question, *_ = forms.answers
    forms.to_questions(ann).submit("/register/proofing", forms.answers | {question: ""})
    assert ann.step == "Remote Proofing"
    assert ann.error(question)
    assert ["true"] == ann.page.xpath("//fieldset/@aria-invalid")


def test_the_robot_check_is_enforced(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """Without I'm not a robot nothing goes to Experian (CAP-001)."""
    forms.to_questions(ann).submit("/register/proofing", forms.answers | {labels.NOT_A_ROBOT: ""})
    assert ann.error(labels.NOT_A_ROBOT)
    assert 1 == len(deployment.experian.asked)


def test_back_from_the_questions_leads_to_step_1(ann: Visitor, forms: Forms) -> None:
    """Back from Step 3 returns to Profile Information with the data (ERR-006, DSC-071)."""
    forms.to_questions(ann).submit("/register/proofing", {}, action="back")
    assert ("Profile Information", "Ann") == (ann.step, ann.value(labels.FIRST_NAME))


@pytest.mark.parametrize("address", ["/register/account", "/register/proofing", "/register/confirmation"])
def test_no_step_can_be_skipped(ann: Visitor, address: str) -> None:
    """A page ahead leads back to Step 1 and says why."""
    ann.open(address)
    assert ("/register", "Profile Information") == (ann.address, ann.step)
    assert "start with your profile information" in ann.text


def test_a_user_id_in_use_is_refused_in_any_case(deployment: Deployment, forms: Forms) -> None:
    """User IDs are unique without regard to case, and the message tells nothing else (DSC-052)."""
    forms.register(deployment.visitor())
    other = deployment.visitor()
    other.submit("/register", forms.profile | dict.fromkeys((labels.EMAIL, labels.CONFIRM_EMAIL), "b@example.com"))
    other.submit("/register/account", forms.account | {labels.USER_ID: "GREEN.Heron"})
    assert "This User ID can't be used. Choose another one." == other.error(labels.USER_ID)


def test_an_email_in_use_is_refused_in_any_case(deployment: Deployment, forms: Forms) -> None:
    """E-mail addresses are unique without regard to case (DSC-052)."""
    forms.register(deployment.visitor())
    other = deployment.visitor()
    other.submit("/register", forms.profile | dict.fromkeys((labels.EMAIL, labels.CONFIRM_EMAIL), "ANN@example.com"))
    assert other.error(labels.EMAIL)


def test_a_user_id_taken_meanwhile_leads_back_with_the_reason(deployment: Deployment, forms: Forms) -> None:
    """Of two people who chose a User ID at once, the second is told and loses nothing typed (DSC-052)."""
    first, second = deployment.visitor(), deployment.visitor()
    forms.to_questions(first)
    second.submit("/register", forms.profile | dict.fromkeys((labels.EMAIL, labels.CONFIRM_EMAIL), "b@example.com"))
    second.submit("/register/account", forms.account)
    first.submit("/register/proofing", forms.answers)
    second.submit("/register/proofing", forms.answers)
    assert ("Profile Information", "Ann") == (second.step, second.value(labels.FIRST_NAME))
    assert "This User ID can't be used" in second.alert
