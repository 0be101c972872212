"""Faults of what pages tell people: sentences, hints and ways that the guide only recommends or describes."""

from typing import Final

from reference_impl.faults.fault import Detour, Fault, Rewriting

FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="account-information-without-back",
        requirements=("CHQ-008",),
        summary="Account Information offers no way back.",
        pages=(
            Rewriting(
                r'(?s)(Challenge Question Answer.*?)<button type="submit" name="action" value="back" '
                r'class="secondary">Back</button>',
                r"\1",
            ),
        ),
        is_advisory=True,
    ),
    Fault(
        name="password-hint-allows-the-user-id",
        requirements=("PWD-013",),
        summary="The hint of the password does not forbid the User ID.",
        pages=(Rewriting(r"It can&#39;t contain your User ID, first name", "It can&#39;t contain your first name"),),
        is_advisory=True,
    ),
    Fault(
        name="user-id-hint-of-the-screenshot",
        requirements=("UID-007",),
        summary="The hint of the User ID tells another length.",
        pages=(Rewriting(r"between 5-100 characters", "between 6-100 characters"),),
        is_advisory=True,
    ),
    Fault(
        name="account-information-without-hints",
        requirements=("UID-002", "UID-007", "PWD-013"),
        summary="User ID and password have no hint on their rules.",
        pages=(Rewriting(r'<span class="hint" id="(?:user-id|password)-hint">[^<]*</span>'),),
        is_advisory=True,
    ),
    Fault(
        name="refused-fields-not-marked",
        requirements=("UID-002",),
        summary="User ID and password are not shown as invalid when they are refused.",
        pages=(Rewriting(r'(<input id="(?:user-id|password)" [^>]*?) aria-invalid="true"', r"\1"),),
        is_advisory=True,
    ),
    Fault(
        name="manual-proofing-recommended",
        requirements=("MAN-002",),
        summary="The guidance does not advise against manual proofing.",
        pages=(Rewriting(r"It is not recommended to initiate manual proofing", "Initiate manual proofing"),),
        is_advisory=True,
    ),
    Fault(
        name="another-progress-bar-on-the-manual-path",
        requirements=("MAN-041",),
        summary="The progress bar of the Confirmation of manual proofing names another third step.",
        pages=(
            Rewriting(
                r"<span>Remote Proofing</span>(?=[\s\S]*You have successfully submitted)", "<span>Documents</span>"
            ),
        ),
        is_advisory=True,
    ),
    Fault(
        name="no-about-in-the-navigation",
        requirements=("NAV-015",),
        summary="The navigation of QPP does not offer About.",
        pages=(Rewriting(r'<li><a href="[^"]*">About</a></li>'),),
        is_advisory=True,
    ),
    Fault(
        name="registration-without-subtitle",
        requirements=("PRF-004",),
        summary="The registration does not say what HARP stands for.",
        pages=(Rewriting(r"HCQIS Access Roles and Profile"),),
        is_advisory=True,
    ),
    Fault(
        name="any-address-asked-for",
        requirements=("PRF-002",),
        summary="Step 1 does not ask for the personal home address.",
        pages=(Rewriting(r"your personal home address", "an address"),),
        is_advisory=True,
    ),
    Fault(
        name="register-view-without-the-guide",
        requirements=("REG-011",),
        summary="The Register view does not lead to the guide.",
        pages=(Rewriting(r"Learn more about the QPP Access User Guide", "Learn more"),),
        is_advisory=True,
    ),
    Fault(
        name="help-without-proofing",
        requirements=("REG-012",),
        summary="The help page does not tell about remote identity proofing.",
        pages=(Rewriting(r"What is remote identity proofing\?", "What is this?"),),
        is_advisory=True,
    ),
    Fault(
        name="step-3-without-help",
        requirements=("RIP-014",),
        summary="Step 3 offers no help.",
        pages=(Rewriting(r'<a href="/login/help#proofing">Learn more about remote proofing</a>'),),
        is_advisory=True,
    ),
    Fault(
        name="questions-of-another-kind",
        requirements=("RIP-006", "RIP-009"),
        summary="Experian asks for what no credit history knows.",
        pages=(
            Rewriting(
                r"<legend>[^<]*(?=(?:(?!</fieldset>)[\s\S])*NONE OF THE ABOVE)", "<legend>Which color do you like?"
            ),
        ),
        is_advisory=True,
    ),
    Fault(
        name="recovery-without-video",
        requirements=("RST-006",),
        summary="The recovery leads to no video.",
        pages=(Rewriting(r'<a href="/recover/video">HARP Password Reset</a> video and'),),
        is_advisory=True,
    ),
    Fault(
        name="another-number-of-qpp",
        requirements=("SUP-001", "HLP-001"),
        summary="The Quality Payment Program has another phone number.",
        pages=(Rewriting(r"1-866-288-8292", "1-866-288-8229"),),
    ),
    Fault(
        name="no-relay-service",
        requirements=("SUP-002",),
        summary="Those who are hearing impaired are not told what to dial.",
        pages=(Rewriting(r"can dial 711 to be connected", "can be connected"),),
        is_advisory=True,
    ),
    Fault(
        name="another-address-of-qpp",
        requirements=("SUP-003",),
        summary="The Quality Payment Program has another e-mail address.",
        pages=(Rewriting(r"QPP@cms\.hhs\.gov", "QPP@example.com"),),
        is_advisory=True,
    ),
    Fault(
        name="other-hours-of-qpp",
        requirements=("SUP-004",),
        summary="The Quality Payment Program has other hours.",
        pages=(Rewriting(r"8 a\.m\. – 8 p\.m\. ET", "9 a.m. – 5 p.m. ET"),),
        is_advisory=True,
    ),
    Fault(
        name="the-old-tty-number",
        requirements=("SUP-008",),
        summary="The TTY number that is out of date is told.",
        pages=(Rewriting(r"<p>Hours: Monday", "<p>TTY: 1-877-715-6222</p><p>Hours: Monday"),),
        is_advisory=True,
    ),
    Fault(
        name="help-moved",
        requirements=("SUP-006",),
        summary="The help page is not found at its address.",
        detours=(Detour("/login/help", "/no-such-page"),),
        is_advisory=True,
    ),
    Fault(
        name="another-website-of-experian",
        requirements=("EXP-005",),
        summary="A failed proofing tells another website than Experian's.",
        pages=(Rewriting(r"www\.experian\.com", "www.example.com"),),
        is_advisory=True,
    ),
    Fault(
        name="another-number-of-experian",
        requirements=("EXP-003", "ERR-003", "ERR-007", "ERR-010"),
        summary="Wherever Experian's telephone number is told it is another one.",
        pages=(Rewriting(r"1-866-578-5409", "1-866-578-5490"),),
    ),
)
