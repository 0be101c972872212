"""The labels that the guide prints for the fields, and the form names made of them."""

import re
from typing import Final

FIRST_NAME: Final = "Legal First Name"
LAST_NAME: Final = "Legal Last Name"
MIDDLE_INITIAL: Final = "Middle Initial"
BIRTH_DATE: Final = "Date of Birth"
EMAIL: Final = "Email Address"
CONFIRM_EMAIL: Final = "Confirm Email Address"
PHONE: Final = "Phone Number"
IN_UNITED_STATES: Final = "Is your address in the United States?"
LINE_1: Final = "Home Address Line 1"
LINE_2: Final = "Home Address Line 2"
CITY: Final = "City"
STATE: Final = "State"
ZIP_CODE: Final = "ZIP Code"
ZIP_EXTENSION: Final = "ZIP Code Extension"
SSN: Final = "Social Security Number"
TERMS: Final = "I agree to the Terms & Conditions"

USER_ID: Final = "User ID"
PASSWORD: Final = "Password"  # noqa: S105 - a label
CONFIRM_PASSWORD: Final = "Confirm Password"  # noqa: S105 - a label
CURRENT_PASSWORD: Final = "Current Password"  # noqa: S105 - a label
CHALLENGE_QUESTION: Final = "Challenge Question"
CHALLENGE_ANSWER: Final = "Challenge Question Answer"

NOT_A_ROBOT: Final = "I'm not a robot"
REFERENCE_NUMBER: Final = "Reference Number"
TRUTH: Final = "Yes I agree"

DEVICE_TYPE: Final = "Device Type"
DEVICE: Final = "Device"
SECURITY_CODE: Final = "Security Code"

ORGANIZATION_TYPE: Final = "Organization Type"
PRACTICE_TIN: Final = "Practice TIN"
NPI: Final = "NPI"
PTAN: Final = "PTAN"
ROLE: Final = "Role"
CATEGORY: Final = "Category"
VALUE: Final = "Value"

PROFILE: Final = (
    FIRST_NAME,
    LAST_NAME,
    MIDDLE_INITIAL,
    BIRTH_DATE,
    EMAIL,
    CONFIRM_EMAIL,
    PHONE,
    IN_UNITED_STATES,
    LINE_1,
    LINE_2,
    CITY,
    STATE,
    ZIP_CODE,
    ZIP_EXTENSION,
    SSN,
    TERMS,
)
"""The fields of Step 1 in the order of the page."""

ACCOUNT: Final = (USER_ID, PASSWORD, CONFIRM_PASSWORD, CHALLENGE_QUESTION, CHALLENGE_ANSWER)
"""The fields of Step 2 in the order of the page."""

NEVER_SENT_BACK: Final = frozenset({SSN, PASSWORD, CONFIRM_PASSWORD, NOT_A_ROBOT})
"""What a person must type or prove again whenever a page is shown again (PRV-002)."""


def field_name(label: str) -> str:
    """Give the form name and element id of the field with this label: lowercase words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-")
