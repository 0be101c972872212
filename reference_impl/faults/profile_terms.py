"""Faults of the Terms & Conditions of Step 1."""

from typing import Final

from reference_impl.faults.fault import Fault, FieldRewriting, Rewriting

WORDS: Final = (
    ("TNC-004", "consent-to-monitoring", r"By logging onto this website, you\s+consent to be monitored\."),
    ("TNC-005", "prosecution", r"are\s+subject to prosecution"),
    ("TNC-005", "computer-fraud-act", r"Computer Fraud and Abuse Act of 1986"),
    ("TNC-006", "privacy-statement", r'<a href="/privacy">CMS Privacy Act Statement</a>(?=\s+which)'),
    (
        "TNC-007",
        "rules-of-behavior",
        r'<a href="https://www.hhs.gov/ocio/policy/hhs-rob.html">HHS Rules of\s+Behavior</a>',
    ),
    ("TNC-009", "agreement-to-the-rules", r"and understand and agree to comply with its provisions"),
    ("TNC-010", "disciplinary-action", r"may lead to disciplinary action"),
    ("TNC-010", "criminal-penalties", r"and criminal penalties or imprisonment"),
)
"""Requirement, name, and the part of the terms that is left out."""

FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="terms-not-enforced",
        requirements=("TNC-002", "PRF-026", "TNC-012"),
        summary="Step 1 is accepted without agreement to the Terms & Conditions.",
        forms=(FieldRewriting("/register", "i-agree-to-the-terms-conditions", "^$", "yes"),),
    ),
    Fault(
        name="terms-agreed-to-beforehand",
        requirements=("TNC-002", "PRF-026", "TNC-012"),
        summary="The box of the Terms & Conditions is ticked before the applicant has read them.",
        pages=(
            Rewriting(
                r'(?s)(action="/register" novalidate.*?id="i-agree-to-the-terms-conditions"[^>]*? required)',
                r"\1 checked",
            ),
        ),
    ),
    Fault(
        name="terms-not-shown",
        requirements=("TNC-001",),
        summary="Step 1 does not offer the Terms & Conditions for review.",
        pages=(Rewriting(r'(?s)(action="/register" novalidate.*?)<a href="/terms"[^>]*>(.*?)</a>', r"\1\2"),),
    ),
    Fault(
        name="terms-without-close",
        requirements=("TNC-012",),
        summary="The Terms & Conditions have no Close.",
        pages=(
            Rewriting(r'<a class="button" href="/register">Close</a>'),
            Rewriting(r'<button type="button" data-closes="terms-dialog">Close</button>'),
        ),
    ),
    Fault(
        name="close-leaves-the-form",
        requirements=("TNC-012",),
        summary="Close of the Terms & Conditions leads to HARP's home page instead of the form.",
        pages=(
            Rewriting(r'<a class="button" href="/register">Close</a>', '<a href="/">Close</a>'),
            Rewriting(r'<button type="button" data-closes="terms-dialog">Close</button>', '<a href="/">Close</a>'),
        ),
    ),
    *(
        Fault(
            name=f"terms-without-{name}",
            requirements=(requirement,),
            summary=f"The Terms & Conditions leave out: {name.replace('-', ' ')}.",
            pages=(Rewriting(pattern),),
        )
        for requirement, name, pattern in WORDS
    ),
)
