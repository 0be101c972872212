"""Faults of what is shown where Experian does not confirm an identity, or gives no answer."""

from typing import Final

from reference_impl.faults.fault import Fault, FieldRewriting, Rewriting

NOTICE: Final = r'(?s)(<div role="alert" class="notice failure">.*?)'
"""The beginning of a pattern for something in the message of a failed proofing."""

FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="no-review-reference-number",
        requirements=("ERR-003", "ERR-007"),
        summary="A failure page does not tell the Review Reference Number.",
        pages=(Rewriting(r'(?s)<p class="reference-number">.*?</p>'),),
    ),
    Fault(
        name="another-reference-number",
        requirements=("ERR-007",),
        summary="A failure page tells a number that Experian never gave out.",
        pages=(Rewriting(r"(Review Reference Number: <strong>)", r"\g<1>9"),),
    ),
    Fault(
        name="failure-shown-as-success",
        requirements=("RIP-002", "RIP-012", "ERR-001"),
        summary="Whom Experian refuses is shown the Confirmation.",
        pages=(
            Rewriting(
                r'(?s)<li aria-current="step">(<span>Remote Proofing</span></li>\s*)'
                r'<li>(<span>Confirmation</span></li>.*?)<div role="alert" class="notice failure">.*?</div>',
                r'<li>\1<li aria-current="step">\2<p>Your HARP account has been created!</p>',
            ),
        ),
    ),
    Fault(
        name="experian-not-named-on-failure",
        requirements=("ERR-001",),
        summary="A failed proofing does not prompt to contact Experian Verification Support Services.",
        pages=(Rewriting(NOTICE + r"Experian Verification Support Services", r"\1us"),),
    ),
    Fault(
        name="another-telephone-number",
        requirements=("ERR-003",),
        summary="A failed proofing tells another telephone number than Experian's.",
        pages=(Rewriting(NOTICE + r"1-866-578-5409", r"\g<1>1-866-578-5490"),),
    ),
    Fault(
        name="no-second-attempt",
        requirements=("ERR-002",),
        summary="After one failure no further attempt is open.",
        policy={"proofing_attempts": 1},
    ),
    Fault(
        name="no-back-after-failure",
        requirements=("ERR-005",),
        summary="The message of a failed proofing offers no Back.",
        pages=(Rewriting(NOTICE + r"<button [^>]*>Back</button>", r"\1"),),
    ),
    Fault(
        name="back-of-step-3-leads-nowhere",
        requirements=("ERR-006",),
        summary="Back of Step 3 does not return to Profile Information.",
        forms=(FieldRewriting("/register/proofing", "action", "^back$", "next"),),
    ),
    Fault(
        name="trouble-shown-as-refusal",
        requirements=("RIP-002",),
        summary="Whom Experian could not answer about is told to be refused.",
        pages=(
            Rewriting(
                r"Identity verification is not available right now\.",
                "Your identity could not be verified. Review Reference Number: 000000000000.",
            ),
        ),
    ),
    Fault(
        name="trouble-leads-back-to-the-start",
        requirements=("RIP-002", "ERR-002"),
        summary="After trouble at Experian the person must begin anew.",
        pages=(Rewriting(r'(?s)(not available right now.*?name="action" value=)"next"', r'\1"back"'),),
    ),
)
