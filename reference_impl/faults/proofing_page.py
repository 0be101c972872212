"""Faults of Step 3's page: the questions, the captcha, the ways on."""

from typing import Final

from reference_impl.faults.fault import Fault, FieldRewriting, Rewriting

RADIO: Final = r'<input type="radio" id="([^"]*)" name="([^"]*)" value="(\d)"'
"""A choice of a question; its groups are id, name and value. Step 1's choice has words as values."""

QUESTION: Final = (
    r'<fieldset><legend>\1. Which colour do you like? <span class="required" aria-hidden="true">*</span></legend>'
    + "".join(
        rf'<label><input type="radio" name="q\1" value="{place}" required> {colour}</label>'
        for place, colour in enumerate(("RED", "GREEN", "BLUE", "BLACK", "NONE OF THE ABOVE/DOES NOT APPLY"), 1)
    )
    + "</fieldset>"
)
"""A question that could be asked of anybody, under the number of the one in whose place it stands."""

NONE: Final = r">NONE OF THE ABOVE/DOES NOT APPLY</label>"

FAULTS: Final[tuple[Fault, ...]] = (
    Fault(
        name="captcha-not-enforced",
        requirements=("CAP-001", "CAP-003"),
        summary="Step 3 is accepted without proof of being no robot.",
        forms=(FieldRewriting("/register/proofing", "i-m-not-a-robot", "^$", "yes"),),
    ),
    Fault(
        name="same-questions-for-everybody",
        requirements=("RIP-001",),
        summary="Step 3 asks everybody the same questions, none of which is personal.",
        pages=(Rewriting(r'(?s)<fieldset id="(\d)-.*?</fieldset>', QUESTION),),
    ),
    Fault(
        name="experian-told-of-another-person",
        requirements=("PRF-003", "EXR-007"),
        summary="Experian is told another name, date of birth and address than were entered.",
        inquiries=(
            Rewriting(r'"(personGivenName|personSurName|streetName|cityName)": "[^"]*"', r'"\1": "Somebody"'),
            Rewriting(r'"personBirthDate": "[^"]*"', '"personBirthDate": "1901-01-01"'),
            Rewriting(r'"usStateCode": "[^"]*"', '"usStateCode": "WY"'),
            Rewriting(r'"zipCode": "[^"]*"', '"zipCode": "82001"'),
        ),
    ),
    Fault(
        name="experian-not-told-the-ssn",
        requirements=("PRF-030", "RIP-002"),
        summary="The inquiry about a person leaves their SSN out, so that Experian never answers.",
        inquiries=(Rewriting(r', "personSocialSecurityNumber": "[^"]*"'),),
    ),
    Fault(
        name="questions-without-the-persons-own-dates",
        requirements=("PRF-031",),
        summary="Questions about loans give everybody the same date.",
        pages=(Rewriting(r"(<legend>\d\. [^<]*?)[A-Z][a-z]+ 20\d\d", r"\1January 2001"),),
    ),
    Fault(
        name="answers-ignored",
        requirements=("RIP-002",),
        summary="Whatever is chosen, Experian is told NONE OF THE ABOVE: right answers confirm nobody.",
        pages=(Rewriting(RADIO, r'<input type="radio" id="\1" name="\2" value="5"'),),
    ),
    Fault(
        name="progress-lost-at-remote-proofing",
        requirements=("RIP-003",),
        summary="The progress bar marks no step at Remote Proofing.",
        pages=(Rewriting(r'<li aria-current="step"><span>Remote', "<li><span>Remote"),),
    ),
    Fault(
        name="check-boxes-for-questions",
        requirements=("RIP-004",),
        summary="Several choices of a question can be taken.",
        pages=(Rewriting(RADIO, r'<input type="checkbox" id="\1" name="\2" value="\3"'),),
    ),
    Fault(
        name="last-of-few-questions-dropped",
        requirements=("RIP-004",),
        summary="Whom Experian asks fewer than five questions is not shown the last of them.",
        pages=(Rewriting(r'(?s)<fieldset id="[34]-(?:(?!</fieldset>).)*</fieldset>(?=\s*<div class="captcha">)'),),
    ),
    Fault(
        name="no-none-of-the-above",
        requirements=("RIP-005", "RIP-013"),
        summary="The last choice of a question is not NONE OF THE ABOVE.",
        pages=(Rewriting(NONE, ">SOMETHING ELSE</label>"),),
    ),
    Fault(
        name="six-choices",
        requirements=("RIP-013",),
        summary="Each question has a choice too many, before the last one.",
        pages=(
            Rewriting(
                r'<div class="choice">\s*<input type="radio" id="([^"]*)-5" name="([^"]*)" value="5"',
                r'<div class="choice"><input type="radio" id="\1-6" name="\2" value="6" required>'
                r'<label for="\1-6">SOMETHING ELSE</label></div>\g<0>',
            ),
        ),
    ),
    Fault(
        name="choice-taken-in-advance",
        requirements=("RIP-013",),
        summary="NONE OF THE ABOVE is chosen already when the questions are shown.",
        pages=(Rewriting(r'(<input type="radio" [^>]*value="5" required)>', r"\1 checked>"),),
    ),
    Fault(
        name="unanswered-questions-accepted",
        requirements=("RIP-007",),
        summary="A question left out counts as answered with NONE OF THE ABOVE.",
        pages=(
            # Of two fields of one name the first counts: the hidden one only where no choice was taken.
            Rewriting(
                r'(?s)(<input type="radio" id="[^"]*" name="([^"]*)" value="5"(?:(?!</fieldset>).)*)</fieldset>',
                r'\1<input type="hidden" name="\2" value="5"></fieldset>',
            ),
        ),
    ),
    Fault(
        name="questions-not-marked",
        requirements=("RIP-007",),
        summary="No question carries the asterisk.",
        pages=(
            Rewriting(r'(<legend>\d\. .*?) <span class="required" aria-hidden="true">\*</span>', r"\1"),
            Rewriting(r'(<input type="radio" [^>]*value="\d") required', r"\1"),
        ),
    ),
    Fault(
        name="no-back-at-the-questions",
        requirements=("RIP-008",),
        summary="Step 3 offers no Back.",
        pages=(Rewriting(r'(?s)(<div class="captcha">.*?)<button [^>]*>Back</button>', r"\1"),),
    ),
    Fault(
        name="next-of-the-questions-has-another-name",
        requirements=("RIP-008",),
        summary="The button of Step 3 is not called Next.",
        pages=(Rewriting(r'(?s)(<div class="captcha">.*?)>Next</button>', r"\1>Submit</button>"),),
    ),
)
