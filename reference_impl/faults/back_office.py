"""Faults of what happens to a request for manual proofing: decisions, letters, days."""

from typing import Final

from reference_impl.domain.manual import TRANSITIONS, Event, State, Transition
from reference_impl.faults.fault import Fault, Rewriting


def _with(*more: Transition) -> tuple[Transition, ...]:
    """Give the table in which some events lead elsewhere, or can happen where they can't."""
    changed = {(before, event) for before, event, _ in more}
    return (*more, *(each for each in TRANSITIONS if each[:2] not in changed))


FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="pending-account-logged-in-to-harp",
        requirements=("MAN-028", "MAN-029", "ELG-006"),
        summary="A pending account is logged in to HARP.",
        pages=(Rewriting(r"(?s)We could not log you in\.\s+Your manual proofing.*?</form>", "Welcome."),),
    ),
    Fault(
        name="approval-without-documents",
        requirements=("MAN-029",),
        summary="A request of which no documents have been received can be approved.",
        policy={"manual_transitions": _with((State.AWAITING, Event.APPROVE, State.APPROVED))},
    ),
    Fault(
        name="approval-without-effect",
        requirements=("MAN-021", "MAN-026", "MAN-027", "MAN-028"),
        summary="A request with all its documents can't be approved.",
        policy={"manual_transitions": tuple(each for each in TRANSITIONS if each[1] is not Event.APPROVE)},
    ),
    Fault(
        name="approval-after-closure",
        requirements=("MAN-030",),
        summary="A closed request can still be approved.",
        policy={"manual_transitions": _with((State.CLOSED, Event.APPROVE, State.APPROVED))},
    ),
    Fault(
        name="documents-after-closure",
        requirements=("MAN-029",),
        summary="A closed request takes documents in.",
        policy={"manual_transitions": _with((State.CLOSED, Event.DOCUMENTS, State.RECEIVED))},
    ),
    Fault(
        name="rejection-opens-the-account",
        requirements=("MAN-028", "ELG-005"),
        summary="A rejected account can be used.",
        policy={"manual_transitions": _with((State.RECEIVED, Event.REJECT, State.APPROVED))},
    ),
    Fault(
        name="closed-though-documents-came",
        requirements=("MAN-029",),
        summary="A request is closed after 30 days although its documents have come in time.",
        policy={"manual_transitions": _with((State.RECEIVED, Event.DEADLINE, State.CLOSED))},
    ),
    Fault(
        name="28-days-for-documents",
        requirements=("MAN-029", "MAN-031"),
        summary="A request is closed after 28 days.",
        policy={"document_days": 28},
    ),
    Fault(
        name="60-days-for-documents",
        requirements=("MAN-029", "MAN-030", "MAN-031"),
        summary="A request is closed after 60 days only.",
        policy={"document_days": 60},
    ),
    Fault(
        name="closed-for-good",
        requirements=("MAN-030",),
        summary="Whose request was closed can't begin again with the same email address.",
        triggers=(
            "DROP VIEW ended",
            "CREATE VIEW ended AS SELECT user_id_key FROM manual_requests WHERE state = 'rejected'",
        ),
    ),
    Fault(
        name="nobody-asked-for-more",
        requirements=("MAN-025",),
        summary="Who has to send more is not told by e-mail.",
        letters=(Rewriting(r"(?s)\AWe need more information for your manual proofing\n.*"),),
    ),
    Fault(
        name="approval-untold",
        requirements=("MAN-026",),
        summary="Who is approved is not told by e-mail.",
        letters=(Rewriting(r"(?s)\AYour HARP account has been created\n.*manual proofing is complete.*"),),
    ),
    Fault(
        name="no-two-factor-authentication-after-approval",
        requirements=("MAN-027",),
        summary="Who logs in after the approval is not led to two-factor authentication.",
        pages=(Rewriting(r"Set Up Two-Factor Authentication", "Welcome"), Rewriting(r"two-factor\s+authentication")),
    ),
)
