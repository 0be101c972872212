"""The e-mails about the credentials of an account."""

from collections.abc import Mapping


def user_id(person: Mapping[str, str], user_id: str) -> tuple[str, str]:
    """Give subject and body of the e-mail with a forgotten User ID; `person` is what is kept of the profile."""
    body = (
        f"{_hello(person)}somebody asked for the User ID of the HARP account with this email address.\n\n"
        f"Your User ID: {user_id}\n\n"
        "If it was not you, you need do nothing.\n"
    )
    return "Your HARP User ID", body


def reset_link(person: Mapping[str, str], address: str, minutes: int) -> tuple[str, str]:
    """Give subject and body of the e-mail that leads to a new password, by an address that works for some minutes."""
    body = (
        f"{_hello(person)}to choose a new password, open this address within {minutes} minutes. It works once.\n\n"
        f"{address}\n\n"
        "You will be asked your challenge question. If it was not you who asked for this, you need do nothing.\n"
    )
    return "Reset your HARP password", body


def password_changed(person: Mapping[str, str]) -> tuple[str, str]:
    """Give subject and body of the e-mail that says that the password is another one now."""
    body = (
        f"{_hello(person)}the password of your HARP account was changed just now.\n\n"
        "If it was not you, recover your password on the HARP login page at once.\n"
        "We never ask for your password by email.\n"
    )
    return "Your HARP password was changed", body


def _hello(person: Mapping[str, str]) -> str:
    return f"Hello {person['first_name']} {person['last_name']},\n\n"
