"""An applicant's own data by its words, for credentials that contain it."""

from harness.applicant import Applicant

OTHER_CASE = " in other letter case"


def own_data(applicant: Applicant, what: str) -> str:
    """Give what `their SSN` and its like stand for; `other letters` are nobody's.

    DSC-009 names the forms of personal data that scenarios try, DSC-004 the names.
    """
    person = applicant.person
    area, group, serial = person.ssn[:3], person.ssn[3:5], person.ssn[5:]
    data = {
        "their SSN": person.ssn,
        "their SSN with dashes": f"{area}-{group}-{serial}",
        "their phone number": person.phone,
        "their date of birth": f"{person.date_of_birth:%m/%d/%Y}",
        "their date of birth in digits": f"{person.date_of_birth:%m%d%Y}",
        "their email address": person.email,
        "their first name": person.first_name,
        "their last name": person.last_name,
        "their User ID": applicant.user_id,
        "their password": applicant.password,
        "other letters": "bcdfghjkm",
    }
    text = data[what.removesuffix(OTHER_CASE)]
    return text.swapcase() if what.endswith(OTHER_CASE) else text
