"""Faults of what is accepted and what is kept: right entries that are refused, and things that go on too long."""

from typing import Final

from reference_impl.faults.fault import Fault, FieldRewriting, Rewriting

FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="middle-initial-refused",
        requirements=("PRF-012", "PRF-027"),
        summary="Profile Information with a Middle Initial is refused.",
        forms=(FieldRewriting("/register", "middle-initial", "^[A-Za-z]$", "7"),),
    ),
    Fault(
        name="middle-initial-marked-as-required",
        requirements=("PRF-012",),
        summary="Middle Initial is marked as required.",
        pages=(Rewriting(r"Middle Initial</label>", 'Middle Initial <span class="required">*</span></label>'),),
    ),
    Fault(
        name="every-profile-refused",
        # That what is complete is accepted is the other side of each of them.
        requirements=("PRF-001", "PRF-022", "PRF-027", "REG-009", "ELG-001"),
        summary="Complete Profile Information is refused for its ZIP Code.",
        forms=(FieldRewriting("/register", "zip-code", "^.*$", "1"),),
    ),
    Fault(
        name="every-account-refused",
        # That a right User ID is accepted is the other side of each of them; on either path no account comes of it.
        requirements=("UID-001", "UID-003", "UID-004", "UID-006", "UID-008", "MAN-019", "MAN-020", "MAN-033"),
        summary="Complete Account Information is refused for its User ID.",
        # It is too short, and nothing else has it in it, so that all else is accepted.
        forms=(FieldRewriting("/register/account", "user-id", "^.*$", "§"),),
    ),
    Fault(
        name="every-challenge-answer-refused",
        requirements=("CHQ-001", "CHQ-003", "CHQ-005", "MAN-019", "MAN-020", "MAN-033"),
        summary="Complete Account Information is refused for its challenge answer.",
        forms=(FieldRewriting("/register/account", "challenge-question-answer", "^.+$", "§"),),
    ),
    Fault(
        name="ssn-refused-on-the-manual-path",
        requirements=("MAN-011",),
        summary="Whoever gives an SSN can't submit info for manual proofing.",
        forms=(FieldRewriting("/register/manual-proofing", "social-security-number", r"^.+$", "1"),),
    ),
    Fault(
        name="cancel-of-the-reference-number-leads-away",
        requirements=("EXR-006",),
        summary="Cancel at the Experian reference number leads to the login.",
        pages=(Rewriting(r'<a href="/register">Cancel</a>', '<a href="/login">Cancel</a>'),),
    ),
    Fault(
        name="ssn-in-the-log",
        requirements=("PRV-002",),
        summary="The log keeps the Social Security Number.",
        logged=("social-security-number",),
    ),
    Fault(
        name="last-name-forgotten-on-the-way-back",
        requirements=("CHQ-008", "ERR-006", "MAN-010"),
        summary="Step 1 does not show again which last name was entered.",
        pages=(Rewriting(r'(<input id="legal-last-name" name="legal-last-name" type="text") value="[^"]*"', r"\1"),),
        # That one can start again is demanded, that one finds again what one entered is not.
        is_advisory=True,
    ),
    Fault(
        name="password-sent-back",
        requirements=("CHQ-008",),
        summary="Account Information shows the password again.",
        pages=(Rewriting(r'(<input id="password" name="password" type="password")', r'\1 value="‹password›"'),),
        is_advisory=True,
    ),
    Fault(
        name="three-attempts",
        requirements=("ERR-003",),
        summary="A third attempt at remote proofing is offered.",
        policy={"proofing_attempts": 3},
        # The guide names two attempts and does not say that there is no third (DSC-024).
        is_advisory=True,
    ),
    Fault(
        name="late-answers-cost-an-attempt",
        requirements=("ERR-002",),
        summary="Answers that come when Experian has ended the session count as a failed attempt.",
        policy={"attempts": ("failure", "expiry")},
        # The guide does not say what an attempt is (DSC-024).
        is_advisory=True,
    ),
    Fault(
        name="the-deceased-told-to-call",
        requirements=("ERR-004",),
        summary="Whom Experian calls deceased is prompted to call it.",
        pages=(
            Rewriting(
                r"Remote proofing can't verify you\.",
                "Contact Experian Verification Support Services at 1-866-578-5409.",
            ),
        ),
        # ERR-004 is about whom a call did not help; that one is of no use to the deceased only Experian knows.
        is_advisory=True,
    ),
    Fault(
        name="denied-requests-approve",
        requirements=("MFA-011", "LGN-007"),
        summary="Whoever denies a request on the phone is taken to have approved it.",
        policy={"push_approved_by": ("approved", "denied", "expired")},
    ),
    Fault(
        name="guessing-without-end",
        requirements=("LGN-006",),
        summary="Passwords and security codes can be guessed without end.",
        policy={"login_tries": 1_000_000, "second_factor_tries": 1_000_000, "code_tries": 1_000_000},
        # The guide states no limits (DSC-070).
        is_advisory=True,
    ),
    Fault(
        name="other-logins-go-on",
        requirements=("LGN-006",),
        summary="Removing a device and changing the password end no other login.",
        policy={"logins_ended_at": ("setup",)},
        # LGN-006 is about a new login; of those that are open the guide says nothing.
        is_advisory=True,
    ),
    Fault(
        name="earlier-codes-stay",
        requirements=("MFA-013",),
        summary="A code is right although a newer one was sent.",
        policy={"codes_alive": 5},
        # That Resend Code ends the earlier code is our reading (DSC-055).
        is_advisory=True,
    ),
    Fault(
        name="landlines-for-texts",
        requirements=("MFA-009",),
        summary="A landline is taken for texts, which never come.",
        policy={"undelivered_refused": ("call",)},
        # The guide tells the person so, and not that anything else is refused (DSC-054).
        is_advisory=True,
    ),
    Fault(
        name="missing-user-id-not-told",
        requirements=("LGN-001", "LGN-002"),
        summary="Whoever leaves the User ID out at the login is not told so at that field.",
        forms=(FieldRewriting("/login", "user-id", "^$", "nobody-at-all"),),
        # The login is refused as LGN-001 and LGN-002 demand; that it tells another reason is for a person to look at.
        is_advisory=True,
    ),
    Fault(
        name="manual-path-refuses-everybody",
        requirements=("MAN-019", "MAN-033", "CAP-004"),
        summary="On the manual path complete Account Information is refused.",
        forms=(FieldRewriting("/register/account", "i-m-not-a-robot", "^yes$", ""),),
    ),
)
