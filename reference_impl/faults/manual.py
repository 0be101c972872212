"""Faults of manual proofing: the way into it, its Account Information and its Confirmation."""

from typing import Final

from reference_impl.faults import back_office, documents
from reference_impl.faults.fault import Fault, FieldRewriting, Rewriting

AT: Final = "/register/manual-proofing"
STEP_2: Final = "/register/account"
SUBMITTED: Final = r"(?s)(Both steps are complete\..*?)"
"""The beginning of a pattern for something on the Confirmation of the manual path."""

INITIATING: Final = (
    Fault(
        name="ssn-required-for-manual-proofing",
        requirements=("MAN-001", "MAN-003", "MAN-004", "MAN-005", "MAN-033", "MAN-036", "CHQ-009"),
        summary="Submit Info for Manual Proofing is refused without a Social Security Number.",
        forms=(FieldRewriting(AT, "social-security-number", "^$", "none"),),
    ),
    Fault(
        name="ssn-with-asterisk-on-the-manual-path",
        requirements=("MAN-003", "MAN-036"),
        summary="The Social Security Number is marked as required once manual proofing is initiated.",
        pages=(Rewriting(r'(?s)(<label for="social-security-number">[^<]*)(</label>.*id="manual-)', r"\1 *\2"),),
    ),
    Fault(
        name="no-manual-proofing-for-territories",
        requirements=("MAN-001", "MAN-005", "MAN-006", "MAN-007", "ELG-001"),
        summary="Somebody without an address in the United States can't submit info for manual proofing.",
        forms=(FieldRewriting(AT, "is-your-address-in-the-united-states", "^No$", ""),),
    ),
    Fault(
        name="initiating-leads-nowhere",
        requirements=(
            *("MAN-003", "MAN-007", "MAN-008", "MAN-009", "MAN-010", "MAN-036"),
            *("MAN-012", "MAN-013", "MAN-014", "MAN-015", "MAN-016", "MAN-017", "MAN-018"),
        ),
        summary="Initiate Manual Proofing displays nothing.",
        forms=(FieldRewriting(AT, "action", "^initiate$", "cancel"),),
    ),
    Fault(
        name="no-cancel",
        requirements=("MAN-010",),
        summary="The guidance offers no Cancel.",
        pages=(Rewriting(r"<button [^>]*>Cancel</button>"),),
    ),
    Fault(
        name="cancel-leads-nowhere",
        requirements=("MAN-010",),
        summary="Cancel does not leave the guidance.",
        forms=(FieldRewriting(AT, "action", "^cancel$", "initiate"),),
    ),
    Fault(
        name="incomplete-profile-for-manual-proofing",
        requirements=("MAN-003", "MAN-005", "MAN-011"),
        summary="Submit Info for Manual Proofing is accepted without a city and without a last name.",
        forms=(
            FieldRewriting(AT, "city", "^$", "Anytown"),
            FieldRewriting(AT, "legal-last-name", "^$", "Anybody"),
        ),
    ),
    Fault(
        name="manual-proofing-without-terms",
        requirements=("MAN-004", "MAN-006", "MAN-011"),
        summary="Submit Info for Manual Proofing is accepted without agreeing to the Terms & Conditions.",
        forms=(FieldRewriting(AT, "i-agree-to-the-terms-conditions", "^$", "yes"),),
    ),
)

ACCOUNT: Final = (
    Fault(
        name="robot-check-not-enforced-on-the-manual-path",
        requirements=("CAP-004",),
        summary="Account Information of the manual path is accepted without the robot check.",
        forms=(FieldRewriting(STEP_2, "i-m-not-a-robot", "^$", "yes"),),
    ),
    Fault(
        name="no-robot-check-on-the-manual-path",
        requirements=("CAP-004", "CHQ-009"),
        summary="Account Information of the manual path has no robot check.",
        forms=(FieldRewriting(STEP_2, "i-m-not-a-robot", "^$", "yes"),),
        pages=(Rewriting(r'(?s)(action="/register/account".*?)<div class="captcha">.*?</label>(\s*</div>){3}', r"\1"),),
    ),
    Fault(
        name="challenge-question-not-asked-for",
        requirements=("MAN-019", "CHQ-003", "CHQ-002", "UID-001", "UID-009", "PRF-029"),
        summary="Account Information does not ask for a challenge question.",
        forms=(FieldRewriting(STEP_2, "challenge-question", "^$", "What was the name of your first pet?"),),
        pages=(Rewriting(r'(?s)<label for="challenge-question">.*?</select>'),),
    ),
    Fault(
        name="manual-path-leads-to-remote-proofing",
        requirements=("MAN-020",),
        summary="After Account Information of the manual path Remote Proofing is the current step.",
        pages=(
            Rewriting(
                r'(?s)<li>(<span>Remote Proofing</span></li>\s*)<li aria-current="step">'
                r"(<span>Confirmation</span></li>(?=.*Both steps are complete))",
                r'<li aria-current="step">\1<li>\2',
            ),
        ),
    ),
)

CONFIRMATION: Final = (
    Fault(
        name="submission-not-said",
        requirements=("MAN-020", "MAN-037"),
        summary="The Confirmation does not say what was submitted to whom.",
        pages=(Rewriting(r"(?s)You have successfully submitted your Profile.*?Program\.", "Thank you."),),
    ),
    Fault(
        name="pending-account-not-said",
        requirements=("MAN-021",),
        summary="The Confirmation does not say that the account can't be used yet.",
        pages=(Rewriting(r"(?s)You will not be able to use.*?complete manual proofing\."),),
    ),
    *(
        Fault(
            name=f"no-{way.lower().replace(' ', '-')}",
            requirements=("MAN-022", "MAN-038") if way == "Encrypted email" else ("MAN-022",),
            summary=f"The Confirmation does not offer {way.lower()}.",
            pages=(Rewriting(rf"(?s)<li>{way}:.*?</li>"),),
        )
        for way in ("Secure mail", "Secure fax", "Encrypted email")
    ),
    Fault(
        name="any-address-on-the-documents",
        requirements=("MAN-024",),
        summary="The Confirmation does not ask for documents to the registered address.",
        pages=(Rewriting(SUBMITTED + r", addressed to the address that you used during\s+registration", r"\1"),),
    ),
    Fault(
        name="payroll-information-untold",
        requirements=("MAN-024",),
        summary="The Confirmation does not tell that payroll information is accepted.",
        pages=(Rewriting(SUBMITTED + r"Payroll information is also accepted\.", r"\1"),),
    ),
    Fault(
        name="pending-account-signed-in-to-qpp",
        requirements=("MAN-021", "MAN-028", "ELG-004", "ELG-005"),
        summary="A pending account is signed in to QPP.",
        pages=(Rewriting(r"(?s)We could not sign you in\.\s+Your manual proofing.*?</form>", "Welcome."),),
    ),
)

FAULTS: Final[tuple[Fault, ...]] = (
    *INITIATING,
    *ACCOUNT,
    *CONFIRMATION,
    *documents.FAULTS,
    *back_office.FAULTS,
)
