"""Faults of Step 1 in judging what was entered."""

from typing import Final

from reference_impl.faults.fault import Fault, FieldCopy, FieldRewriting, Rewriting

REQUIRED: Final = (
    ("PRF-010", "legal-first-name", "Ann"),
    ("PRF-011", "legal-last-name", "Doe"),
    ("PRF-013", "date-of-birth", "01/31/1980"),
    ("PRF-017", "is-your-address-in-the-united-states", "Yes"),
    ("PRF-018", "home-address-line-1", "1 Main Street"),
    ("PRF-020", "city", "Columbus"),
    ("PRF-021", "state", "OH"),
    ("PRF-022", "zip-code", "43004"),
    ("PRF-024", "social-security-number", "000-00-0000"),
)
"""What each field is taken to hold when it is not required."""

OPTIONAL: Final = (
    ("PRF-012", "middle-initial", "?"),
    ("PRF-019", "home-address-line-2", "?" * 101),
    ("PRF-023", "zip-code-extension", "?"),
)
"""What makes the site refuse an empty field."""

WRONG: Final = (
    ("impossible-birth-date-accepted", "PRF-013", "date-of-birth", r"^02/29/1999$", "02/28/1999"),
    ("leap-day-refused", "PRF-013", "date-of-birth", r"^02/29/2000$", "02/30/2000"),
    ("future-birth-date-accepted", "PRF-013", "date-of-birth", r"^(\d\d/\d\d)/[2-9][1-9]\d\d$", r"\1/1980"),
    ("day-before-month-accepted", "PRF-013", "date-of-birth", r"^(1[3-9]|2\d|3[01])/(\d\d)/", r"\2/\1/"),
    ("year-first-accepted", "PRF-013", "date-of-birth", r"^(\d{4})-(\d\d)-(\d\d)$", r"\2/\3/\1"),
    ("phone-of-9-digits-accepted", "PRF-016", "phone-number", r"^(\d{9})$", r"\g<1>0"),
    ("phone-with-parentheses-refused", "PRF-016", "phone-number", r"^\(", "?"),
    ("zip-of-4-digits-accepted", "PRF-022", "zip-code", r"^(\d{4})$", r"\g<1>0"),
    ("zip-of-letters-accepted", "PRF-022", "zip-code", r"^[A-Z]{5}$", "43004"),
    ("zip-extension-of-3-digits-accepted", "PRF-023", "zip-code-extension", r"^(\d{3})$", r"\g<1>0"),
    ("ssn-of-8-digits-accepted", "PRF-024", "social-security-number", r"^\d{8}$", "000-00-0000"),
    ("ssn-of-letters-accepted", "PRF-024", "social-security-number", r"^[A-Z]{9}$", "000-00-0000"),
    ("ssn-with-dashes-refused", "PRF-024", "social-security-number", r"^(\d{3})-", r"\1?"),
    ("hyphen-in-first-name-refused", "PRF-010", "legal-first-name", r"^.*-.*$", "?"),
    ("accent-in-first-name-refused", "PRF-010", "legal-first-name", r"^.*[^ -~].*$", "?"),
    ("apostrophe-in-last-name-refused", "PRF-011", "legal-last-name", r"^.*'.*$", "?"),
    ("last-name-of-one-letter-refused", "PRF-011", "legal-last-name", r"^.$", "?"),
    ("last-name-of-forty-letters-refused", "PRF-011", "legal-last-name", r"^.{40}$", "?"),
)
"""Name, requirement, field, what is typed, and what arrives."""

FAULTS: Final[tuple[Fault, ...]] = (
    *(
        Fault(
            name=f"{field}-not-required",
            requirements=(requirement, "PRF-001", "REG-009"),
            summary=f"Step 1 is accepted with the field {field} left empty.",
            forms=(FieldRewriting("/register", field, "^$", instead),),
        )
        for requirement, field, instead in REQUIRED
    ),
    *(
        Fault(
            name=f"{field}-required",
            requirements=(requirement,),
            summary=f"Step 1 is refused with the field {field} left empty.",
            forms=(FieldRewriting("/register", field, "^$", instead),),
        )
        for requirement, field, instead in OPTIONAL
    ),
    *(
        Fault(
            name=name,
            requirements=(requirement,),
            summary=f"The field {field} is misjudged: {name.replace('-', ' ')}.",
            forms=(FieldRewriting("/register", field, pattern, instead),),
        )
        for name, requirement, field, pattern, instead in WRONG
    ),
    Fault(
        name="phone-required",
        requirements=("PRF-016",),
        summary="Step 1 requires a phone number, as the older checklist says.",
        policy={"phone_required": True},
    ),
    Fault(
        name="email-without-at-accepted",
        requirements=("PRF-014",),
        summary="An e-mail address without an @ is accepted.",
        forms=tuple(
            FieldRewriting("/register", field, r"^([^@]+)$", r"\1@example.com")
            for field in ("email-address", "confirm-email-address")
        ),
    ),
    Fault(
        name="first-email-not-looked-at",
        requirements=("PRF-014", "PRF-015", "PRF-001", "REG-009"),
        summary="Only the confirmation of the e-mail address is looked at.",
        forms=(FieldCopy("/register", "confirm-email-address", "email-address"),),
    ),
    Fault(
        name="emails-not-compared",
        requirements=("PRF-015", "PRF-001", "REG-009"),
        summary="The confirmation of the e-mail address is not looked at.",
        forms=(FieldCopy("/register", "email-address", "confirm-email-address"),),
    ),
    Fault(
        name="city-without-asterisk",
        requirements=("PRF-020", "PRF-001", "REG-009"),
        summary="City is required, but not marked so.",
        pages=(
            Rewriting(r'(<label for="city">City).*?</label>', r"\1</label>"),
            Rewriting(r'(<input id="city"[^>]*?) required', r"\1"),
        ),
    ),
    Fault(
        name="no-street-asked-for",
        requirements=("PRF-032", "PRF-028"),
        summary="Step 1 does not ask for the street.",
        pages=(Rewriting("Home Address Line 1", "Street"),),
    ),
    Fault(
        name="no-phone-number-asked-for",
        requirements=("PRF-016", "PRF-028"),
        summary="Step 1 does not ask for a phone number.",
        pages=(
            Rewriting(
                r'(?s)<label for="phone-number">Phone Number</label>(.*?)', r'<label for="phone-number">Fax</label>\1'
            ),
        ),
    ),
    Fault(
        name="challenge-question-optional",
        requirements=("PRF-029",),
        summary="Step 2 does not mark the challenge question as required.",
        pages=(
            Rewriting(r'(<label for="challenge-question">Challenge Question).*?</label>', r"\1</label>"),
            Rewriting(r'(<select id="challenge-question"[^>]*?) required', r"\1"),
        ),
    ),
    Fault(
        name="united-states-question-without-no",
        requirements=("PRF-017",),
        summary="The question about the United States has a third answer.",
        pages=(Rewriting(r'(?s)(<label for="is-your-address-in-the-united-states-2">No)(</label>)', r"\1t sure\2"),),
    ),
    Fault(
        name="state-to-be-typed",
        requirements=("PRF-021", "MAN-005"),
        summary="The state is to be typed instead of chosen.",
        pages=(Rewriting(r'(?s)<select id="state" (.*?)>.*?</select>', r'<input id="state" \1>'),),
    ),
)
