"""What a person sees when proofing fails, or when Experian does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import requests

from reference_impl.domain import labels
from reference_impl.domain.labels import field_name

if TYPE_CHECKING:
    from tests.reference_impl.conftest import Deployment, Forms
    from tests.reference_impl.visitor import Visitor

PHONE = "1-866-578-5409"


def fail(deployment: Deployment, visitor: Visitor, forms: Forms, code: str, number: str = "REF-1") -> None:
    """Go through Steps 1 to 3 and be refused with this code."""
    deployment.experian.will_ask()
    deployment.experian.will_decide(code, number)
    forms.register(visitor)


@pytest.mark.parametrize("code", ["RF1", "RF2", "RF3"])
def test_a_failure_prompts_to_contact_experian_with_the_number(
    deployment: Deployment, ann: Visitor, forms: Forms, code: str
) -> None:
    """The alert gives phone and Review Reference Number (ERR-001, ERR-007, DSC-025)."""
    fail(deployment, ann, forms, code, "REF-77")
    assert ("Remote Proofing", "/register/proofing") == (ann.step, ann.address)
    assert PHONE in ann.alert
    assert "Review Reference Number: REF-77" in ann.alert


def test_a_hard_failure_never_prompts_to_call(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """RF4 gives the number and names manual proofing, but no phone (ERR-004)."""
    fail(deployment, ann, forms, "RF4", "REF-77")
    assert "578-5409" not in ann.text
    assert "contact Experian" not in ann.text
    assert "REF-77" in ann.alert
    assert ann.page.xpath("//a[@href='/register/manual-proofing']")


@pytest.mark.parametrize(("code", "advised"), [("RF1", True), ("RF2", True), ("RF3", False), ("RF4", False)])
def test_one_more_attempt_is_advised_where_it_may_help(
    deployment: Deployment, ann: Visitor, forms: Forms, code: str, *, advised: bool
) -> None:
    """After a first failure Back is advised (ERR-002), except for use limit and hard failure."""
    fail(deployment, ann, forms, code)
    assert advised == ("one more time" in ann.alert)


def test_a_decision_may_come_without_questions(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """A person whom Experian does not find is told so after Step 2 (RIP-012)."""
    deployment.experian.will_decide("RF1", "REF-5")
    forms.to_questions(ann)
    assert "REF-5" in ann.alert


def test_back_from_the_failure_leads_to_step_1(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """The process can start again with the data that was typed (ERR-005, ERR-006)."""
    fail(deployment, ann, forms, "RF2")
    ann.submit("/register/proofing", {}, action="back")
    assert ("Profile Information", "Ann", "") == (ann.step, ann.value(labels.FIRST_NAME), ann.value(labels.SSN))


def test_the_second_attempt_may_succeed(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """One more attempt is a whole one (ERR-002)."""
    fail(deployment, ann, forms, "RF2")
    forms.register(ann)
    assert ann.step == "Confirmation"


def test_the_second_failure_no_longer_advises_to_retry(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """After two failures what remains is the phone with the newest number (ERR-003)."""
    fail(deployment, ann, forms, "RF2", "REF-1")
    fail(deployment, ann, forms, "RF2", "REF-2")
    assert "one more time" not in ann.alert
    assert PHONE in ann.alert
    assert "REF-2" in ann.alert


def test_a_third_attempt_is_refused_without_asking_experian(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """Attempts are counted by e-mail address, in any case and in any browser (DSC-024)."""
    fail(deployment, ann, forms, "RF2")
    fail(deployment, ann, forms, "RF2")
    asked = len(deployment.experian.asked)
    other = deployment.visitor()
    shouted = dict.fromkeys((labels.EMAIL, labels.CONFIRM_EMAIL), "ANN@example.com")
    other.submit("/register", forms.profile | shouted)
    other.submit("/register/account", forms.account)
    assert PHONE in other.alert
    assert "REF-1" not in other.text
    assert asked == len(deployment.experian.asked)


def test_the_refused_third_attempt_still_shows_the_number_in_its_browser(
    deployment: Deployment, ann: Visitor, forms: Forms
) -> None:
    """Who failed here sees the newest number again (DSC-025)."""
    fail(deployment, ann, forms, "RF2", "REF-1")
    fail(deployment, ann, forms, "RF2", "REF-2")
    forms.to_questions(ann)
    assert "Review Reference Number: REF-2" in ann.alert


def test_questions_kept_open_in_several_browsers_are_no_extra_attempts(deployment: Deployment, forms: Forms) -> None:
    """Whoever answers after the limit was reached elsewhere is refused without a judgement (DSC-024)."""
    visitors = [deployment.visitor() for _ in range(3)]
    for visitor in visitors:
        forms.to_questions(visitor)
    for visitor in visitors:
        deployment.experian.will_decide("RF2")
        visitor.submit("/register/proofing", forms.answers)
    assert 5 == len(deployment.experian.asked)
    assert PHONE in visitors[2].alert


OUTAGES = [
    requests.ConnectTimeout("slow"),
    requests.ReadTimeout("slow"),
    requests.ConnectionError("gone"),
    (500, ""),
    (503, "down"),
    (200, ""),
    (200, "<html>"),
    (200, "[]"),
    (200, '{"ridpResponse": {"responseMetadata": {}}}'),
    (200, '{"ridpResponse": {"finalDecisionCode": "RF9", "hubReferenceNumber": "R"}}'),
    (200, '{"ridpResponse": {"finalDecisionCode": "RF1"}}'),
]


def go_wrong(deployment: Deployment, outage: Exception | tuple[int, str]) -> None:
    """Let Experian's next reply be no reply."""
    if isinstance(outage, Exception):
        deployment.experian.will_fail(outage)
    else:
        deployment.experian.will_reply(*outage)


