"""Personal data that a User ID or a password may not contain (UID-006, PWD-006)."""

import re
from collections.abc import Iterable, Iterator

from reference_impl.domain.profile import Applicant, digits, ten_digits


def personal_data_in(text: str, applicant: Applicant, kinds: Iterable[str], separators: str) -> Iterator[str]:
    """Name each of these kinds of the applicant's personal data that is in the text (DSC-009).

    `separators` are the characters that may stand between its digits.
    """
    joined = re.sub(f"[{re.escape(separators)}]", "", text)
    born, email = applicant.profile.birth_date, applicant.profile.email.casefold()
    found = {
        "Social Security Number": _any_in(joined, digits(applicant.ssn)),
        "phone number": _any_in(joined, ten_digits(applicant.profile.phone)),
        "date of birth": _any_in(joined, f"{born:%m%d%Y}", f"{born:%Y%m%d}"),
        "email address": email in text.casefold(),
    }
    return (kind for kind in kinds if found[kind])


def _any_in(text: str, *values: str) -> bool:
    return any(value and value in text for value in values)
