"""Which reading a deployment follows is found, by few questions; a deployment that doesn't say is not observed."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from harness.credentials.judgement import Credentials
from harness.credentials.making import password_containing
from harness.credentials.oracle import RULES
from harness.credentials.readings import FINDERS, READINGS, Ask, Observed, observe
from harness.pages.labels import AccountField
from harness.spec.discrepancies import discrepancies
from harness.spec.following import NEITHER, NOT_OBSERVED
from reference_impl.domain.credentials import CHALLENGE_QUESTIONS
from tests.credentials.deciding import PEOPLE, Accepts, reference

PASSWORD = password_containing("", Random(1), 20)
GOOD = Credentials("b3d5f7-9g3", PASSWORD, PASSWORD, CHALLENGE_QUESTIONS[0], "bcdfghjk")

MOST = {"DSC-010": 4}
"""How many questions it may take, the one about good credentials included; 3 for others."""

REGISTER = discrepancies(Path(__file__).parents[2] / "features" / "discrepancies.toml")

OF_OTHER_CHAPTERS = {
    "DSC-017": "when the SSN may be left blank",
    "DSC-048": "what the challenge question is used for, at a reset",
    "DSC-071": "where Back leads to",
}
"""Discrepancies that touch the rows of credentials without being about which of them are accepted."""


def asking(accepts: Accepts) -> Ask:
    """Make a deployment of a judgement."""
    return lambda chosen, _: accepts(PEOPLE[0], chosen)


def refusing(also: Callable[[Credentials], bool]) -> Ask:
    """Make the reference that refuses some more."""
    accepts = reference()
    return asking(lambda person, chosen: accepts(person, chosen) and not also(chosen))


def observed(discrepancy: str, ask: Ask) -> Observed:
    """Observe a deployment."""
    return observe(discrepancy, PEOPLE[0], GOOD, ask)


@pytest.mark.parametrize(
    ("discrepancy", "reading"),
    [
        ("DSC-001", "5-characters"),
        ("DSC-002", "15-characters"),
        ("DSC-003", "symbol-optional"),
        ("DSC-004", "whole-user-id"),
        ("DSC-005", "five-forbidden-symbols"),
        ("DSC-006", "runs-of-4"),
        ("DSC-007", "ascending-only"),
        ("DSC-008", "symbols-optional"),
        ("DSC-009", "names-allowed-in-user-id"),
        ("DSC-010", "both-rules"),
        ("DSC-068", "no-maximum"),
    ],
)
def test_the_readings_of_the_reference(discrepancy: str, reading: str) -> None:
    """As the register of discrepancies says what it does."""
    found = observed(discrepancy, asking(reference()))
    assert (reading, True) == (found.reading, len(found.questions) <= MOST.get(discrepancy, 3))


@pytest.mark.parametrize(
    ("discrepancy", "fault", "reading"),
    [
        ("DSC-001", "user-id-minimum-6", "6-characters"),
        ("DSC-001", "user-id-minimum-4", NEITHER),
        ("DSC-002", "password-minimum-12", "12-characters"),
        ("DSC-002", "password-minimum-14", NEITHER),
        ("DSC-002", "password-minimum-16", NEITHER),
        ("DSC-003", "password-needs-symbol", "symbol-required"),
        ("DSC-004", "password-with-user-id", NEITHER),
        ("DSC-005", "password-with-forbidden-characters", NEITHER),
        ("DSC-005", "password-with-other-symbols-refused", NEITHER),
        ("DSC-006", "password-with-three-sequential-numbers-refused", NEITHER),
        ("DSC-006", "password-with-sequential-numbers", NEITHER),
        ("DSC-006", "password-minimum-16", "runs-of-4"),
        ("DSC-007", "password-with-sequential-numbers", NEITHER),
        ("DSC-009", "user-id-with-personal-data", NEITHER),
        ("DSC-010", "challenge-answer-without-maximum", "exclusions-without-maximum"),
        ("DSC-010", "challenge-answer-with-question-or-credentials", "length-only"),
        ("DSC-068", "password-maximum-63", "a-maximum"),
        ("DSC-068", "password-maximum-64", "a-maximum"),
    ],
)
def test_the_readings_of_other_deployments(discrepancy: str, fault: str, reading: str) -> None:
    """Of those that follow the outdated text, and of those that follow none."""
    assert reading == observed(discrepancy, asking(reference(fault))).reading


@pytest.mark.parametrize(
    ("discrepancy", "also", "reading"),
    [
        ("DSC-004", lambda chosen: chosen.user_id[:6] in chosen.password, "part-of-user-id"),
        ("DSC-005", lambda chosen: bool(set("~_?") & set(chosen.password)), "eight-allowed-symbols"),
        ("DSC-005", lambda chosen: "\\" in chosen.password, NEITHER),
        ("DSC-007", lambda chosen: "98765" in chosen.password, "other-runs-too"),
        ("DSC-008", lambda chosen: chosen.user_id.isalnum(), "symbol-required"),
        ("DSC-009", lambda chosen: PEOPLE[0].last_name in chosen.user_id, "names-forbidden-in-user-id"),
    ],
)
def test_stricter_readings(discrepancy: str, also: Callable[[Credentials], bool], reading: str) -> None:
    """Of deployments that refuse more than the reference."""
    assert reading == observed(discrepancy, refusing(also)).reading


@pytest.mark.parametrize("discrepancy", READINGS)
def test_a_deployment_that_refuses_good_credentials_is_not_observed(discrepancy: str) -> None:
    """It tells nothing of its readings: one question is enough, about the field that the discrepancy is about."""
    found = observed(discrepancy, lambda _chosen, _field: False)
    question = f"{FINDERS[discrepancy][0]} that every reading accepts: refused"
    assert Observed(discrepancy, NOT_OBSERVED, (question,)) == found


def test_the_questions_are_told_in_words() -> None:
    """With their answers, and without the credentials."""
    assert (
        "Password that every reading accepts: accepted",
        "Password of 14 characters: accepted",
        "Password of 12 characters: accepted",
        "Password of 11 characters: refused",
    ) == observed("DSC-002", asking(reference("password-minimum-12"))).questions


@pytest.mark.parametrize("maximum", [20, 21, 64, 100, 127])
def test_the_questions_tell_where_a_maximum_is(maximum: int) -> None:
    """The longest password that was accepted, and the shortest that was refused, are next to one another."""
    found = observed("DSC-068", refusing(lambda chosen: len(chosen.password) > maximum))
    told = set(found.questions[1:]) | {f"Password of {len(PASSWORD)} characters: accepted"}
    assert {f"Password of {maximum} characters: accepted", f"Password of {maximum + 1} characters: refused"} <= told
    assert ("a-maximum", True) == (found.reading, len(found.questions) <= 9)


def test_each_question_is_about_one_field() -> None:
    """What is wrong at another field does not count."""
    asked: list[AccountField] = []

    def ask(_: Credentials, field: AccountField) -> bool:
        asked.append(field)
        return True

    observed("DSC-010", ask)
    assert [AccountField.ANSWER, AccountField.USER_ID, AccountField.ANSWER, AccountField.ANSWER] == asked


def test_the_readings_are_those_of_the_register() -> None:
    """By their names, in its order."""
    assert {id_: tuple(each.name for each in REGISTER[id_].readings) for id_ in READINGS} == dict(READINGS)


def test_every_discrepancy_about_credentials_can_be_observed() -> None:
    """Those that touch a row of User ID, password or challenge question, and those that the rules name."""
    touching = {row.id for row in REGISTER.values() for id_ in row.requirements if id_[:3] in {"UID", "PWD", "CHQ"}}
    named = {id_ for rule in RULES for id_ in rule.discrepancies}
    assert touching - OF_OTHER_CHAPTERS.keys() == READINGS.keys() == FINDERS.keys()
    assert named <= READINGS.keys()
