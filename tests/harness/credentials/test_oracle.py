"""The specification's judgement of credentials, rule by rule: kept, broken, or left free by the guide."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fakes.people import People
from harness.credentials.judgement import Credentials, Judgement
from harness.credentials.oracle import RULES, Due, opinion
from harness.registers import requirements
from harness.spec.places import features_folder

KEPT, BROKEN, EITHER = Judgement.SATISFIED, Judgement.BROKEN, Judgement.EITHER

PERSON = replace(
    People(7, "r1").person(1),
    first_name="Thomas",
    last_name="O'Hara",
    date_of_birth=date(1980, 1, 31),
    email="Tom@example.com",
    phone="2025550143",
    ssn="900123406",
)
GOOD = Credentials("b3d5f", "Wkcqvnzrtfmbgh7", "Wkcqvnzrtfmbgh7", "What was your first car?", "bdfg")
RULE = {rule.name: rule for rule in RULES}

E_ACUTE = "\N{LATIN SMALL LETTER E WITH ACUTE}"
COMBINED = "e\N{COMBINING ACUTE ACCENT}"


def judged(rule: str, typed: dict[str, str], **person: Any) -> Judgement:
    """Give a rule's judgement on good credentials with something else typed; the password is confirmed."""
    chosen = replace(GOOD, **{"confirmation": typed.get("password", GOOD.password), **typed})
    return RULE[rule].judge(replace(PERSON, **person), chosen)


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("user-id-length", "b" * 4, BROKEN),
        ("user-id-length", "b" * 5, KEPT),
        ("user-id-length", "b" * 100, KEPT),
        ("user-id-length", "b" * 101, BROKEN),
        ("user-id-length", "", BROKEN),
        ("user-id-length", "bbbb ", EITHER),
        ("user-id-length", f"bbbb{COMBINED[1]}", EITHER),
        ("user-id-characters", "b-d_f.7", KEPT),
        ("user-id-characters", "b@d#f", EITHER),
        ("user-id-characters", "b d f", EITHER),
        ("user-id-characters", f"b{E_ACUTE}dfg", EITHER),
        ("user-id-personal-data", "k900123406", BROKEN),
        ("user-id-personal-data", "k900-12-3406", BROKEN),
        ("user-id-personal-data", "k900 12 3406", EITHER),
        ("user-id-personal-data", "k3406", EITHER),
        ("user-id-personal-data", "k2025550143", BROKEN),
        ("user-id-personal-data", "k202-555-0143", EITHER),
        ("user-id-personal-data", "k01311980", BROKEN),
        ("user-id-personal-data", "k01/31/1980", BROKEN),
        ("user-id-personal-data", "k19800131", EITHER),
        ("user-id-personal-data", "k31/01/1980", EITHER),
        ("user-id-personal-data", "TOM@EXAMPLE.COM", BROKEN),
        ("user-id-personal-data", "thomas77", EITHER),
        ("user-id-personal-data", "bdfgh", KEPT),
    ],
)
def test_user_ids(rule: str, text: str, expected: Judgement) -> None:
    """UID-003, UID-004 and UID-006, with DSC-001, DSC-008 and DSC-009."""
    assert expected is judged(rule, {"user_id": text})


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("password-minimum", "k" * 14, BROKEN),
        ("password-minimum", "k" * 15, KEPT),
        ("password-minimum", "k" * 14 + " ", EITHER),
        ("password-minimum", "k" * 14 + COMBINED[1], EITHER),
        ("password-minimum", "k" * 13 + "\N{GRINNING FACE}", EITHER),
        ("password-minimum", "k" * 10_000, KEPT),
        ("password-maximum", "k" * 128, KEPT),
        ("password-maximum", "k" * 129, EITHER),
        ("password-lowercase-letter", "WKC7", BROKEN),
        ("password-lowercase-letter", f"WKC7{E_ACUTE}", EITHER),
        ("password-lowercase-letter", f"WKC7{COMBINED}", EITHER),
        ("password-uppercase-letter", "wkc7", BROKEN),
        ("password-uppercase-letter", "wkc7\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", EITHER),
        ("password-number", "Wkc", BROKEN),
        ("password-number", "Wkc7", KEPT),
        ("password-number", "Wkc\N{ARABIC-INDIC DIGIT THREE}", BROKEN),
        ("password-number", "Wkc\N{FULLWIDTH DIGIT THREE}", EITHER),
        ("password-characters", "Wkc7!@#$%^&*", KEPT),
        ("password-characters", "Wkc7~", EITHER),
        ("password-characters", "Wkc 7", EITHER),
        *(("password-forbidden-character", f"Wkc7{symbol}", BROKEN) for symbol in "+()><"),
        ("password-forbidden-character", "Wkc7\N{FULLWIDTH PLUS SIGN}", EITHER),
        ("password-forbidden-character", "Wkc7[]{}=-&lt;", KEPT),
        ("password-sequential-numbers", "k23456k", BROKEN),
        ("password-sequential-numbers", "012345678", BROKEN),
        ("password-sequential-numbers", "k2345k", EITHER),
        ("password-sequential-numbers", "k234k", KEPT),
        ("password-sequential-numbers", "k78901k", EITHER),
        ("password-sequential-numbers", "k98765k", EITHER),
        ("password-sequential-numbers", "k7777k", EITHER),
        ("password-sequential-numbers", "1-2-3-4-5", EITHER),
        ("password-sequential-numbers", "1k2k3k4k5", KEPT),
        ("password-user-id", "Wkb3d5fk", BROKEN),
        ("password-user-id", "WkB3D5Fk", BROKEN),
        ("password-user-id", "Wkb3d5k", EITHER),
        ("password-user-id", "Wkb3kd5f", EITHER),
        ("password-user-id", "Wkb3kd5kf", KEPT),
        ("password-first-name", "kTHOMASk", BROKEN),
        ("password-first-name", "kTho-mask", EITHER),
        ("password-first-name", "kThokmask", KEPT),
        ("password-last-name", "ko'harak", BROKEN),
        ("password-last-name", "kohara", EITHER),
        ("password-last-name", "kHarak", EITHER),
        ("password-personal-data", "k900-12-3406k", BROKEN),
        ("password-personal-data", "k9-0-0123406k", EITHER),
        ("password-personal-data", f"k{PERSON.address.city}k", EITHER),
    ],
)
def test_passwords(rule: str, text: str, expected: Judgement) -> None:
    """PWD-001 to PWD-010, with DSC-002 to DSC-007, DSC-009 and DSC-068."""
    assert expected is judged(rule, {"password": text})


