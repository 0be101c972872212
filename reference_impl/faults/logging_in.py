"""Faults of logging in to HARP and signing in to QPP."""

from typing import Final

from reference_impl.faults.fault import Fault, FieldRewriting, Rewriting

_LOGIN: Final = r"(?s)(<h1>Login</h1>.*?"
"""The beginning of a pattern for something on HARP's login page."""

_BEHIND: Final = ("/account", "/two-factor", "/password", "/access", "/connect", "/organizations")

FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="any-password-logs-in",
        requirements=("LGN-001", "NAV-007", "ACO-004", "RST-001"),
        summary="User ID and any password let people on.",
        policy={"login_judges": ()},
    ),
    Fault(
        name="user-id-alone-logs-in",
        requirements=("LGN-001", "LGN-002", "NAV-007", "ACO-004", "RST-001"),
        summary="The User ID lets people on, with no password and with any.",
        policy={"login_judges": ()},
        forms=(FieldRewriting("/login", "password", "^$", "left out"),),
    ),
    Fault(
        name="login-without-terms",
        requirements=("LGN-001", "LGN-005"),
        summary="People log in without agreeing to the Terms & Conditions.",
        forms=(FieldRewriting("/login", "i-agree-to-the-terms-conditions", "^$", "yes"),),
    ),
    Fault(
        name="terms-agreed-to-at-login-beforehand",
        requirements=("LGN-001", "LGN-005"),
        summary="The agreement on the login page is ticked from the start.",
        pages=(Rewriting(rf'{_LOGIN}name="i-agree-to-the-terms-conditions")', r"\1 checked"),),
    ),
    Fault(
        name="user-id-of-the-login-not-marked",
        requirements=("LGN-002",),
        summary="The login page does not mark the User ID as required.",
        pages=(Rewriting(rf"{_LOGIN}>User ID) <span[^>]*>\*</span>(.*?) required", r"\1\2"),),
    ),
    Fault(
        name="no-sign-up",
        requirements=("LGN-004",),
        summary="The login page does not lead to the registration.",
        pages=(Rewriting('<a href="/register">Sign Up</a>', "Sign Up"),),
    ),
    Fault(
        name="second-factor-left-out",
        # Whether a password has expired is asked once the second factor is proven: here it never is.
        requirements=("LGN-006", "RST-004"),
        summary="User ID and password alone log in to HARP.",
        policy={"second_factor_sites": ("qpp",)},
    ),
    *(
        Fault(
            name=f"password-alone-opens{address.replace('/', '-')}",
            requirements=requirements,
            summary=f"User ID and password alone open {address}, by its address.",
            policy={"behind_login": tuple(each for each in _BEHIND if each != address)},
        )
        for address, requirements in (
            ("/account", ("LGN-006", "MFA-002", "RST-004")),
            ("/two-factor", ("LGN-006", "RST-004")),
        )
    ),
    Fault(
        name="logging-out-without-effect",
        requirements=("LGN-006",),
        summary="Log Out ends no login.",
        policy={"log_out_ends": ()},
    ),
    Fault(
        name="codes-used-again",
        requirements=("LGN-007",),
        summary="A security code works at later logins too.",
        policy={"code_uses": 1000, "codes_alive": 1000},
    ),
    Fault(
        name="anybodys-code",
        requirements=("LGN-007", "MFA-011"),
        summary="The code that somebody was sent works for everybody.",
        policy={"code_owner": lambda _: "everybody"},
    ),
    Fault(
        name="any-code",
        requirements=("LGN-007", "MFA-011"),
        summary="Any six digits do as a security code.",
        policy={"code_compared": lambda _: ""},
    ),
    Fault(
        name="no-code-is-right",
        requirements=("LGN-007",),
        summary="No login is let in, whatever the code.",
        forms=(FieldRewriting("/two-factor/code", "security-code", ".$", ""),),
    ),
    Fault(
        name="signed-in-before-the-setup",
        requirements=("MFA-019",),
        summary="People sign in to QPP before they have set up two-factor authentication.",
        policy={"setup_before": ("harp",)},
    ),
    Fault(
        name="qpp-open-before-the-setup",
        requirements=("MFA-002", "MFA-019"),
        summary="Before the setup User ID and password open a page behind the QPP sign-in, by its address.",
        policy={"setup_before": ("harp",), "behind_login": tuple(each for each in _BEHIND if each != "/connect")},
    ),
    Fault(
        name="harp-credentials-refused-by-qpp",
        requirements=(
            "NAV-007",
            "NAV-008",
            "ELG-002",
            "ELG-004",
            "ELG-005",
            "MAN-021",
            "MFA-019",
            "SGN-004",
            "ACO-004",
        ),
        summary="Nobody can sign in to QPP with HARP credentials.",
        forms=(FieldRewriting("/login", "yes-i-agree", "^yes$", ""),),
    ),
    Fault(
        name="no-way-to-an-organization",
        requirements=("MFA-021", "NAV-002", "NAV-006", "ORG-002", "ORG-006", "ACO-001"),
        summary="QPP does not lead those who have signed in on to Connect to an Organization.",
        pages=(Rewriting(r'<a class="button" href="/connect">.*?</a>'),),
    ),
    Fault(
        name="role-requested-on-harp",
        requirements=("MFA-020",),
        summary="My Account offers to request a QPP role.",
        pages=(Rewriting("<h2>Security</h2>", '<p><a href="/account">Request a QPP role</a></p><h2>Security</h2>'),),
    ),
)
