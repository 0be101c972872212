"""Personal data that a User ID or a password may not contain (UID-006, PWD-006)."""

import re
from collections.abc import Iterator

from reference_impl.domain.profile import Applicant, digits, ten_digits


def personal_data_in(text: str, applicant: Applicant) -> Iterator[str]:
    """Name each kind of the applicant's personal data in the text.

    DSC-009: SSN, phone number and date of birth, with or without separators, and the e-mail address; names
    are forbidden in passwords only, and addresses and health data are not judged by machine.
    """
    joined = re.sub(r"[-./ ()]", "", text)
    born = applicant.profile.birth_date
    for kind, values in (
        ("your Social Security Number", (digits(applicant.ssn),)),
        ("your phone number", (ten_digits(applicant.profile.phone),)),
        ("your date of birth", (f"{born:%m%d%Y}", f"{born:%Y%m%d}")),
    ):
        if any(value and value in joined for value in values):
            yield kind
    if applicant.profile.email.casefold() in text.casefold():
        yield "your email address"
