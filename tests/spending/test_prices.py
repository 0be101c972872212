"""What a press may cost, and what it did."""

from dataclasses import replace

import pytest

from harness.browser.port import Field, Page
from harness.pages.labels import ROBOT, AccountField, DeviceField, Press, ProfileField, ReferenceField, Step
from harness.spending.ledger import Cost
from harness.spending.prices import at_most, in_fact
from tests.harness.samples import field, page

ACCOUNT = page(field(AccountField.USER_ID), field(AccountField.PASSWORD, kind="password"))
REFUSED = page(field(AccountField.USER_ID, error="taken"))
MANUAL = page(field(AccountField.USER_ID), Field(ROBOT, "check box"))
QUESTIONS = page(Field("question 1", "choice", options=("A", "B")), step=Step.PROOFING)
SILENT = page(step=Step.PROOFING, text="not available right now")
CONFIRMED = page(step=Step.CONFIRMATION)
FAILED = page(step="", text="Review Reference Number 12345")
LOGIN = page(field("User ID"), field("Password", kind="password"), step="")
CODE = page(field(DeviceField.CODE), step="")
INSIDE = page(step="")
REFERENCE = page(field(ReferenceField.NUMBER), field(ReferenceField.EMAIL), step="")
NEW_PASSWORD = page(field("New Password", kind="password"), field("Confirm", kind="password"), step="")
RECOVERY = page(field(ProfileField.EMAIL), step="")
PROFILE = page(field(ProfileField.FIRST_NAME), step=Step.PROFILE)

NOTHING, MESSAGE, ASKED, OPENED = Cost(), Cost(messages=1), Cost(proofing_attempts=1), Cost(accounts=1, messages=1)


@pytest.mark.parametrize(
    ("before", "name", "after", "most", "fact"),
    [
        (PROFILE, Press.NEXT, ACCOUNT, NOTHING, NOTHING),
        (ACCOUNT, Press.NEXT, REFUSED, ASKED, NOTHING),
        (ACCOUNT, Press.NEXT, QUESTIONS, ASKED, ASKED),
        (ACCOUNT, Press.NEXT, SILENT, ASKED, ASKED),
        (ACCOUNT, Press.NEXT, CONFIRMED, ASKED, OPENED),
        (ACCOUNT, Press.BACK, PROFILE, NOTHING, NOTHING),
        (MANUAL, Press.NEXT, CONFIRMED, OPENED, OPENED),
        (MANUAL, Press.NEXT, REFUSED, OPENED, NOTHING),
        (QUESTIONS, Press.NEXT, CONFIRMED, OPENED, OPENED),
        (QUESTIONS, Press.NEXT, QUESTIONS, OPENED, NOTHING),
        (QUESTIONS, Press.NEXT, FAILED, OPENED, MESSAGE),
        (SILENT, "Try Again", QUESTIONS, ASKED, ASKED),
        (PROFILE, Press.RETRY, QUESTIONS, ASKED, ASKED),
        (REFERENCE, Press.SUBMIT, CONFIRMED, OPENED, OPENED),
        (REFERENCE, Press.SUBMIT, REFERENCE, OPENED, NOTHING),
        (LOGIN, Press.LOGIN, CODE, MESSAGE, MESSAGE),
        (LOGIN, Press.LOGIN, INSIDE, MESSAGE, NOTHING),
        (CODE, Press.SUBMIT, INSIDE, MESSAGE, NOTHING),
        (CODE, Press.RESEND_CODE, CODE, MESSAGE, MESSAGE),
        (INSIDE, Press.SEND_CODE, CODE, MESSAGE, MESSAGE),
        (NEW_PASSWORD, "Change Password", INSIDE, MESSAGE, MESSAGE),
        (RECOVERY, "Continue", INSIDE, MESSAGE, MESSAGE),
        (INSIDE, Press.REMOVE, INSIDE, NOTHING, NOTHING),
    ],
)
def test_what_is_pressed_has_its_price(before: Page, name: str, after: Page, most: Cost, fact: Cost) -> None:
    """At most beforehand, in fact afterwards."""
    assert (most, fact) == (at_most(before, name), in_fact(before, name, after))


def test_a_password_that_is_refused_is_told_to_nobody() -> None:
    """Nothing was changed."""
    refused = replace(NEW_PASSWORD, fields=(field("New Password", kind="password", error="too short"),))
    assert NOTHING == in_fact(NEW_PASSWORD, "Change Password", refused)
