"""The labels that the guide prints for steps, fields and controls: the one table that the pages read.

A deployment that follows the guide needs no other; labels stand here without the asterisk of required fields.
"""

from enum import StrEnum


class Step(StrEnum):
    """The four steps of the registration's progress bar (PRF-005)."""

    PROFILE = "Profile Information"
    ACCOUNT = "Account Information"
    PROOFING = "Remote Proofing"
    CONFIRMATION = "Confirmation"


class ProfileField(StrEnum):
    """The fields of Step 1 (PRF-010 to PRF-026), in their order."""

    FIRST_NAME = "Legal First Name"
    LAST_NAME = "Legal Last Name"
    MIDDLE_INITIAL = "Middle Initial"
    DATE_OF_BIRTH = "Date of Birth"
    EMAIL = "Email Address"
    CONFIRM_EMAIL = "Confirm Email Address"
    PHONE = "Phone Number"
    IN_UNITED_STATES = "Is your address in the United States?"
    ADDRESS_1 = "Home Address Line 1"
    ADDRESS_2 = "Home Address Line 2"
    CITY = "City"
    STATE = "State"
    ZIP = "ZIP Code"
    ZIP_EXTENSION = "ZIP Code Extension"
    SSN = "Social Security Number"
    TERMS = "I agree to the Terms & Conditions"


class AccountField(StrEnum):
    """The fields of Step 2 (UID-001, CHQ-003)."""

    USER_ID = "User ID"
    PASSWORD = "Password"  # noqa: S105 - a label
    CONFIRM_PASSWORD = "Confirm Password"  # noqa: S105 - a label
    QUESTION = "Challenge Question"
    ANSWER = "Challenge Question Answer"


class ReferenceField(StrEnum):
    """The fields of the dialog for Experian's reference number (EXR-002, EXR-004)."""

    NUMBER = "Reference Number"
    EMAIL = "Email Address"


class SignInField(StrEnum):
    """The fields of QPP's sign-in form (SGN-001, SGN-002, SGN-008)."""

    USER_ID = "User ID"
    PASSWORD = "Password"  # noqa: S105 - a label
    SHOW_PASSWORD = "Show password"  # noqa: S105 - a label
    TRUTH = "Yes I agree"


class DeviceType(StrEnum):
    """The types of devices for two-factor authentication (MFA-003), in their order."""

    SMS = "SMS"
    VOICE = "Voice"
    GOOGLE_AUTHENTICATOR = "Google Authenticator"
    OKTA_VERIFY = "Okta Verify"
    OKTA_VERIFY_PUSH = "Okta Verify Push"


class DeviceField(StrEnum):
    """The fields of two-factor authentication (MFA-007, MFA-008, MFA-011); the guide has no label for the last one."""

    TYPE = "Device Type"
    PHONE = "Phone Number"
    CODE = "Security Code"
    DEVICE = "Device"


class OrganizationType(StrEnum):
    """The types of organizations that one can connect to (ORG-007)."""

    PRACTICE = "Practice"
    APM_ENTITY = "Alternative Payment Model (APM) Entity"
    REGISTRY = "Registry"


class Role(StrEnum):
    """The two roles that a person can have in an organization (ROL-001)."""

    STAFF_USER = "Staff User"
    SECURITY_OFFICIAL = "Security Official"


class ConnectField(StrEnum):
    """The fields on the way to an organization (ORG-007 to ORG-011, ROL-001); the guide prints no label for the last.

    Nor does it print the words around a TIN (Tax Identification Number): “Enter practice TIN” is what it says.
    """

    TYPE = "Organization Type"
    TIN = "Practice TIN"
    NPI = "NPI"
    PTAN = "PTAN"
    ROLE = "Role"


class DataField(StrEnum):
    """The fields in which an organization's data are reported (ROL-002); the guide has no label for them."""

    CATEGORY = "Category"
    VALUE = "Value"


class Access(StrEnum):
    """What those press who have access to an organization, each with its name or a person's; the guide names none."""

    REPORT_DATA = "Report Data"
    SUBMIT_DATA = "Submit Data"
    DELETE = "Delete"
    MANAGE_USERS = "Manage Users"
    APPROVE = "Approve"
    DENY = "Deny"
    MAKE = "Make"
    REMOVE = "Remove"
    WITHDRAW = "Withdraw"
    LEAVE = "Leave"


class Press(StrEnum):
    """The buttons and links that the guide names; it names neither of the last three."""

    MANAGE_ACCESS = "Manage Access"
    CONNECT_TO_ORGANIZATION = "Connect to an Organization"

    NEXT = "Next"
    BACK = "Back"
    SIGN_IN = "Sign in"
    RECOVER = "Recover ID or reset password"
    FORGOT = "Forgot your user ID or password?"
    REGISTER = "Register"
    REGISTER_WITH_HARP = "Register with HARP"
    PRIVACY_ACT_STATEMENT = "CMS Privacy Act Statement"
    LOGIN_TO_COMPLETE_SETUP = "Login to Complete Setup"
    TERMS = "Terms & Conditions"
    CLOSE = "Close"
    INITIATE_MANUAL_PROOFING = "Initiate Manual Proofing"
    SUBMIT_INFO = "Submit Info for Manual Proofing"
    CANCEL = "Cancel"
    LOGIN = "Login"
    ENTER_REFERENCE_NUMBER = "Enter Reference Number"
    RETRY = "Retry Remote Proofing"
    SUBMIT = "Submit"
    ADD_DEVICE = "Add Device"
    SEND_CODE = "Send Code"
    RESEND_CODE = "Resend Code"
    REMOVE = "Remove"
    COMPLETE_SETUP = "Complete Setup"
    SEND_PUSH = "Send Push"
    CONTINUE = "Continue"
    DEVICES = "Two-Factor Devices"


SIGN_IN_WORDS = ("sign in", "log in", "log-in", "login")
"""How a deployment may call the way to sign in (DSC-034), in lowercase."""

LOG_OUT_WORDS = ("log out", "logout", "log off", "sign out")
"""How a deployment may call the way to end a login, in lowercase; the guide prints no words for it."""

QPP_NAVIGATION = ("Home", "About", "MIPS", "APMs", "Resources", "Sign In")
"""The entries of QPP's navigation (NAV-015)."""

ROBOT = "I'm not a robot"
"""The box of the captcha (CAP-001)."""

NONE_OF_THE_ABOVE = "NONE OF THE ABOVE"
"""How the last choice of every proofing question begins (RIP-005, DSC-057)."""

PRIVATE_FIELDS = (
    ProfileField.SSN,
    AccountField.PASSWORD,
    AccountField.CONFIRM_PASSWORD,
    AccountField.ANSWER,
    DeviceField.CODE,
)
"""Fields whose content no report, log or picture ever shows."""

PRIVATE_STEPS = (Step.PROOFING,)
"""Steps whose pages show a person's credit history: evidence keeps their structure, not their words."""
