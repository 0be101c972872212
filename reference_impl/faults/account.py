"""Faults of Step 2, Account Information, and of the uniqueness of accounts."""

from typing import Final

from reference_impl.faults.challenge import CHALLENGE
from reference_impl.faults.fault import Fault, FieldCopy, FieldRewriting, Rewriting
from reference_impl.faults.passwords import PASSWORDS

STEP_2: Final = "/register/account"
ONLY_THERE: Final = "confirm-password|challenge-question|challenge-question-answer"
"""The fields that no other page has."""

PAGE: Final = (
    Fault(
        name="asterisks-not-explained",
        requirements=("UID-009",),
        summary="Step 2 does not say that fields with an asterisk are required.",
        pages=(Rewriting(r"(?s)(Create your user ID, password, and challenge question\.).*?</p>", r"\1</p>"),),
    ),
    Fault(
        name="account-fields-without-asterisk",
        requirements=("UID-001", "UID-009", "CHQ-003", "PRF-029", "MAN-019"),
        summary="Confirm Password and the challenge question are not marked as required.",
        pages=(
            Rewriting(rf'(<label for="(?:{ONLY_THERE})">[^<]*)<span class="required"[^>]*>\*</span>', r"\1"),
            Rewriting(rf'(<(?:input|select) id="(?:{ONLY_THERE})"[^>]*?) required', r"\1"),
        ),
    ),
    Fault(
        name="user-id-optional",
        # Nothing has neither 5 characters nor 15.
        requirements=("UID-001", "UID-003", "PWD-001"),
        summary="Step 2 is accepted without a User ID, and with nothing as password and its confirmation.",
        forms=(
            FieldRewriting(STEP_2, "user-id", "^$", "made-up-for-you"),
            FieldRewriting(STEP_2, "password", "^$", "Made-up-for-y0u!"),
        ),
    ),
    Fault(
        name="confirmation-not-compared",
        requirements=("UID-001",),
        summary="Whatever is typed as Confirm Password is accepted, and nothing too.",
        forms=(FieldCopy(STEP_2, source="password", target="confirm-password"),),
    ),
    Fault(
        name="confirmation-in-any-letter-case",
        requirements=("UID-001",),
        summary="Password and confirmation may differ in letter case.",
        policy={"compared": str.casefold},
    ),
)

USER_IDS: Final = (
    Fault(
        name="user-id-minimum-4",
        requirements=("UID-003", "UID-008"),
        summary="A User ID of 4 characters is accepted.",
        policy={"userid_min": 4},
    ),
    Fault(
        name="user-id-minimum-6",
        requirements=("UID-003", "UID-008"),
        summary="A User ID of 5 characters is refused, as the outdated screenshot says.",
        policy={"userid_min": 6},
    ),
    Fault(
        name="user-id-maximum-64",
        requirements=("UID-003", "UID-008"),
        summary="A User ID of 100 characters is refused.",
        policy={"userid_max": 64},
    ),
    Fault(
        name="user-id-maximum-99",
        requirements=("UID-003",),
        summary="A User ID of 100 characters is refused.",
        policy={"userid_max": 99},
    ),
    Fault(
        name="user-id-maximum-101",
        requirements=("UID-003",),
        summary="A User ID of 101 characters is accepted.",
        policy={"userid_max": 101},
    ),
    Fault(
        name="user-id-maximum-128",
        requirements=("UID-003", "UID-008"),
        summary="A User ID of 101 characters is accepted.",
        policy={"userid_max": 128},
    ),
    Fault(
        name="user-id-of-one-kind-refused",
        requirements=("UID-004",),
        summary="A User ID of letters alone or of digits alone is refused.",
        forms=(FieldRewriting(STEP_2, "user-id", "^([a-z]+|[0-9]+)$", " "),),
    ),
    Fault(
        name="user-id-with-symbols-refused",
        requirements=("UID-004",),
        summary="A User ID with a symbol after each letter is refused.",
        forms=(FieldRewriting(STEP_2, "user-id", "^[a-z]([-._][a-z])+$", " "),),
    ),
    Fault(
        name="user-id-with-digits-refused",
        requirements=("UID-004",),
        summary="A User ID of 7 characters with a digit after each letter is refused.",
        forms=(FieldRewriting(STEP_2, "user-id", "^([a-z][0-9]){3}[a-z]$", " "),),
    ),
    Fault(
        name="user-id-with-personal-data",
        requirements=("UID-006",),
        summary="A User ID may contain SSN, phone number, date of birth and e-mail address.",
        policy={"user_id_personal_data": ()},
    ),
    Fault(
        name="user-id-not-unique",
        requirements=("ELG-003",),
        summary="Step 2 accepts a User ID that somebody else's account has.",
        policy={"unique": ("Email Address",)},
    ),
    Fault(
        name="user-ids-alike-taken-for-one",
        requirements=("ELG-003",),
        summary="A User ID with a letter more than somebody else's is taken for theirs.",
        forms=(FieldRewriting(STEP_2, "user-id", "z$", ""),),
    ),
    Fault(
        name="email-addresses-alike-taken-for-one",
        requirements=("ELG-003",),
        summary="An e-mail address with a letter more than somebody else's is taken for theirs.",
        forms=tuple(FieldRewriting("/register", each, "^z", "") for each in ("email-address", "confirm-email-address")),
    ),
    Fault(
        name="email-address-not-unique",
        requirements=("ELG-003",),
        summary="Step 1 accepts an e-mail address that somebody else's account has.",
        policy={"unique": ("User ID",)},
    ),
)

FAULTS: Final[tuple[Fault, ...]] = (*PAGE, *USER_IDS, *PASSWORDS, *CHALLENGE)
