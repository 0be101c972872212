"""The constants of the rules: each resolution of a discrepancy that is a number or a list stands here once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from string import ascii_lowercase, ascii_uppercase, digits

from reference_impl.domain.manual import TRANSITIONS, Transition

PERSONAL_DATA = ("Social Security Number", "phone number", "date of birth", "email address")
"""DSC-009: with or without separators; names are forbidden in passwords only, the rest is not judged by machine."""


@dataclass(frozen=True)
class Policy:
    """What the deployment demands; a fault is, where it can be, one changed constant."""

    userid_min: int = 5
    """DSC-001: the criteria table's 5, not the screenshot's 6."""
    userid_max: int = 100
    password_min: int = 15
    """DSC-002: 15 since 04/12/2023, not the screenshot's 12."""
    password_max: int = 128
    """DSC-068: the guide states no maximum; nothing is cut off."""
    password_kinds: tuple[tuple[str, str], ...] = (
        ("a lowercase letter", ascii_lowercase),
        ("an uppercase letter", ascii_uppercase),
        ("a number (0-9)", digits),
    )
    """DSC-003: a symbol is not among them."""
    password_forbidden: str = "+()><"  # noqa: S105 - symbols, no password
    """DSC-005: these and no others."""
    sequential_run: int = 4
    """DSC-006: the shortest run of ascending digits that is refused (valid under both readings)."""
    password_own_words: tuple[str, ...] = ("User ID", "first name", "last name")
    """DSC-004: in any letter case, whole."""
    in_any_case: tuple[str, ...] = ("User ID", "first name", "last name")
    """DSC-004: those of them that are looked for without regard to letter case."""
    name_letters_min: int = 3
    """DSC-004: a shorter name may occur in a password."""
    user_id_personal_data: tuple[str, ...] = PERSONAL_DATA
    password_personal_data: tuple[str, ...] = PERSONAL_DATA
    separators: str = "-./ ()"
    """DSC-009: what may stand between the digits of personal data."""
    compared: Callable[[str], str] = str
    """UID-001: as what a password and its confirmation are compared; as they are."""
    answer_min: int = 4
    answer_max: int = 100
    answer_exclusions: tuple[str, ...] = ("challenge question", "User ID", "password")
    """DSC-010: the text's maximum and the screenshot's exclusions, both."""
    answer_compared: Callable[[str], str] = str.casefold
    """CHQ-004: as what an answer is kept and compared; without regard to letter case."""
    password_history: int = 6
    """DSC-046: how many passwords before the present one are refused with it."""
    password_changes_a_day: int = 1
    """DSC-045, DSC-047: in a calendar day of New York; recoveries count, the registration does not."""
    password_days: int = 60
    """DSC-044: the last day, of New York, on which a password works; the day it was set is day 0."""
    password_warning_days: int = 14
    """From so many days before that on, the person is warned."""
    reset_link_minutes: int = 30
    """How long the address in an e-mail leads to a new password."""
    answer_tries: int = 5
    """DSC-070: so many wrong challenge answers in a row lock the reset of a password for a while."""
    unique: tuple[str, ...] = ("User ID", "Email Address")
    """DSC-052: what no two accounts share, in any letter case."""
    phone_required: bool = False
    """DSC-016: the newer guide shows no asterisk."""
    proofing_attempts: int = 2
    """DSC-024: failed decisions of Experian, counted by e-mail address."""
    attempts: tuple[str, ...] = ("failure",)
    """DSC-024: what counts as an attempt; answers that come when Experian has ended the session do not."""
    phone_standings: tuple[str, ...] = ("verified",)
    """EXR-003: what must have come of a person's call to Experian."""
    archived_given_name: int = 10
    archived_surname: int = 19
    """How many characters of a name Experian's archive holds; the rest is cut off (EXR-007)."""
    phone_ssn_check: bool = True
    """EXR-007: the archive has no SSN, so Experian is asked about the person once more."""
    reference_number_tries: int = 3
    """After so many SSNs that Experian had not verified a reference number is spent (EXR-007)."""
    questions_min: int = 3
    questions_max: int = 5
    """DSC-056: any number that Experian's schema allows."""
    idle_minutes: int = 30
    """DSC-070: after so many minutes without a request an application in progress is forgotten."""
    session_minutes: int = 30
    """DSC-070: after so many minutes without a request a person is logged out."""
    login_tries: int = 5
    """DSC-070: after so many wrong tries in a row a User ID is locked, whether there is one or not."""
    login_lock_minutes: int = 30
    second_factor_tries: int = 15
    """DSC-070: after so many wrong codes in a row no code of the account is right, for as long as a lock lasts."""
    sessions_renewed_at: tuple[str, ...] = ("login", "second factor", "password")
    """When a browser gets a new token: whenever somebody gains rights in it, the setup's end counting as its proof."""
    log_out_ends: tuple[str, ...] = ("harp", "qpp")
    """The sites on which a person is logged out, on whichever they log out."""
    logins_ended_at: tuple[str, ...] = ("setup", "removal", "password")
    """What ends all other logins of an account."""
    login_judges: tuple[str, ...] = ("password",)
    """LGN-001: what must be right beside the User ID."""
    second_factor_sites: tuple[str, ...] = ("harp", "qpp")
    """LGN-006: where each login asks for the second factor."""
    setup_before: tuple[str, ...] = ("harp", "qpp")
    """MFA-001, MFA-019: where nobody is let in who has not set up two-factor authentication."""
    behind_login: tuple[str, ...] = (
        "/account",
        "/two-factor",
        "/password",
        "/access",
        "/connect",
        "/organizations",
    )
    """MFA-002, LGN-006: addresses, and all below, that only those see who have come all the way.

    Others ask for the password alone.
    """
    device_types: tuple[str, ...] = ("SMS", "Voice", "Google Authenticator", "Okta Verify", "Okta Verify Push")
    """DSC-014: all five."""
    devices_min: int = 1
    """DSC-053: without so many devices nobody completes the setup, and nobody gets below it afterwards."""
    verified_types: tuple[str, ...] = ("SMS", "Voice", "Google Authenticator", "Okta Verify", "Okta Verify Push")
    """MFA-011: devices of these types are added when they have proven themselves."""
    phone_channels: Mapping[str, str] = field(default_factory=lambda: {"SMS": "text", "Voice": "call"})
    """MFA-010: how a code goes to a phone."""
    undelivered_refused: tuple[str, ...] = ("text", "call")
    """DSC-054: a phone that does not get its code is refused."""
    code_digits: int = 6
    code_minutes: int = 10
    code_tries: int = 5
    code_uses: int = 1
    """LGN-007: a code works once; those of apps too (DSC-015)."""
    code_sendings: int = 5
    """DSC-055: so many codes and push requests are sent to an account within the life of a code."""
    codes_alive: int = 1
    """DSC-055: so many of the newest codes of an account can be right."""
    code_owner: Callable[[str], str] = str
    """Of which account and device a code must be; of the very same."""
    push_approved_by: tuple[str, ...] = ("approved",)
    """What must have become of a push request."""
    code_compared: Callable[[str], str] = str
    """MFA-011: as what a code and what was typed are compared; as they are."""
    app_periods: int = 1
    """By how many periods of 30 seconds the clock of an app may be wrong."""
    document_days: int = 30
    """DSC-021, DSC-023: days of New York after the day of submission, the last one included."""
    manual_transitions: tuple[Transition, ...] = TRANSITIONS
    """What can happen to a request for manual proofing."""
    address_documents: int = 2
    """DSC-013: of any of the three kinds, two different ones."""
    address_document_kinds: tuple[str, ...] = ("personal bill", "financial institution statement", "payroll stub")
    photo_ids: int = 1
    photo_id_kinds: tuple[str, ...] = (
        "U.S. passport",
        "U.S. passport card",
        "permanent resident card",
        "alien registration receipt card",
        "driver's license",
        "state ID card",
        "U.S. military ID card",
        "U.S. military dependent's ID card",
        "other federal or state photo ID",
    )
    """DSC-012: the text's five forms, and any other photo ID of the Federal or a State government."""
    document_rules: tuple[str, ...] = ("address", "expiry")
    """MAN-024, MAN-039: a document to the registered address, a photo ID that has not expired."""
    organization_types: tuple[str, ...] = ("Practice", "Alternative Payment Model (APM) Entity", "Registry")
    """ORG-007; DSC-042: the way to the first alone is described."""
    roles: tuple[str, ...] = ("Staff User", "Security Official")
    """ROL-001, DSC-043: what a later user can ask for."""
    role_rights: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: {"Staff User": ("report",), "Security Official": ("report", "manage")}
    )
    """ROL-002, ROL-003: what each role allows."""
    places_filled: tuple[str, ...] = ("never filled",)
    """DSC-041: whose Security Official somebody becomes without approval: not the one of a place that is left empty."""
    clinician_checks: tuple[str, ...] = ("NPI", "PTAN", "digits", "check digit", "group", "practice", "pair")
    """ORG-009: what is judged of the clinician whom a first user names."""
    npi_compared: Callable[[str], str] = str
    """ORG-009: as what two NPIs are compared; as they are."""
    states_with_access: tuple[str, ...] = ()
    """ORG-010: in which state a request alone gives access."""
    deciders: tuple[str, ...] = ("somebody else",)
    """ORG-010: who decides about a request, of the Security Officials of the organization."""
    aco_limits: tuple[str, ...] = ("connect",)
    """ACO-001, DSC-065: what representatives of an ACO can't do here."""
    practitioner_checks: tuple[str, ...] = ("NPI", "PTAN", "digits", "check digit", "group", "practice", "pair")
    """HLP-005, HLP-006: what the Help Desk judges of a practitioner's NPI and PTAN."""
    help_desk_optional: tuple[str, ...] = ()
    """HLP-002 to HLP-005: items that the Help Desk does without, such as `your_information.city`."""
    help_desk_role: str = "Security Official"
    """HLP-001: what somebody becomes by the Help Desk's approval."""
