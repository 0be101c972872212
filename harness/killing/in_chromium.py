"""Which faults are tried in a real browser as well: one for each page, and those that only script or layout shows."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from harness.evidence.records import Compiled

ONE_PER_PAGE: Final = (
    "agreed-beforehand",
    "returning-users-untold",
    "terms-not-enforced",
    "terms-without-close",
    "password-minimum-12",
    "unanswered-questions-accepted",
    "no-review-reference-number",
    "reference-number-without-warning",
    "account-not-said-to-be-created",
    "retry-for-nobody",
    "a-second-account-by-the-same-number",
    "cancel-leads-nowhere",
    "no-robot-check-on-the-manual-path",
    "submission-not-said",
    "pending-account-signed-in-to-qpp",
    "no-sign-up",
    "no-resend-code",
    "device-pending",
    "user-id-not-recovered",
    "another-challenge-question",
    "two-changes-a-day",
    "no-way-to-an-organization",
    "type-left-out-accepted",
    "practice-not-named",
    "check-digit-not-checked",
    "role-left-out-accepted",
    "change-of-role-without-effect",
    "data-shown-at-other-practices",
)
"""Of the sign-in page, the Register view, Step 1, its Terms & Conditions, Step 2, Step 3, its failure, the dialog for
Experian's reference number, Step 4; Retry Remote Proofing, Step 1 with a reference number, the guidance on manual
proofing, its Account Information, its Confirmation, the refusal of a pending account; HARP's login, Enter Code, the
devices, the recovery, the reset of a password, its change, Manage Access; the types of organizations, the practice that
was found, its first user, the roles, Manage Users, Report Data.
"""


def in_chromium(faults: Mapping[str, Sequence[str]], compiled: Iterable[Compiled]) -> tuple[str, ...]:
    """Give the faults to try in Chromium, given the requirements that each breaks."""
    scripted, plain = set[str](), set[str]()
    for each in compiled:
        (scripted if "script" in each.tags else plain).update(each.requirements)
    shown_by_script = scripted - plain
    return tuple(name for name, broken in faults.items() if name in ONE_PER_PAGE or set(broken) & shown_by_script)
