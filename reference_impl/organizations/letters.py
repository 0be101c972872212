"""The e-mails about access to organizations: subject and body of each."""

from typing import Final

from reference_impl.organizations.memberships import OFFICIAL

Letter = tuple[str, str]

RIGHTS: Final = {OFFICIAL: "You can report data and manage users."}
"""What a role allows (ROL-002, ROL-003)."""


def made_official(organization: str) -> Letter:
    """Tell somebody that they are a Security Official: the first user, or by the Help Desk (ORG-008)."""
    return f"You are a Security Official of {organization}", RIGHTS[OFFICIAL]


def requested(who: str, organization: str, role: str) -> Letter:
    """Tell a Security Official that somebody asks for access (ORG-010)."""
    return (
        f"{who} requests access to {organization}",
        f"Requested role: {role}.\nSign in to QPP and open Manage Users to approve or deny the request.",
    )


def approved(organization: str, role: str) -> Letter:
    """Tell somebody that their request is approved."""
    return (
        f"Your access to {organization} is approved",
        f"Your role: {role}. {RIGHTS.get(role, 'You can report data.')}",
    )


def denied(organization: str) -> Letter:
    """Tell somebody that their request is denied."""
    return (
        f"Your request for access to {organization} is denied",
        "A Security Official of the organization has denied it.",
    )


def withdrawn(organization: str) -> Letter:
    """Tell somebody that they have withdrawn their request."""
    return (
        f"Your request for access to {organization} is withdrawn",
        "You have withdrawn it; nobody will decide about it.",
    )


def role_changed(organization: str, role: str) -> Letter:
    """Tell somebody that they have another role."""
    return f"Your role at {organization} has changed", f"Your role: {role}. {RIGHTS.get(role, 'You can report data.')}"


def removed(organization: str) -> Letter:
    """Tell somebody that they have no access any more."""
    return f"Your access to {organization} has been removed", "You can no longer see, submit or manage its data."


def help_desk_denied(organization: str) -> Letter:
    """Tell somebody that the Help Desk does not make them Security Official."""
    return "Your request to the QPP Help Desk is denied", f"You asked to become a Security Official of {organization}."
