"""Faults of Step 1, Profile Information: its page, and where applicants may live."""

from typing import Final

from reference_impl.faults import profile_entries, profile_terms
from reference_impl.faults.fault import Fault, FieldRewriting, Rewriting

STEP_1: Final = r'(?s)(<form method="post" action="/register" novalidate>.*?)'
"""The beginning of a pattern for something in the form of Step 1 and on no other page."""

SSN_FIELD: Final = r'id="social-security-number" name="social-security-number" type="password"'

INITIATE: Final = r"<button [^>]*>Initiate Manual Proofing</button>"

PAGE: Final = (
    Fault(
        name="progress-without-confirmation",
        requirements=("PRF-005",),
        summary="The progress bar does not name the step Confirmation before it is reached.",
        pages=(Rewriting(r"<li><span>Confirmation</span></li>"),),
    ),
    Fault(
        name="progress-out-of-order",
        requirements=("PRF-005",),
        summary="The progress bar of Step 1 names Remote Proofing before Account Information.",
        pages=(
            Rewriting(
                r"(<li><span>Account Information</span></li>)(\s*)(<li><span>Remote Proofing</span></li>)", r"\3\2\1"
            ),
        ),
    ),
    Fault(
        name="experian-not-named",
        requirements=("PRF-006",),
        summary="Step 1 does not say that Experian helps to verify the identity.",
        pages=(Rewriting(r"HARP uses Experian to help verify your identity\."),),
    ),
    Fault(
        name="mothers-name-asked-for",
        requirements=("PRV-004",),
        summary="Step 1 asks for the mother's maiden name.",
        pages=(
            Rewriting(
                r'(<form method="post" action="/register" novalidate>)',
                r'\1<p><label for="maiden">Mother\'s Maiden Name</label> <input id="maiden" name="maiden"></p>',
            ),
        ),
    ),
    Fault(
        name="no-way-to-the-reference-number",
        requirements=("PRF-007",),
        summary="Step 1 does not offer Enter Reference Number.",
        pages=(Rewriting(r'<a href="/register/reference-number"[^>]*>Enter Reference Number</a>'),),
    ),
    Fault(
        name="no-way-to-retry",
        requirements=("PRF-008",),
        summary="Step 1 does not offer Retry Remote Proofing.",
        pages=(
            Rewriting(r'Want to retry a previously failed registration attempt\? <a href="/register/retry">.*?</a>'),
        ),
    ),
    Fault(
        name="asterisk-not-explained",
        requirements=("PRF-009",),
        summary="Step 1 does not say what the asterisk means.",
        pages=(
            Rewriting(
                r'(?s)<p>All fields marked [^\n]* are required\.</p>(\s*<form method="post" action="/register")', r"\1"
            ),
        ),
    ),
    Fault(
        name="no-way-to-manual-proofing",
        requirements=("PRF-025", "MAN-004", "MAN-007"),
        summary="Step 1 does not offer Initiate Manual Proofing.",
        pages=(Rewriting(INITIATE),),
    ),
    Fault(
        name="manual-proofing-above-the-ssn",
        requirements=("PRF-025", "MAN-004", "MAN-007"),
        summary="Step 1 offers Initiate Manual Proofing above its fields, where nobody looks for it at the SSN.",
        pages=(
            Rewriting(
                rf'(?s)(<form method="post" action="/register" novalidate>)(.*?)({INITIATE})',
                r"\1\3\2",
            ),
        ),
    ),
    Fault(
        name="next-has-another-name",
        requirements=("PRF-027",),
        summary="The button of Step 1 is not called Next.",
        pages=(Rewriting(STEP_1 + r'(<button type="submit" name="action" value="next">)Next<', r"\1\2Proceed<"),),
    ),
    Fault(
        name="ssn-not-masked",
        requirements=("PRF-024",),
        summary="The Social Security Number can be read while it is entered.",
        pages=(Rewriting(SSN_FIELD, 'id="social-security-number" name="social-security-number" type="text"'),),
    ),
    Fault(
        name="ssn-sent-back",
        requirements=("PRF-024",),
        summary="A refused page holds a Social Security Number.",
        pages=(Rewriting(rf'(?s)(class="error-summary".*?{SSN_FIELD})', r'\1 value="000-00-0000"'),),
    ),
)

RESIDENCE: Final = (
    Fault(
        name="no-territories",
        requirements=("ELG-001",),
        summary="The list of states has no territories.",
        pages=(Rewriting(r'<option value="(AS|GU|MP|PR|VI)"[^>]*>[^<]*</option>'),),
    ),
    Fault(
        name="addresses-abroad",
        requirements=("ELG-001",),
        summary="The list of states has a province of Canada.",
        pages=(Rewriting(r'(?=<option value="OR")', '<option value="ON">Ontario</option>'),),
    ),
    Fault(
        name="answer-about-the-united-states-ignored",
        requirements=("ELG-001", "MAN-001"),
        summary="Somebody without an address in the United States is proofed remotely.",
        forms=(FieldRewriting("/register", "is-your-address-in-the-united-states", "^No$", "Yes"),),
    ),
    Fault(
        name="territory-refused",
        requirements=("ELG-001",),
        summary="An address in Puerto Rico that counts as one in the United States is refused.",
        forms=(FieldRewriting("/register", "state", "^PR$", ""),),
    ),
    Fault(
        name="capital-refused",
        requirements=("ELG-001",),
        summary="An address in the District of Columbia is refused.",
        forms=(FieldRewriting("/register", "state", "^DC$", ""),),
    ),
)

FAULTS: Final[tuple[Fault, ...]] = (*PAGE, *RESIDENCE, *profile_entries.FAULTS, *profile_terms.FAULTS)
