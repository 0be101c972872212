"""The e-mails of the registration."""

from collections.abc import Mapping
from typing import Final

from reference_impl.domain.manual import Event
from reference_impl.domain.profile import Profile

DECIDED: Final = {
    Event.APPROVE: (
        "Your HARP account has been created",
        """your documents have verified your identity: manual proofing is complete, your HARP account has been created.
Next, log in to HARP with your User ID and password and set up two-factor authentication.
""",
    ),
    Event.REJECT: (
        "Your identity could not be verified",
        """your documents could not verify your identity, so that your request for manual proofing was rejected.
You may begin account creation and manual proofing again, with the same email address.
""",
    ),
    Event.REQUEST_MORE: (
        "We need more information for your manual proofing",
        """to complete your manual proofing the Quality Payment Program needs more documents or information from you.
Send them by secure mail, secure fax or encrypted email.
""",
    ),
}
"""What is written about each decision: subject and sentences."""


def confirmation(profile: Profile, user_id: str) -> tuple[str, str]:
    """Give subject and body of the e-mail that confirms a registration with the User ID (CNF-003, DSC-050)."""
    body = (
        f"Hello {profile.first_name} {profile.last_name},\n\n"
        "your registration is complete: your HARP account has been created.\n\n"
        f"Your User ID: {user_id}\n\n"
        "Next, log in to HARP with your User ID and password and set up two-factor authentication.\n"
        "We never ask for your password by email.\n"
    )
    return "Your HARP account has been created", body


def decided(decision: Event, person: Mapping[str, str], user_id: str, note: str) -> tuple[str, str]:
    """Give subject and body of the e-mail about a decision of the Service Center (MAN-025, MAN-026, DSC-050).

    `person` is what is kept of the profile.
    """
    subject, sentences = DECIDED[decision]
    said = f"{note}\n" if note else ""
    return subject, f"Hello {person['first_name']} {person['last_name']},\n\n{sentences}{said}\nUser ID: {user_id}\n"
