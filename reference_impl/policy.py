"""The constants of the rules: each resolution of a discrepancy that is a number or a list stands here once."""

from collections.abc import Callable
from dataclasses import dataclass
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
    unique: tuple[str, ...] = ("User ID", "Email Address")
    """DSC-052: what no two accounts share, in any letter case."""
    phone_required: bool = False
    """DSC-016: the newer guide shows no asterisk."""
    proofing_attempts: int = 2
    """DSC-024: failed decisions of Experian, counted by e-mail address."""
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
