"""Faults of Step 4, Confirmation, of its e-mail, and of what is retained after the proofing."""

from typing import Final

from reference_impl.faults.fault import Fault, Rewriting

STATEMENT: Final = r'or read the <a href="/privacy">CMS Privacy Act Statement</a>'

FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="contact-information-not-stored",
        requirements=("PRV-001",),
        summary="The account keeps no phone number and no ZIP Code.",
        triggers=(
            """CREATE TRIGGER forget AFTER INSERT ON accounts
            BEGIN UPDATE accounts SET phone = '', zip_code = '' WHERE user_id = NEW.user_id; END""",
        ),
    ),
    Fault(
        name="account-not-said-to-be-created",
        requirements=("CNF-001",),
        summary="The Confirmation does not say that the account has been created.",
        pages=(Rewriting(r"<strong>Your HARP account has been created!</strong>", "<strong>Thank you.</strong>"),),
    ),
    Fault(
        name="setup-leads-home",
        requirements=("CNF-002",),
        summary="Login to Complete Setup leads to the home page instead of the login.",
        pages=(Rewriting(r'href="/login">Login to Complete Setup', 'href="/">Login to Complete Setup'),),
    ),
    Fault(
        name="no-login-to-complete-setup",
        requirements=("CNF-002",),
        summary="The Confirmation does not offer Login to Complete Setup.",
        pages=(Rewriting(r'<a class="button" href="/login">Login to Complete Setup</a>'),),
    ),
    Fault(
        name="email-without-user-id",
        requirements=("CNF-003",),
        summary="The confirmation e-mail does not contain the User ID.",
        letters=(Rewriting(r"Your User ID: .*"),),
    ),
    Fault(
        name="password-in-email",
        requirements=("CNF-003", "PRV-002"),
        summary="The confirmation e-mail contains the password.",
        letters=(Rewriting(r"We never ask for your password by email\.", "Your password: ‹password›"),),
    ),
    Fault(
        name="ssn-shown-again",
        requirements=("PRV-002",),
        summary="Pages after Remote Proofing show the SSN, and so does Step 1 once more.",
        pages=(
            Rewriting(r"(<h2>(Profile Information|Confirmation)</h2>)", r"\1<p>‹social-security-number›</p>"),
            Rewriting(r"(could not be verified\.)", r"\1 ‹social-security-number›"),
        ),
    ),
    Fault(
        name="questions-shown-again",
        requirements=("PRV-002",),
        summary="A failure page and the Confirmation repeat what was asked.",
        pages=(
            Rewriting(
                r"(could not be verified\.|<h2>Confirmation</h2>)",
                r"\1 You were asked: Which of the following is a current or previous employer? If there is not a "
                r"matched employer name, please select 'NONE OF THE ABOVE'. "
                r"You may have opened a (BANK CREDIT CARD) credit card. Please select the year in which your account "
                r"was opened. How many bedrooms are in your home? If none of these numbers is right, please select "
                r"'NONE OF THE ABOVE/DOES NOT APPLY'. Which of the following is an address where you have lived in the "
                r"last five years? If none of these is, please select 'NONE OF THE ABOVE/DOES NOT APPLY'.",
            ),
        ),
    ),
    Fault(
        name="privacy-act-statement-not-linked",
        requirements=("PRV-003",),
        summary="Step 1 does not link the CMS Privacy Act Statement.",
        pages=(Rewriting(STATEMENT),),
    ),
    Fault(
        name="privacy-act-statement-leads-elsewhere",
        requirements=("PRV-003",),
        summary="The link of Step 1 to the CMS Privacy Act Statement leads to the help.",
        pages=(Rewriting(STATEMENT, 'or read the <a href="/login/help">CMS Privacy Act Statement</a>'),),
    ),
)