@pytest.mark.parametrize(
    ("name", "password", "expected"),
    [
        ("O", "kOk", EITHER),
        ("Jo", "kjok", EITHER),
        ("Jo", "kbk", KEPT),
        ("Eve", "kevek", BROKEN),
        ("Mary-Ann", "kmaryk", EITHER),
        ("Mary-Ann", "kmary-annk", BROKEN),
        (f"Ren{E_ACUTE}", f"kRen{E_ACUTE}k", BROKEN),
        (f"Ren{E_ACUTE}", f"kRen{COMBINED}k", EITHER),
        (f"Ren{E_ACUTE}", f"kREN{E_ACUTE.upper()}k", EITHER),
        (f"Ren{E_ACUTE}", "krenek", EITHER),
        ("Rene", f"kRen{COMBINED}k", EITHER),
        ("Wei\N{LATIN SMALL LETTER SHARP S}", "kWEISSk", EITHER),
        ("I\N{LATIN SMALL LETTER S WITH CEDILLA}\N{LATIN SMALL LETTER DOTLESS I}k", "kI\u015eIKk", EITHER),
    ],
)
def test_special_names(name: str, password: str, expected: Judgement) -> None:
    """PWD-008: names of one and two letters are exempt, accents may be overlooked (DSC-004)."""
    assert expected is judged("password-first-name", {"password": password}, first_name=name)


@pytest.mark.parametrize(
    ("confirmation", "expected"),
    [
        (GOOD.password, KEPT),
        (GOOD.password.swapcase(), BROKEN),
        (f"{GOOD.password} ", BROKEN),
        ("", BROKEN),
    ],
)
def test_confirmations(confirmation: str, expected: Judgement) -> None:
    """UID-001: compared exactly."""
    assert expected is judged("confirmation", {"confirmation": confirmation})


def test_twins_of_unicode_may_be_equal_or_not() -> None:
    """UID-001: the same text in other code points."""
    twins = {"password": f"Caf{E_ACUTE}", "confirmation": f"Caf{COMBINED}"}
    assert EITHER is judged("confirmation", twins)


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("answer-length", "bdf", BROKEN),
        ("answer-length", "bdfg", KEPT),
        ("answer-length", "b" * 100, KEPT),
        ("answer-length", "b" * 101, BROKEN),
        ("answer-length", "b d f", EITHER),
        ("answer-length", f"{'b' * 50} {'d' * 50}", EITHER),
        ("answer-characters", "bdf7", KEPT),
        ("answer-characters", "bdf g", EITHER),
        ("answer-characters", "bdf!", EITHER),
        ("answer-question", GOOD.question, BROKEN),
        ("answer-question", f"bd{GOOD.question}", BROKEN),
        ("answer-question", GOOD.question.rstrip("?"), EITHER),
        ("answer-question", "first", EITHER),
        ("answer-user-id", "kb3d5fk", BROKEN),
        ("answer-user-id", "kB3D5Fk", EITHER),
        ("answer-password", f"k{GOOD.password}", BROKEN),
        ("answer-password", f"k{GOOD.password.lower()}", EITHER),
        ("answer-password", GOOD.password[:-1], KEPT),
        ("answer-personal-data", "900123406", EITHER),
    ],
)
def test_answers(rule: str, text: str, expected: Judgement) -> None:
    """CHQ-005 and CHQ-006, with DSC-010; no rule keeps personal data out of an answer."""
    assert expected is judged(rule, {"answer": text})


def test_data_that_was_not_given_is_in_no_text() -> None:
    """An SSN and a phone number may be left empty (DSC-016, DSC-017)."""
    assert KEPT is judged("password-personal-data", {"password": GOOD.password}, ssn="", phone="")


def test_one_broken_rule_decides_whatever_is_free() -> None:
    """Credentials that every reading refuses must be refused; where readings differ they are free."""
    assert Due.ACCEPTED is opinion(PERSON, GOOD).due
    free = replace(GOOD, user_id="k@m@n")
    assert (Due.FREE, ["user-id-characters"]) == (
        opinion(PERSON, free).due,
        [r.name for r in opinion(PERSON, free).free],
    )
    broken = replace(free, question="")
    assert (Due.REFUSED, [RULE["question"]]) == (opinion(PERSON, broken).due, list(opinion(PERSON, broken).broken))


def test_every_rule_comes_from_a_requirement() -> None:
    """Names are unique, and the ids are those of the register."""
    known = requirements(features_folder() / "requirements.toml").keys()
    assert len(RULES) == len(RULE)
    assert {rule.requirement for rule in RULES} <= known