@pytest.mark.parametrize("outage", OUTAGES, ids=repr)
def test_an_outage_before_the_questions_loses_nothing(
    deployment: Deployment, ann: Visitor, forms: Forms, outage: Exception | tuple[int, str]
) -> None:
    """The person is told to try again, and needs to type nothing for it."""
    go_wrong(deployment, outage)
    forms.to_questions(ann)
    assert "not available right now" in ann.alert
    ann.submit("/register/proofing", {})
    assert "1. Which bank services your mortgage? *" in ann.text


@pytest.mark.parametrize("outage", OUTAGES, ids=repr)
def test_an_outage_after_the_questions_keeps_the_answers(
    deployment: Deployment, ann: Visitor, forms: Forms, outage: Exception | tuple[int, str]
) -> None:
    """The answers are still chosen, and the next try may succeed."""
    deployment.experian.will_ask()
    go_wrong(deployment, outage)
    forms.register(ann)
    assert "not available right now" in ann.alert
    assert ["2", "2", "2"] == ann.page.xpath("//input[@type='radio' and @checked]/@value")
    ann.submit("/register/proofing", forms.answers)
    assert ann.step == "Confirmation"


def test_answers_that_come_too_late_burn_no_attempt(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """Experian judged nothing; Back leads to Step 1, and both attempts are left (DSC-024)."""
    late = {"ridpResponse": {"finalDecisionCode": "RF2", "responseMetadata": {"responseCode": "HX200001"}}}
    for _ in range(2):
        deployment.experian.will_ask()
        deployment.experian.will_reply(200, json.dumps(late))
        forms.register(ann)
        assert ("Remote Proofing", True) == (ann.step, "run out" in ann.alert)
        ann.submit("/register/proofing", {}, action="back")
    assert ("Profile Information", "Ann") == (ann.step, ann.value(labels.FIRST_NAME))
    assert forms.register(ann).step == "Confirmation"


def test_the_same_answers_sent_twice_are_judged_once(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """The second sending is led to where the first one went (ERR-002)."""
    deployment.experian.will_ask()
    deployment.experian.will_decide("RF2")
    data = {field_name(label): text for label, text in forms.answers.items()} | {
        "form-proof": forms.to_questions(ann).proof
    }
    for _ in range(2):
        answer = ann.client.post("/register/proofing", data=data, follow_redirects=True)
        assert "could not be verified" in answer.get_data(as_text=True)
    assert 2 == len(deployment.experian.asked)
    assert 1 == deployment.reference.storage.failed_proofings("ann@example.com")


def test_a_second_tab_knows_only_the_newest_questions(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """Answers to questions that another tab has left behind are not sent to Experian (ERR-006)."""
    data = {field_name(label): text for label, text in forms.answers.items()} | {
        "form-proof": forms.to_questions(ann).proof
    }
    ann.submit("/register/proofing", {}, action="back")
    asked = len(deployment.experian.asked)
    answer = ann.client.post("/register/proofing", data=data, follow_redirects=True)
    assert "Profile Information" in answer.get_data(as_text=True)
    assert asked == len(deployment.experian.asked)


def test_outages_burn_no_attempt(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """Only Experian's decisions count (DSC-024)."""
    for _ in range(3):
        deployment.experian.will_reply(503, "")
        forms.to_questions(ann)
    forms.register(ann)
    assert ann.step == "Confirmation"


def test_an_expired_token_is_renewed_once(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """On 401 a new token is fetched and the person notices nothing."""
    deployment.experian.will_reply(401, "")
    forms.register(ann)
    assert ("Confirmation", 2) == (ann.step, deployment.experian.tokens)


def test_retry_returns_to_step_1_within_the_limit(deployment: Deployment, forms: Forms) -> None:
    """Retry Remote Proofing resumes a failed registration, in any browser (PRF-008, DSC-024)."""
    fail(deployment, deployment.visitor(), forms, "RF2")
    other = deployment.visitor().submit("/register/retry", {labels.EMAIL: "Ann@example.com"})
    assert ("Profile Information", "Ann@example.com") == (other.step, other.value(labels.EMAIL))


def test_retry_is_refused_after_the_limit(deployment: Deployment, ann: Visitor, forms: Forms) -> None:
    """After two failures Retry names the phone and manual proofing instead (DSC-024)."""
    fail(deployment, ann, forms, "RF2")
    fail(deployment, ann, forms, "RF2")
    ann.submit("/register/retry", {labels.EMAIL: "ann@example.com"})
    assert PHONE in ann.alert


def test_retry_without_a_failed_attempt_is_refused(ann: Visitor) -> None:
    """There is nothing to retry for other addresses."""
    ann.submit("/register/retry", {labels.EMAIL: "bob@example.com"})
    assert ann.error(labels.EMAIL)
