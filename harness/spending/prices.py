"""What pressing something may use up, and what it did: read off the page before and the page after.

Where a page does not tell, the dearer answer is taken: a budget may be spent a little early, and is never exceeded by
what can be seen.
"""

from harness.browser.port import Page
from harness.pages.forms import refusals
from harness.pages.labels import ROBOT, AccountField, DeviceField, Press, ProfileField, ReferenceField, Step
from harness.pages.proofing_outcome import WAYS_ON
from harness.pages.recovery import SENDING
from harness.spending.ledger import Cost

SENDS = frozenset({Press.SEND_CODE, Press.RESEND_CODE, Press.SEND_PUSH, *SENDING[:3]})
"""What is named after the message that it sends."""

SENDS_NOTHING = frozenset({Press.BACK, Press.CANCEL, Press.CLOSE, Press.REMOVE, Press.INITIATE_MANUAL_PROOFING})

_OPENS_ACCOUNT = Cost(accounts=1, messages=1)
"""An account is confirmed by an e-mail (CNF-003)."""

_ASKS_EXPERIAN = Cost(proofing_attempts=1)


def at_most(before: Page, name: str) -> Cost:
    """Give what pressing the control of a name may use up at most, from the page that shows it."""
    if name == Press.RETRY or _tries_again(before, name):
        return _ASKS_EXPERIAN
    if before.step == Step.ACCOUNT and name == Press.NEXT:
        return _OPENS_ACCOUNT if before.field(ROBOT) else _ASKS_EXPERIAN
    if before.field(ReferenceField.NUMBER) or (before.step == Step.PROOFING and name == Press.NEXT):
        return _OPENS_ACCOUNT
    if before.step == Step.PROFILE or name in SENDS_NOTHING:
        return Cost()
    return Cost(messages=1) if name in SENDS or before.fields else Cost()


def in_fact(before: Page, name: str, after: Page) -> Cost:
    """Give what pressing it did use up, from the page that came next."""
    if after.step == Step.CONFIRMATION and before.step != Step.CONFIRMATION:
        return _OPENS_ACCOUNT
    if name == Press.RETRY or _tries_again(before, name):
        return _ASKS_EXPERIAN
    if before.step == Step.ACCOUNT and name == Press.NEXT:
        return Cost() if after.step == Step.ACCOUNT and refusals(after) else at_most(before, name)
    if before.step == Step.PROOFING and name == Press.NEXT:
        return Cost() if after.step == Step.PROOFING else Cost(messages=1)
    return Cost(messages=1) if _sent(before, name, after) else Cost()


def _tries_again(before: Page, name: str) -> bool:
    """Know the way on from a page of Step 3 that asks nothing: Experian gave no answer, and is asked again."""
    asks = any(field.kind == "choice" for field in before.fields)
    return before.step == Step.PROOFING and not asks and name in WAYS_ON


def _sent(before: Page, name: str, after: Page) -> bool:
    if name in SENDS:
        return True
    if refusals(after) or before.step == Step.PROFILE or before.field(ReferenceField.NUMBER):
        return False
    asks_for_code = after.field(DeviceField.CODE) is not None and before.field(DeviceField.CODE) is None
    return asks_for_code or _recovers(before, name) or _sets_password(before)


def _recovers(before: Page, name: str) -> bool:
    asked = before.field(ProfileField.EMAIL) or before.field(AccountField.USER_ID)
    return name in SENDING and asked is not None and not any(field.masked for field in before.fields)


def _sets_password(before: Page) -> bool:
    """Know the pages on which a password is set and repeated: a change of it is told by e-mail."""
    return sum(field.masked for field in before.fields) > 1
