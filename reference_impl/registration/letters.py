"""The e-mails of the registration."""

from reference_impl.domain.profile import Profile


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
