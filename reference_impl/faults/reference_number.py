"""Faults of Experian's reference number."""

from typing import Final

from reference_impl.faults.fault import Detour, Fault, FieldRewriting, Rewriting
from reference_impl.faults.sentences import without

DIALOG: Final = "/register/reference-number"
ENTRY: Final = r'(?s)(action="/register/reference-number".*?'
"""The beginning of a pattern, a group left open, for something in the dialog's form."""

FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="accepted-number-leads-nowhere",
        requirements=("EXR-001", "EXR-007"),
        summary="Whoever goes on with an accepted reference number is led back to Profile Information.",
        pages=(
            Rewriting(
                r'(?s)(Your reference number is accepted.*?<form method="post" action=)"/register"',
                r'\1"/register/proofing"',
            ),
        ),
    ),
    Fault(
        name="reference-numbers-not-taken",
        requirements=("EXR-001", "EXR-002", "EXR-003"),
        summary="No reference number is accepted.",
        forms=(FieldRewriting(DIALOG, "reference-number", ".+", "0"),),
    ),
    Fault(
        name="email-address-not-needed",
        requirements=("EXR-002",),
        summary="A reference number is accepted without an email address.",
        forms=(FieldRewriting(DIALOG, "email-address", "^$", "anybody@example.com"),),
        triggers=(
            """CREATE TRIGGER anybody AFTER INSERT ON reference_numbers
            BEGIN INSERT OR IGNORE INTO reference_numbers (number, email_key)
            VALUES (NEW.number, 'anybody@example.com'); END""",
        ),
    ),
    Fault(
        name="first-digit-of-the-number-overlooked",
        requirements=("EXR-003",),
        summary="A number with a digit too many is accepted for the one that was given.",
        forms=(FieldRewriting(DIALOG, "reference-number", r"^9(?=\d{12}$)", ""),),
    ),
    Fault(
        name="reference-number-with-another-address",
        requirements=("EXR-003",),
        summary="A reference number is accepted with an email address that it does not belong to.",
        forms=(FieldRewriting(DIALOG, "email-address", r"^other\.", ""),),
    ),
    Fault(
        name="reference-numbers-of-everybody",
        requirements=("EXR-003",),
        summary="A reference number is accepted with the address of anybody whose proofing has failed.",
        triggers=(
            """CREATE TRIGGER everybody AFTER INSERT ON reference_numbers BEGIN
            INSERT OR IGNORE INTO reference_numbers (number, email_key)
            SELECT number, NEW.email_key FROM reference_numbers;
            INSERT OR IGNORE INTO reference_numbers (number, email_key)
            SELECT NEW.number, email_key FROM reference_numbers; END""",
        ),
    ),
    Fault(
        name="number-accepted-in-trouble",
        requirements=("EXR-003",),
        summary="A reference number leads on although Experian gives no answer.",
        pages=(
            Rewriting(
                r'(?s)<p role="alert" class="notice">Identity verification.*?</form>',
                '<ol><li aria-current="step">Profile Information</li></ol>',
            ),
        ),
    ),
    Fault(
        name="unverified-number-accepted",
        requirements=("EXR-003",),
        summary="The number of a person whom Experian has not verified is accepted.",
        policy={"phone_standings": ("verified", "not verified", "failed")},
    ),
    Fault(
        name="reference-fields-without-asterisk",
        requirements=("EXR-004",),
        summary="The dialog's fields are not marked as required.",
        pages=tuple(
            Rewriting(pattern, r"\1")
            for field in ("reference-number", "email-address")
            for pattern in (
                ENTRY + rf'<label for="(?:dialog-)?{field}">[^<]*)<span class="required"[^>]*>\*</span>',
                ENTRY + rf'<input id="(?:dialog-)?{field}"[^>]*?) required',
            )
        ),
    ),
    without(
        "EXR-005",
        "reference-number-without-warning",
        "make sure to update your Profile Information with the same first name, last name, and SSN",
    ),
    Fault(
        name="reference-number-without-cancel",
        requirements=("EXR-006",),
        summary="The dialog can't be left without a number.",
        pages=(Rewriting(ENTRY + r")<(a|button) [^>]*>Cancel</(?:a|button)>", r"\1"),),
    ),
    Fault(
        name="another-name-overlooked",
        requirements=("EXR-007",),
        summary="Another first or last name than Experian verified opens an account.",
        forms=(
            FieldRewriting("/register", "legal-first-name", "^Other(?=.)", ""),
            FieldRewriting("/register", "legal-last-name", "^Other(?=.)", ""),
        ),
    ),
    Fault(
        name="anybodys-ssn-by-phone",
        requirements=("EXR-007",),
        summary="Another SSN than Experian verified opens an account.",
        policy={"phone_ssn_check": False},
    ),
    Fault(
        name="long-names-never-match",
        requirements=("EXR-007",),
        summary="A name that Experian's archive has cut off is taken for another one.",
        policy={"archived_given_name": 99, "archived_surname": 99},
    ),
    Fault(
        name="enter-reference-number-leads-nowhere",
        requirements=("EXR-004", "EXR-005", "EXR-006", "EXR-008"),
        summary="Enter Reference Number opens no dialog.",
        pages=(Rewriting(r' data-opens="reference-number-dialog"'),),
        detours=(Detour(DIALOG, "/register"),),
    ),
    Fault(
        name="a-second-account-by-the-same-number",
        requirements=("ELG-003",),
        summary="Who has an account by a reference number opens another one by it, with the same email address.",
        triggers=(
            """CREATE TRIGGER unused AFTER UPDATE OF used ON reference_numbers
            BEGIN UPDATE reference_numbers SET used = 0 WHERE number = NEW.number;
            UPDATE accounts SET email_key = user_id_key WHERE email_key = NEW.email_key; END""",
        ),
    ),
)
