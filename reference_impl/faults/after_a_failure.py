"""Faults of the ways on from a failed proofing."""

from typing import Final

from reference_impl.faults.fault import Fault, FieldRewriting, Rewriting

FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="called-in-vain-and-left-alone",
        requirements=("ERR-004",),
        summary="Whom Experian could not verify by phone is not referred to manual proofing.",
        pages=(
            Rewriting(r"Use the manual proofing process below\."),
            Rewriting(r"(?s)<p>If Experian can't verify your identity over the phone either.*?</p>"),
        ),
    ),
    Fault(
        name="manual-proofing-leads-back",
        requirements=("ERR-004",),
        summary="Where Experian can't verify somebody, Initiate Manual Proofing leads to the home page.",
        pages=(
            Rewriting(
                r"""(?s)(can't verify(?:(?!<a ).)*)<a href="/register/manual-proofing">(?=Initiate)""",
                r'\1<a href="/">',
            ),
        ),
    ),
    Fault(
        name="too-late-answers-accepted",
        requirements=("RIP-002",),
        summary="Whose answers came too late for Experian is shown the Confirmation.",
        pages=(
            Rewriting(
                r'(?s)<li aria-current="step">(<span>Remote Proofing</span></li>\s*)'
                r'<li>(<span>Confirmation</span></li>.*?)<div role="alert" class="notice">\s*'
                r"<p><strong>Your time to answer has run out.*?</div>",
                r'<li>\1<li aria-current="step">\2<p>Your HARP account has been created!</p>',
            ),
        ),
    ),
    Fault(
        name="a-failure-counted-twice",
        requirements=("ERR-002",),
        summary="The first failed attempt is counted as two.",
        triggers=(
            """CREATE TRIGGER counted_twice AFTER INSERT ON failed_proofing
            BEGIN INSERT INTO failed_proofing VALUES (NEW.email_key, NEW.at); END""",
        ),
    ),
    Fault(
        name="retry-for-nobody",
        requirements=("PRF-008", "ERR-002"),
        summary="Retry Remote Proofing knows no failed registration.",
        forms=(FieldRewriting("/register/retry", "email-address", "^", "unknown."),),
    ),
)
