"""Faults of the rules for passwords."""

from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final

from reference_impl.faults.fault import Fault, FieldRewriting

LOWERCASE: Final = ("a lowercase letter", ascii_lowercase)
UPPERCASE: Final = ("an uppercase letter", ascii_uppercase)
NUMBER: Final = ("a number (0-9)", digits)
SYMBOL: Final = ("a symbol (!@#$%^&*)", "!@#$%^&*")
DIGITS_OF_OTHER_SCRIPTS: Final = "٠١٢٣٤٥٦٧٨٩०१२३४५६७८९"
FORBIDDEN: Final = "+()><"
FORBIDDEN_NAMES: Final = {
    "plus": "+",
    "left-parenthesis": "(",
    "right-parenthesis": ")",
    "greater-than": ">",
    "less-than": "<",
}
CUT_OFF: Final = ("^(.{50}).+$", r"\1")

PASSWORDS: Final = (
    Fault(
        name="password-minimum-12",
        requirements=("PWD-001", "UID-008", "RST-005"),
        summary="A password of 12 characters is accepted, as the outdated screenshot says.",
        policy={"password_min": 12},
    ),
    Fault(
        name="password-minimum-14",
        requirements=("PWD-001", "RST-005"),
        summary="A password of 14 characters is accepted.",
        policy={"password_min": 14},
    ),
    Fault(
        name="password-minimum-16",
        requirements=("PWD-001", "UID-008", "RST-005"),
        summary="A password of 15 characters is refused.",
        policy={"password_min": 16},
    ),
    Fault(
        name="password-maximum-63",
        requirements=("PWD-001", "UID-001"),
        summary="A password of 64 characters is refused.",
        policy={"password_max": 63},
    ),
    Fault(
        name="password-maximum-64",
        requirements=("PWD-001", "UID-001"),
        summary="A password of 65 characters is refused.",
        policy={"password_max": 64},
    ),
    Fault(
        name="password-cut-off",
        requirements=("PWD-001", "UID-001"),
        summary="A password is cut off after 50 characters, so that what follows does not count.",
        forms=tuple(
            FieldRewriting("/register/account", field_name, *CUT_OFF) for field_name in ("password", "confirm-password")
        ),
    ),
    Fault(
        name="password-without-lowercase-letter",
        requirements=("PWD-002", "RST-005"),
        summary="A password without a lowercase letter is accepted.",
        policy={"password_kinds": (UPPERCASE, NUMBER)},
    ),
    Fault(
        name="password-without-uppercase-letter",
        requirements=("PWD-003", "RST-005"),
        summary="A password without an uppercase letter is accepted.",
        policy={"password_kinds": (LOWERCASE, NUMBER)},
    ),
    Fault(
        name="password-without-number",
        requirements=("PWD-004", "RST-005"),
        summary="A password without a number is accepted.",
        policy={"password_kinds": (LOWERCASE, UPPERCASE)},
    ),
    Fault(
        name="password-with-digit-of-another-script",
        requirements=("PWD-004",),
        summary="A password is accepted whose only number is a digit of another script.",
        policy={"password_kinds": (LOWERCASE, UPPERCASE, ("a number", digits + DIGITS_OF_OTHER_SCRIPTS))},
    ),
    Fault(
        name="password-needs-symbol",
        requirements=("PWD-005", "RST-005"),
        summary="A password without a symbol is refused, as the outdated screenshot says.",
        policy={"password_kinds": (LOWERCASE, UPPERCASE, NUMBER, SYMBOL)},
    ),
    Fault(
        name="password-with-personal-data",
        requirements=("PWD-006", "PWD-014"),
        summary="A password may contain SSN, phone number, date of birth and e-mail address.",
        policy={"password_personal_data": ()},
    ),
    Fault(
        name="ssn-with-dashes-overlooked",
        requirements=("UID-006", "PWD-006"),
        summary="A User ID or a password may contain the SSN with dashes.",
        policy={"separators": "./ ()"},
    ),
    Fault(
        name="password-with-user-id",
        requirements=("PWD-007", "PWD-014"),
        summary="A password may contain the User ID.",
        policy={"password_own_words": ("first name", "last name")},
    ),
    Fault(
        name="password-with-names",
        requirements=("PWD-008", "PWD-014"),
        summary="A password may contain the first name and the last name.",
        policy={"password_own_words": ("User ID",)},
    ),
    Fault(
        name="password-with-last-name",
        requirements=("PWD-008", "PWD-014"),
        summary="A password may contain the last name.",
        policy={"password_own_words": ("User ID", "first name")},
    ),
    Fault(
        name="password-with-names-in-other-letter-case",
        requirements=("PWD-008",),
        summary="A password may contain the first name and the last name in other letter case.",
        policy={"in_any_case": ("User ID",)},
    ),
    Fault(
        name="password-with-short-names",
        requirements=("PWD-008",),
        summary="A password may contain a first name or a last name of three letters.",
        policy={"name_letters_min": 4},
    ),
    *(
        Fault(
            name=f"password-with-{name}",
            requirements=("PWD-009", "PWD-014"),
            summary=f"A password may contain the character {symbol}",
            policy={"password_forbidden": FORBIDDEN.replace(symbol, "")},
        )
        for name, symbol in FORBIDDEN_NAMES.items()
    ),
    Fault(
        name="password-with-forbidden-characters",
        requirements=("PWD-009", "PWD-014"),
        summary="A password may contain + ( ) > <.",
        policy={"password_forbidden": ""},
    ),
    Fault(
        name="password-with-other-symbols-refused",
        requirements=("PWD-009", "PWD-014"),
        summary="A password can't contain # and % either.",
        policy={"password_forbidden": "+()><#%"},
    ),
    Fault(
        name="password-with-sequential-numbers",
        requirements=("PWD-010", "UID-008", "PWD-014"),
        summary="A password may contain any sequential numbers.",
        policy={"sequential_run": 11},
    ),
    Fault(
        name="password-with-five-sequential-numbers",
        requirements=("PWD-010", "PWD-014"),
        summary="A password may contain five sequential numbers, but not six.",
        policy={"sequential_run": 6},
    ),
    Fault(
        name="password-with-three-sequential-numbers-refused",
        requirements=("PWD-010", "PWD-014"),
        summary="A password can't contain three sequential numbers.",
        policy={"sequential_run": 3},
    ),
)
