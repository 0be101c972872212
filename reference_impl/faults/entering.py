"""Faults of the way from QPP to the registration."""

from typing import Final

from reference_impl.faults.fault import Detour, Fault, FieldRewriting, Rewriting
from reference_impl.faults.sentences import without

_SIGN_IN_VIEW = r"<h1>QPP Account</h1>[\s\S]*<h2>Sign in to QPP</h2>"
_REGISTER_LINK = r'<a href="/login\?page=register">Register</a>'

_NAVIGATION: Final = (
    Fault(
        name="home-without-sign-in",
        requirements=("NAV-004",),
        summary="The home page of QPP does not offer Sign In.",
        pages=(Rewriting(r'<li><a class="sign-in".*</li>'),),
    ),
    Fault(
        name="strangers-signed-in",
        requirements=("NAV-008", "ELG-005", "ACO-004"),
        summary="Whoever fills in the sign-in form is signed in, without a HARP account or a verified identity.",
        pages=(Rewriting(rf"{_SIGN_IN_VIEW}\s*<p role=[\s\S]*</main>", "<h1>Manage Access</h1></main>"),),
    ),
    Fault(
        name="sign-in-page-gone",
        requirements=("NAV-009",),
        summary="There is no sign-in page at /login.",
        pages=(Rewriting(rf"{_SIGN_IN_VIEW}[\s\S]*</main>", "<h1>Nothing is here</h1></main>"),),
    ),
    Fault(
        name="no-register-tab",
        requirements=("NAV-010",),
        summary="Only a link leads from the sign-in page to the Register view, no tab.",
        pages=(Rewriting(rf"{_REGISTER_LINK}\s*</nav>", "</nav>"),),
    ),
    Fault(
        name="register-tab-leads-home",
        requirements=("NAV-010",),
        summary="The Register tab leads to the home page.",
        pages=(Rewriting(rf"{_REGISTER_LINK}\s*</nav>", '<a href="/">Register</a></nav>'),),
    ),
    Fault(
        name="register-leads-home",
        requirements=("NAV-010",),
        summary="Neither the Register tab nor the Register link leads to the Register view.",
        pages=(Rewriting(_REGISTER_LINK, '<a href="/">Register</a>'),),
    ),
    Fault(
        name="no-register-link",
        requirements=("NAV-010", "SGN-009"),
        summary="The sign-in form does not end with Register for people without an account.",
        pages=(Rewriting(rf"<span>.*{_REGISTER_LINK}</span>"),),
    ),
    Fault(
        name="register-view-without-address",
        requirements=("NAV-011",),
        summary="The Register view is shown to those who come from the sign-in page only.",
        pages=(Rewriting(r'href="/login\?page=register"', 'href="/login?page=register&amp;by=link"'),),
        detours=(Detour("/login?page=register", "/login"),),
    ),
)

_SIGN_IN: Final = (
    Fault(
        name="user-id-unlabelled",
        requirements=("SGN-001",),
        summary="The sign-in form asks for a name instead of the User ID.",
        pages=(Rewriting(rf'({_SIGN_IN_VIEW}[\s\S]*<label for="user-id">)User ID', r"\1Name"),),
    ),
    Fault(
        name="show-password-inert",
        requirements=("SGN-002",),
        summary="Show password is ticked from the start, and does nothing.",
        pages=(Rewriting('id="show-password" data-shows="password"', 'id="show-password" checked'),),
    ),
    Fault(
        name="no-recovery-link",
        requirements=("SGN-003", "RST-001"),
        summary="The sign-in form does not lead to recovery of User ID and password.",
        pages=(Rewriting(r"<a [^>]*>Recover ID or reset password</a>", "Call us."),),
    ),
    Fault(
        name="statement-of-truth-not-enforced",
        requirements=("SGN-004",),
        summary="People sign in without agreeing to the Statement of Truth.",
        forms=(FieldRewriting("/login", "yes-i-agree", "^$", "yes"),),
    ),
    Fault(
        name="agreed-beforehand",
        requirements=("SGN-004", "SGN-008"),
        summary="Yes I agree is ticked from the start.",
        pages=(Rewriting('name="yes-i-agree"', 'name="yes-i-agree" checked'),),
    ),
    Fault(
        name="sign-in-button-unnamed",
        requirements=("SGN-009",),
        summary="The button of the sign-in form is not called Sign in.",
        pages=(Rewriting(r'<button type="submit">Sign in</button>', '<button type="submit">Continue</button>'),),
    ),
    without("SGN-004", "statement-of-truth-unnamed", "Statement of Truth"),
    without("SGN-005", "truth-not-certified", "all of the information that will be submitted will be true"),
    without("SGN-006", "no-duty-to-correct", "I will correct such information promptly."),
    without("SGN-007", "penalties-of-untruth-untold", "criminal, civil, or administrative penalties"),
    without("ACO-008", "aco-sign-in-untold", "sign in to QPP using the same User ID and Password"),
)

