"""A front end as different as can be is checked with nothing but a profile: it conforms, and its faults are caught.

A few scenarios of each chapter go through it, and one that is wrong in several ways at once; `make strangers` runs all
scenarios, and the 20 faults one by one (at_length.py).
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from tests.runs.command import Run
from tests.strangers.single_page import HERE, single_page

LONGEST_PROFILE = 60

A_FEW = (
    "S-NAV-03",
    "S-SGN-03",
    "S-TNC-07",
    "S-PRF-13[Date of Birth]",
    "S-PRF-14[Phone Number]",
    "S-UID-05[its last character]",
    "S-RIP-10",
    "S-EXR-05",
    "S-MFA-13",
)
"""For the navigation, a dialog, a date in parts, a masked number, a refusal beside its field, the questions with the
captcha of another origin, a dialog with fields, codes and devices."""

FAULTS = {
    "statement-of-truth-not-enforced": "S-SGN-08[without]",
    "terms-not-enforced": "S-TNC-01[without]",
    "legal-first-name-not-required": "S-PRF-13[Legal First Name]",
    "impossible-birth-date-accepted": "S-PRF-16[02/29/1999]",
    "own-request-approved": "S-ORG-27[the person]",
    "emails-not-compared": "S-PRF-19[another address]",
    "ssn-of-8-digits-accepted": "S-PRF-25[8 digits]",
    "phone-of-9-digits-accepted": "S-PRF-21[9 digits]",
    "user-id-minimum-4": "S-UID-09[4]",
    "confirmation-not-compared": "S-UID-05[letter case]",
    "captcha-not-enforced": "S-CAP-01[without]",
    "unanswered-questions-accepted": "S-RIP-03[the last]",
    "no-review-reference-number": "S-ERR-03",
    "reference-number-without-warning": "S-EXR-05",
    "account-not-said-to-be-created": "S-CNF-01",
    "cancel-leads-nowhere": "S-MAN-13",
    "submission-not-said": "S-MAN-35",
    "login-without-terms": "S-LGN-04[without]",
    "no-resend-code": "S-MFA-20",
    "device-pending": "S-MFA-28",
}
"""What may be wrong with the deployment behind, each with a scenario that must tell."""

AT_ONCE = (
    "statement-of-truth-not-enforced",
    "impossible-birth-date-accepted",
    "phone-of-9-digits-accepted",
    "captcha-not-enforced",
)
"""Faults that do not stand in each other's way: behind a box of its own, a date in parts, a mask, another origin."""

Harp = Callable[..., Run]


def checked(harp: Harp, profile: Path, ids: Iterable[str] = ()) -> Run:
    """Run some scenarios against a deployment, or all."""
    selected = [part for id_ in ids for part in ("--id", id_)]
    return harp("run", str(profile), "--browser", "chromium", *selected)


def test_the_profile_is_short() -> None:
    """Less than 60 lines tell all that there is to tell of it."""
    lines = (HERE / "single_page.toml").read_text(encoding="utf-8").splitlines()
    assert len(lines) < LONGEST_PROFILE


def test_a_stranger_that_conforms_is_found_to(harp: Harp, tmp_path: Path) -> None:
    """Whatever its controls are, and however long it takes to answer."""
    with single_page(tmp_path / "stranger") as profile:
        run = checked(harp, profile, A_FEW)
    assert {"conforms"} == set(run.verdicts.values()), run.said
    assert set(A_FEW) == set(run.verdicts)


def test_a_stranger_that_is_wrong_is_found_to_be(harp: Harp, tmp_path: Path) -> None:
    """Each fault by the scenario that is about it."""
    with single_page(tmp_path / "stranger", AT_ONCE) as profile:
        run = checked(harp, profile, [FAULTS[name] for name in AT_ONCE])
    assert {FAULTS[name] for name in AT_ONCE} == run.of("violates"), run.said