_BANNER: Final = (
    without("BNR-001", "banner-without-use", "privacy and security notice consistent with applicable federal laws"),
    without("BNR-002", "banner-without-purpose", "Government-authorized use only"),
    without("BNR-003", "banner-without-sanctions", "disciplinary action and/or civil and criminal penalties"),
    without("BNR-004", "banner-without-personal-use", "limited as to not interfere with official work duties"),
    without("BNR-005", "banner-without-consents", "you understand and consent to the following:"),
    without("BNR-006", "banner-without-privacy", "no reasonable expectation of privacy"),
    without("BNR-007", "banner-without-disclosure", "disclosed or used for any lawful Government purpose"),
    without("BNR-008", "banner-without-seizure", "intercept, and search and seize"),
    without("BNR-009", "banner-without-devices", "all devices and storage media", "BNR-001"),
)

_REGISTRATION: Final = (
    Fault(
        name="register-with-harp-stays-on-qpp",
        requirements=("NAV-001", "NAV-003", "NAV-014", "REG-001"),
        summary="Register with HARP does not lead to the HARP site.",
        pages=(Rewriting(r'href="[^"]*/register">Register with HARP', 'href="/resources">Register with HARP'),),
    ),
    Fault(
        name="registration-on-qpp",
        # Login to Complete Setup is on the QPP site then, too.
        requirements=("NAV-001", "NAV-003", "NAV-014", "REG-001", "META-004", "CNF-002"),
        summary="Register with HARP leads to a registration on the QPP site.",
        pages=(Rewriting(r'href="[^"]*/register">Register with HARP', 'href="/register">Register with HARP'),),
        served_by_qpp=("/register", "/terms", "/privacy"),
    ),
    without("REG-002", "credential-management-untold", "HCQIS Access Roles and Profile (HARP) system for credential"),
    without("REG-004", "experian-untold", "third party service provided by Experian"),
    without("REG-004", "ssn-untold", "This may require your social security number"),
    without("REG-010", "verification-untold", "HARP uses Experian", "PRF-006"),
    without("REG-006", "returning-users-untold", "Sign in with the same credentials"),
    without("REG-007", "new-users-untold", "Sign in with your newly created HARP credentials"),
    without("ACO-007", "aco-representatives-untold", "contact your ACO"),
    Fault(
        name="qpp-creates-accounts",
        requirements=("ORG-015",),
        summary="The Register view of QPP itself asks for a name and a password.",
        pages=(
            Rewriting(
                r'(?=<a [^>]*href="[^"]*/register">Register with HARP)',
                '<label for="first">Legal First Name</label><input id="first">'
                '<label for="again">Confirm Password</label><input id="again" type="password">',
            ),
        ),
        is_advisory=True,
    ),
    Fault(
        name="no-way-back-to-sign-in",
        requirements=("ELG-002",),
        summary="The Register view keeps those who could sign in: its tab Sign in leads nowhere else.",
        pages=(Rewriting('<a href="/login">Sign in</a>', '<a href="/login?page=register">Sign in</a>'),),
    ),
)

FAULTS: Final[tuple[Fault, ...]] = (*_NAVIGATION, *_SIGN_IN, *_BANNER, *_REGISTRATION)
